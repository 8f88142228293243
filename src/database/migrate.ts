import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { withSchemaEngine } from './engine.js';

/** A step of the database's structure, as Prisma keeps it: `prisma/migrations/NAME/migration.sql`. */
export interface Migration {
  readonly name: string;
  readonly script: string;
}

/** Where the migrations lie, in the source tree and in the built one. */
export const migrationsFolder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

/**
 * Brings the database to the newest structure, and tells the names of the migrations that this took.
 *
 * Two processes can start at once: the engine holds Prisma's own lock, and the second finds nothing left to do.
 */
export async function migrate(url: string): Promise<string[]> {
  const migrations = await readMigrations();
  const missing = await pending(url, migrations);
  if (missing.length > 0) await apply(url, migrations);
  return missing;
}

/** All migrations, oldest first. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(migrationsFolder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  return Promise.all(
    names
      .map(({ name }) => name)
      .sort()
      .map(async (name) => ({
        name,
        script: await readFile(`${migrationsFolder}${name}/migration.sql`, 'utf8'),
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

/** What is not applied yet, or was applied in another wording: the engine then says what to do about it. */
async function pending(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const session = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await session.connect();
  try {
    const { rows: found } = await session.query(`SELECT to_regclass('_prisma_migrations') AS "table"`);
    if (found[0]?.table === null) return migrations.map(({ name }) => name);
    const { rows } = await session.query(
      'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const checksum = (script: string) => createHash('sha256').update(script).digest('hex');
    return migrations
      .filter(({ name, script }) => applied.get(name) !== checksum(script))
      .map(({ name }) => name);
  } finally {
    await session.end();
  }
}

async function apply(url: string, migrations: readonly Migration[]): Promise<void> {
  await withSchemaEngine(url, (engine) =>
    engine.applyMigrations({
      migrationsList: migrationsList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
}
