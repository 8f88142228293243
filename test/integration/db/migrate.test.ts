import { appendFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { MigrationError, migrate, migrationsList } from '../../../src/db/migrate.js';
import { migrationsFolder, readMigrations } from '../../../src/db/migration.js';
import { withSchemaEngine } from '../../../src/db/schema-engine.js';
import { readStructure } from '../../support/db/structure.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const all = (await readMigrations()).map(({ name }) => name);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(migrationsFolder, folder, { recursive: true });
});

test('an empty database gets every migration, once', async () => {
  const url = await ownDatabase('nothing');
  expect(await migrate(url)).toEqual(all);
  const before = await history(url);
  expect(before.map(({ name, done }) => [name, done])).toEqual(all.map((name) => [name, true]));
  expect(await migrate(url)).toEqual([]);
  expect(await history(url)).toEqual(before);
});

// `prisma migrate status` shows this diagnosis of the engine.
test('Prisma finds no missing, edited or failed migration', async () => {
  const url = await ownDatabase('structure');
  const list = migrationsList(await readMigrations());
  const filters = { externalTables: [], externalEnums: [] };
  const status = await withSchemaEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters }),
  );
  expect(status).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test('an empty database gets the structure and the history that the engine makes', async () => {
  const [migrated, url] = [await ownDatabase('nothing'), await ownDatabase('nothing')];
  await migrate(migrated);
  await withSchemaEngine(url, async (engine) =>
    engine.applyMigrations({
      migrationsList: migrationsList(await readMigrations()),
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  const structure = await readStructure(migrated);
  expect(structure.length).toBeGreaterThan(500);
  expect(structure).toEqual(await readStructure(url));
  expect(await records(migrated)).toEqual(await records(url));
});

test('of two concurrent migrations, one migrates and both succeed', async () => {
  const url = await ownDatabase('nothing');
  const applied = await Promise.all([migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(all);
  expect(await history(url)).toHaveLength(all.length);
});

test('a new migration is applied to a migrated database', async () => {
  const url = await ownDatabase('structure');
  await add('29990101000000_stadium', 'CREATE TABLE stadium (id integer PRIMARY KEY)');
  expect(await migrate(url, folder)).toEqual(['29990101000000_stadium']);
});

test('a failed migration gives the reason and changes nothing', async () => {
  const url = await ownDatabase('structure');
  const before = await history(url);
  await add('29990101000000_stadium', 'CREATE TABLE stadium (id integer);\nCREATE TABLE seat (id chair);');
  const error = new MigrationError(
    'The database could not be migrated by 29990101000000_stadium: ' +
      'Error querying the database: ERROR: type "chair" does not exist',
  );
  // Twice, because Prisma's command records a failed migration and then refuses to run.
  for (let run = 1; run <= 2; run++) await expect(migrate(url, folder)).rejects.toThrow(error);
  expect(await history(url)).toEqual(before);
  expect((await execute(url, `SELECT to_regclass('stadium') AS "table"`)).rows).toEqual([{ table: null }]);
});

test('an edited migration that was already applied is an error', async () => {
  const url = await ownDatabase('structure');
  await appendFile(join(folder, all[0] ?? '', 'migration.sql'), '\n-- a second thought\n');
  await expect(migrate(url, folder)).rejects.toThrow(
    new MigrationError(
      `The migration ${all[0]} was edited after it was applied to this database.\n` +
        'Undo the edit and write a new migration instead, or start with an empty database.',
    ),
  );
});

test('a database with an unknown migration is an error, and so is one with other tables', async () => {
  const url = await ownDatabase('nothing');
  await add('29990101000000_stadium', 'CREATE TABLE stadium (id integer PRIMARY KEY)');
  await migrate(url, folder);
  await expect(migrate(url)).rejects.toThrow(
    /this version does not know the migration 29990101000000_stadium\.\nUpgrade Copa Graph/,
  );
  await execute(url, 'DROP TABLE _prisma_migrations');
  await expect(migrate(url)).rejects.toThrow(/The database schema is not empty/);
});

async function add(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), script);
}

/** The history without what differs from one time to the next. */
async function records(url: string) {
  const { rows } = await execute(
    url,
    `SELECT length(id), checksum, migration_name, logs, rolled_back_at, applied_steps_count,
       started_at <= finished_at AS in_order FROM _prisma_migrations ORDER BY migration_name`,
  );
  return rows;
}

async function history(url: string) {
  const { rows } = await execute(
    url,
    `SELECT migration_name AS name, finished_at IS NOT NULL AS done, started_at
     FROM _prisma_migrations ORDER BY migration_name`,
  );
  return rows as { name: string; done: boolean; started_at: Date }[];
}
