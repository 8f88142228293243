import pg from 'pg';
import { createSchema } from './create-schema.js';
import { checksum, type Migration, migrationsFolder, readMigrations } from './migration.js';
import { withSchemaEngine } from './schema-engine.js';
import { trigramExtensionError } from './trigram-extension.js';

/** The database cannot be migrated to the newest structure; the message gives the reason. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Migrates the database to the newest structure, and returns the names of the migrations that it applied.
 *
 * Two processes can start at once: the engine holds Prisma's lock, and the second applies nothing. Throws a
 * `MigrationError` if a migration fails, is unknown, or was edited after it was applied.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  session.on('error', () => {}); // the query that needs the connection rejects
  await session.connect();
  try {
    if (!(await isPending(session, migrations))) return [];
    const missing = await trigramExtensionError(session);
    if (missing !== undefined) throw new MigrationError(missing);
    if (await createSchema(session, migrations)) return migrations.map(({ name }) => name);
  } finally {
    await session.end();
  }
  return apply(url, migrations);
}

/** The migrations as the schema engine's input. */
export function migrationsList(migrations: readonly Migration[]) {
  return {
    baseDir: 'prisma/migrations',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  };
}

/**
 * Whether a migration is pending. The engine ignores one that was edited after it was applied, and one that it does not
 * know, so this function throws for both.
 */
async function isPending(session: pg.Client, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await readApplied(session);
  const digests = new Map(migrations.map(({ name, script }) => [name, checksum(script)]));
  const unknown = [...applied.keys()].filter((name) => !digests.has(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `A newer version of Copa Graph migrated this database: this version does not know the migration ${unknown.join(', ')}.\n` +
        'Upgrade Copa Graph, or start with an empty database.',
    );
  }
  const edited = [...applied].filter(([name, digest]) => digests.get(name) !== digest).map(([name]) => name);
  if (edited.length > 0) {
    throw new MigrationError(
      `The migration ${edited.join(', ')} was edited after it was applied to this database.\n` +
        'Undo the edit and write a new migration instead, or start with an empty database.',
    );
  }
  return applied.size < migrations.length;
}

/** The migrations that are applied completely, with their checksums by name. */
async function readApplied(session: pg.Client): Promise<Map<string, string>> {
  const { rows: found } = await session.query(`SELECT to_regclass('_prisma_migrations') AS "table"`);
  if (found[0]?.table === null) return new Map();
  const { rows } = await session.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

async function apply(url: string, migrations: readonly Migration[]): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationsList(migrations),
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      // The reason, followed by the stack in the engine.
      const [reason = '', trace = ''] = error.message.split('\n   0: ');
      const name = /migration_name="(.+)"/.exec(trace)?.[1];
      throw new MigrationError(
        `The database could not be migrated${name === undefined ? '' : ` by ${name}`}: ` +
          reason.replace('external connector error\n', '').trim(),
        { cause: error },
      );
    }
  });
}
