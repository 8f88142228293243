import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/db/client.js';
import { startPostgres } from '../../src/db/postgres.js';
import { prepareDatabase } from '../../src/db/prepare-database.js';
import { readSettings, type Settings } from '../../src/settings.js';
import { toDatabaseError } from './database-error.js';
import { toExitError } from './exit-error.js';
import { abortOnSignal, InterruptedError } from './interrupt.js';

/**
 * Runs a command on the database of the settings, migrated to the newest version, and ends the process with the status
 * that the command returns. When it fails, prints the error and ends with 1.
 */
export async function runCommand(work: (database: Database) => Promise<number>): Promise<never> {
  const context = { environment: process.env, log: console.error, signal: abortOnSignal() };
  const status = await withDatabase(context, work).catch((error: unknown) => {
    console.error(toExitError(error).message);
    return error instanceof InterruptedError ? error.status : 1;
  });
  // Explicit, because a timer of Prisma's schema engine keeps the process alive.
  process.exit(status);
}

/** The settings of the work on a database, and the signal that cancels it. */
export interface DatabaseContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  /** Cancels the work: an open transaction is rolled back, and the signal's reason is thrown. */
  readonly signal: AbortSignal;
}

/**
 * Does some work on the database of the settings, migrated to the newest version. Stops the embedded server afterwards
 * if it started it.
 *
 * Another process may have started the embedded server, and stops it when it ends. The work is then repeated on a new
 * server, so it must be repeatable.
 */
export async function withDatabase<T>(
  context: DatabaseContext,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const settings = readSettings(context.environment);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptWithDatabase(settings, context, work);
    } catch (error) {
      context.signal.throwIfAborted();
      const retry = settings.databaseUrl === null && toDatabaseError(error)?.connectionLost === true;
      if (!retry || attempt === maxAttempts) throw error;
      context.log('The PostgreSQL in use was stopped by its process; starting again.');
    }
  }
}

const maxAttempts = 5;

async function attemptWithDatabase<T>(
  settings: Settings,
  { log, signal }: DatabaseContext,
  work: (database: Database) => Promise<T>,
) {
  signal.throwIfAborted();
  const postgres = await startPostgres(settings, log);
  try {
    signal.throwIfAborted();
    await prepareDatabase(postgres);
    signal.throwIfAborted();
    const name = `copa-graph ${randomUUID()}`;
    const database = openDatabase({
      url: withApplicationName(postgres.url, name),
      prepared: settings.preparedStatements,
    });
    const running = work(database).finally(() => database.close());
    const cancel = () => terminateConnections(postgres.url, name, running);
    signal.addEventListener('abort', cancel, { once: true });
    return await running.finally(() => signal.removeEventListener('abort', cancel));
  } finally {
    // Only logged: the result or the error of the work matters more.
    await postgres.stop().catch((error: unknown) => {
      log(
        `PostgreSQL could not be stopped and keeps running: ${error instanceof Error ? error.message : error}`,
      );
    });
  }
}

function withApplicationName(address: string, name: string): string {
  const url = new URL(address);
  url.searchParams.set('application_name', name);
  return url.href;
}

/**
 * Terminates the connections with an application name, again and again until the work has failed: the pool replaces
 * them, and a statement that waits for a lock does not end by itself.
 */
async function terminateConnections(url: string, name: string, running: Promise<unknown>): Promise<void> {
  let ended = false;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  running.catch(() => {}).finally(() => (ended = true));
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
    // When the database cannot be reached, the work fails as well.
  } finally {
    await client.end().catch(() => {});
  }
}
