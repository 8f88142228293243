import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { leaseLock, leaseTermMs } from '../../src/changes/cache-lease.js';
import { recallChannel } from '../../src/changes/channels.js';
import { type Database, databaseUrl } from '../../src/db/client.js';
import type { Transaction } from './transaction.js';

/** A server holds a lease on outdated answers and cannot be made to release it. */
export class CacheInvalidationError extends Error {
  override readonly name = 'CacheInvalidationError';
}

/** Milliseconds: between two requests, until a server that has not responded is cut off, and until the wait fails. */
const timeouts = { repeatMs: 50, responseMs: 2_000, lockMs: 15_000 };

/**
 * Makes every server release its lease on cached answers. None has a lease from now until the transaction ends, and all
 * compute every answer, so call it last.
 *
 * A server that does not respond within seconds loses its connection to the database, and then its lease by the clock.
 * Throws a `CacheInvalidationError` where the database user is not allowed to terminate that connection.
 */
export async function invalidateCaches(database: Database, transaction: Transaction): Promise<void> {
  const [free] = await transaction.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${leaseLock}::bigint) AS taken`;
  if (free?.taken) return;
  let taken = false;
  const wait = async () => {
    await transaction.$executeRaw`SELECT set_config('lock_timeout', ${`${timeouts.lockMs}`}, true)`;
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${leaseLock}::bigint)`;
    taken = true;
  };
  const waiting = wait();
  // Both are awaited, so that no statement is left running in the transaction; the error of the requests says more.
  const [, failed] = await Promise.allSettled([waiting, requestRelease(database, waiting, () => taken)]);
  if (failed.status === 'rejected') throw failed.reason;
  await waiting;
}

/** Requests the release until the lock is taken. Needs a session of its own: a transaction notifies only at its commit. */
async function requestRelease(
  database: Database,
  waiting: Promise<void>,
  taken: () => boolean,
): Promise<void> {
  const session = new pg.Client({
    connectionString: databaseUrl(database),
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  session.on('error', () => {}); // the next statement fails with it
  try {
    await session.connect();
    const deadline = performance.now() + timeouts.responseMs;
    // Repeated: a server that released its lease can take a new one before the transaction queues for the lock.
    while (!taken() && performance.now() < deadline) {
      await session.query(`NOTIFY ${recallChannel}`);
      await Promise.race([waiting, sleep(timeouts.repeatMs)]);
    }
    if (taken()) return;
    await terminateLeaseHolders(session);
    await sleep(leaseTermMs);
  } finally {
    await session.end().catch(() => {});
  }
}

/** Terminates the sessions that hold the lock. */
async function terminateLeaseHolders(session: pg.Client): Promise<void> {
  const holders = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${leaseLock} AND objsubid = 1
    AND mode = 'ShareLock' AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const { rows } = await session.query<{ pid: number }>(holders);
  try {
    await session.query(`SELECT pg_terminate_backend(pid) FROM (${holders}) AS holders`);
  } catch (cause) {
    const pids = rows.map(({ pid }) => pid).join(', ');
    throw new CacheInvalidationError(
      `A server with cached answers does not respond to the change of the data, and this database user is not allowed to terminate its session (pid ${pids}). Nothing was changed; stop that server or terminate the session, and try again.`,
      { cause },
    );
  }
}
