import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { checksum, type Migration } from './migration.js';

/** The advisory lock that Prisma's engine holds while it migrates. */
const engineLock = 72_707_369;

/**
 * Runs all migrations in an empty schema, in one transaction and one query, and records them as Prisma's engine does: the
 * engine takes several times as long, half of it to be compiled from WebAssembly.
 *
 * Returns whether it did so. It does not in a schema that has anything, or where a migration fails: the engine then does
 * its work, or says what is wrong.
 */
export async function createSchema(session: pg.Client, migrations: readonly Migration[]): Promise<boolean> {
  try {
    await session.query('BEGIN');
    await session.query('SELECT pg_advisory_xact_lock($1)', [engineLock]);
    const created = await isEmpty(session);
    if (created) await run(session, migrations);
    await session.query('COMMIT');
    return created;
  } catch {
    await session.query('ROLLBACK');
    return false;
  }
}

async function isEmpty(session: pg.Client): Promise<boolean> {
  const { rowCount } = await session.query(
    'SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace LIMIT 1',
  );
  return rowCount === 0;
}

async function run(session: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await session.query([history, ...migrations.map(({ script }) => script)].join('\n;\n'));
  const records = migrations.map(({ name, script }) => ({
    id: randomUUID(),
    checksum: checksum(script),
    migration_name: name,
  }));
  await session.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     SELECT id, checksum, migration_name, clock_timestamp(), clock_timestamp(), 1
     FROM json_populate_recordset(NULL::_prisma_migrations, $1::json)`,
    [JSON.stringify(records)],
  );
}

/** The engine's own table, which `prisma migrate` reads. */
const history = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;
