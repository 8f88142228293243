import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { databaseUrl, execute } from './test-server.js';

/** The number of statements of clients that wait for a lock in a database. */
export async function countLockWaits(url: string): Promise<number> {
  // Not all that wait: PostgreSQL's own vacuum does too, at any time.
  const { rowCount } = await execute(
    url,
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND wait_event_type = 'Lock'`,
  );
  return rowCount ?? 0;
}

/**
 * The address of a database of the test file's own, dropped after it: a copy of the season of 2013, or an empty
 * one. Call it at the top of a test file, or in `beforeAll`.
 */
export async function ownDatabase(content: 'season' | 'nothing' = 'season'): Promise<string> {
  const url = await createDatabase(content);
  const name = new URL(url).pathname.slice(1);
  afterAll(() => execute(inject('server'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return url;
}

let shared: Promise<string> | undefined;

/** The address of a database with the season of 2013 that all test files of a worker share; none can write to it. */
export function seasonDatabase(): Promise<string> {
  shared ??= readOnlyDatabase();
  return shared;
}

/** The address of a new database with the season of 2013 and what `fill` writes, which nobody can write to then. */
export async function readOnlyDatabase(
  fill: (database: Database) => Promise<void> = async () => {},
): Promise<string> {
  const url = await createDatabase('season');
  const database = openDatabase({ url, prepared: true });
  await fill(database).finally(() => database.close());
  const name = new URL(url).pathname.slice(1);
  await execute(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  return url;
}

/** The address of a new database with the season of 2013, or empty; it is dropped at the end of the run at the latest. */
export async function createDatabase(content: 'season' | 'nothing'): Promise<string> {
  const server = inject('server');
  const template = inject('template');
  const name = `${template}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  // Copied file by file: to log each page of the copy, as is the default, takes three times the processor time.
  const source = content === 'season' ? template : 'template1';
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${source} STRATEGY FILE_COPY`);
  return databaseUrl(server, name);
}

/**
 * Removes every season, and all that belongs to them, as `TRUNCATE "Competition" CASCADE` would, which takes three times
 * the processor time: it makes the files of all tables and indexes anew.
 */
export async function removeSeasons(databaseUrl: string): Promise<void> {
  await execute(
    databaseUrl,
    `DO $$
     DECLARE removed regclass;
     BEGIN
       SET LOCAL session_replication_role = replica;
       FOR removed IN
         WITH RECURSIVE referring AS (
           SELECT '"Competition"'::regclass::oid AS id
           UNION SELECT conrelid FROM pg_constraint JOIN referring ON confrelid = id WHERE contype = 'f'
         )
         SELECT id::regclass FROM referring
       LOOP
         EXECUTE format('DELETE FROM %s', removed);
       END LOOP;
     END $$`,
  );
}

/** Delays every query for a team until `end` is called. */
export function lockTeams(databaseUrl: string) {
  return lockTable(databaseUrl, 'Team');
}

/** Delays every query that reads a table until `end` is called. */
export async function lockTable(databaseUrl: string, table: string) {
  const session = new pg.Client({ connectionString: databaseUrl });
  await session.connect();
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= session.end();
    return ended;
  };
  onTestFinished(end);
  await session.query(`BEGIN; LOCK "${table}"`);
  return { waiting: () => countLockWaits(databaseUrl), end };
}
