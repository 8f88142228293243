import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/client.js';
import { databaseUrl, execute } from './test-server.js';

let pool: pg.Pool | undefined;

/**
 * Runs one statement in the database that the address of the run's PostgreSQL names, on a connection that the worker
 * keeps: to open one takes more processor time than most statements.
 */
export function administer(sql: string): Promise<pg.QueryResult> {
  pool ??= new pg.Pool({
    connectionString: inject('server'),
    max: 1,
    idleTimeoutMillis: 0,
    allowExitOnIdle: true,
  }).on('error', () => {}); // the next statement gets another connection
  return pool.query(sql);
}

/** The number of statements of clients that wait for a lock in a database. */
export async function countLockWaits(url: string): Promise<number> {
  const { host, pathname } = new URL(url);
  // Not all that wait: PostgreSQL's own vacuum does too, at any time.
  const waiting = `SELECT FROM pg_stat_activity
     WHERE datname = '${pathname.slice(1)}' AND backend_type = 'client backend' AND wait_event_type = 'Lock'`;
  const isOfThisRun = host === new URL(inject('server')).host;
  const { rowCount } = await (isOfThisRun ? administer(waiting) : execute(url, waiting));
  return rowCount ?? 0;
}

/**
 * The address of a database of the test file's own, dropped after it: a copy of the season of 2013, or of the
 * structure alone, or an empty one. Call it at the top of a test file, or in `beforeAll`.
 */
export async function ownDatabase(content: Content = 'season'): Promise<string> {
  const url = await createDatabase(content);
  const name = new URL(url).pathname.slice(1);
  afterAll(() => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
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
  await administer(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  return url;
}

/** What a new database has: the season of 2013, or only the structure, or not even that. */
type Content = 'season' | 'structure' | 'nothing';

/** The address of a new database; it is dropped at the end of the run at the latest. */
export async function createDatabase(content: Content): Promise<string> {
  const server = inject('server');
  const template = inject('template');
  const name = `${template}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  // Copied file by file: to log each page of the copy, as is the default, takes three times the processor time.
  const sources = { season: template, structure: inject('structure'), nothing: 'template1' };
  await administer(`CREATE DATABASE ${name} TEMPLATE ${sources[content]} STRATEGY FILE_COPY`);
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
