import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { withSchemaEngine } from './schema-engine.js';
import { missingTrigrams } from './trigram-extension.js';

/** A step of the database's structure, as Prisma keeps it: `prisma/migrations/NAME/migration.sql`. */
export interface Migration {
  readonly name: string;
  readonly script: string;
}

/** Where the migrations lie, in the source tree and in the built one. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/** The database cannot be brought to the newest structure; the message says why. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings the database to the newest structure, and tells the names of the migrations that this took.
 *
 * Two processes can start at once: the engine holds Prisma's own lock, and the second finds nothing left to do.
 * Throws a MigrationError when a migration fails, and when the database has seen others than these.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  if (!(await isPending(url, migrations))) return [];
  const missing = await missingTrigrams(url);
  if (missing !== undefined) throw new MigrationError(missing);
  return apply(url, migrations);
}

/** All migrations, oldest first. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return Promise.all(
    names
      .map(({ name }) => name)
      .sort()
      .map(async (name) => ({
        name,
        script: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
      })),
  );
}

/** The migrations in the shape that the schema engine takes. */
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
 * Whether a migration is left to apply. The engine takes no notice of one that was applied in another wording, nor
 * of one that it does not know, so both are refused here.
 */
async function isPending(url: string, migrations: readonly Migration[]): Promise<boolean> {
  const applied = await readApplied(url);
  const digests = new Map(migrations.map(({ name, script }) => [name, checksum(script)]));
  const unknown = [...applied.keys()].filter((name) => !digests.has(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      `The database was made by a newer Copa Graph: this one does not know the migration ${unknown.join(', ')}.`,
    );
  }
  const edited = [...applied].filter(([name, digest]) => digests.get(name) !== digest).map(([name]) => name);
  if (edited.length > 0) {
    throw new MigrationError(
      `The migration ${edited.join(', ')} was edited after it was applied to this database.\n` +
        'Undo the edit and write a new migration instead, or begin with an empty database.',
    );
  }
  return applied.size < migrations.length;
}

/** The migrations that the database has seen to their end, with the checksum of what each of them was. */
async function readApplied(url: string): Promise<Map<string, string>> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await session.connect();
  try {
    const { rows: found } = await session.query(`SELECT to_regclass('_prisma_migrations') AS "table"`);
    if (found[0]?.table === null) return new Map();
    const { rows } = await session.query<{ migration_name: string; checksum: string }>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Map(rows.map((row) => [row.migration_name, row.checksum]));
  } finally {
    await session.end();
  }
}

function checksum(script: string): string {
  return createHash('sha256').update(script).digest('hex');
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
      // The reason, and below it where in the engine it came up.
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
