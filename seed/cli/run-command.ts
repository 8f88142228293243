import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/db/client.js';
import { startPostgres } from '../../src/db/postgres.js';
import { makeReady } from '../../src/db/prepare-database.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { toDatabaseError } from './database-error.js';
import { toExitError } from './exit-error.js';
import { abortOnSignal, InterruptedError } from './interrupt.js';

/**
 * Runs a command on the database of the settings, brought up to date, and ends the process with the status that it
 * returns; 1, and the error in words, when it fails. What was started for it is stopped again.
 */
export async function runCommand(work: (database: Database) => Promise<number>): Promise<never> {
  const at = { environment: process.env, log: console.error, signal: abortOnSignal() };
  const status = await withDatabase(at, work).catch((error: unknown) => {
    console.error(toExitError(error).message);
    return error instanceof InterruptedError ? error.status : 1;
  });
  // Not left to end by itself: Prisma's schema engine leaves a timer behind.
  process.exit(status);
}

/** Where and how long work may go on. */
export interface DatabaseContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  /** Breaks the work off: what it has not committed is rolled back, and its reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * Does some work on the database of the settings, brought up to date; stops what was started for it.
 *
 * The embedded server goes with whoever started it, who may be another command. Work that loses it is done again,
 * on a server of its own, so it must be such that it can be.
 */
export async function withDatabase<T>(
  at: DatabaseContext,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const settings = readSettings(at.environment);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptWithDatabase(settings, at, work);
    } catch (error) {
      at.signal.throwIfAborted();
      const again = settings.databaseUrl === null && toDatabaseError(error)?.connectionLost === true;
      if (!again || attempt === attempts) throw error;
      at.log('The PostgreSQL that was in use has stopped; beginning again.');
    }
  }
}

const attempts = 5;

async function attemptWithDatabase<T>(
  settings: Settings,
  { log, signal: leaving }: DatabaseContext,
  work: (database: Database) => Promise<T>,
) {
  leaving.throwIfAborted();
  const postgres = await startPostgres(settings, log);
  try {
    leaving.throwIfAborted();
    await makeReady(postgres);
    leaving.throwIfAborted();
    const name = `copa-graph ${randomUUID()}`;
    const database = openDatabase({
      url: withApplicationName(postgres.url, name),
      prepared: settings.preparedStatements,
    });
    const working = work(database).finally(() => database.close());
    const cut = () => terminateConnections(postgres.url, name, working);
    leaving.addEventListener('abort', cut, { once: true });
    return await working.finally(() => leaving.removeEventListener('abort', cut));
  } finally {
    // The work is done, or has failed for a reason of its own, which is told.
    await postgres.stop().catch((error: unknown) => {
      log(`PostgreSQL could not be stopped, and goes on: ${error instanceof Error ? error.message : error}`);
    });
  }
}

function withApplicationName(address: string, name: string): string {
  const url = new URL(address);
  url.searchParams.set('application_name', name);
  return url.href;
}

/**
 * Ends the connections of that name, and those that are made in their place, until the work that needs them has
 * failed: a statement that waits for a lock would not end by itself.
 */
async function terminateConnections(url: string, name: string, working: Promise<unknown>): Promise<void> {
  let ended = false;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  working.catch(() => {}).finally(() => (ended = true));
  try {
    await client.connect();
    while (!ended) {
      await client.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1',
        [name],
      );
      await sleep(20);
    }
  } catch {
    // Where nobody can connect, the work fails as well.
  } finally {
    await client.end().catch(() => {});
  }
}
