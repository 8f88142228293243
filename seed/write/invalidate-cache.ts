import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { recallChannel } from '../../src/changes/channels.js';
import { leaseLock, leaseTermMs } from '../../src/changes/lease.js';
import { address, type Database } from '../../src/db/client.js';
import type { Transaction } from './transaction.js';

/** A server keeps answers that are about to be untrue, and cannot be made to forget them. */
export class CacheInvalidationError extends Error {
  override readonly name = 'RecallError';
}

/** Milliseconds: from one call to the next, and until who has not heard by then is cut off, and the wait fails. */
const timeouts = { call: 50, hearing: 2_000, lock: 15_000 };

/**
 * Calls in every lease to give kept answers: none is held from now until the transaction ends. Call it at its end,
 * since meanwhile every server computes what it is asked.
 *
 * Who does not answer within seconds loses its connection to the database, and then its lease by the clock. Throws a
 * `RecallError` where that is not allowed.
 */
export async function invalidateCaches(database: Database, transaction: Transaction): Promise<void> {
  const [free] = await transaction.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${leaseLock}::bigint) AS taken`;
  if (free?.taken) return;
  let taken = false;
  const wait = async () => {
    await transaction.$executeRaw`SELECT set_config('lock_timeout', ${`${timeouts.lock}`}, true)`;
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${leaseLock}::bigint)`;
    taken = true;
  };
  const waiting = wait();
  // Both, so that nothing is left under way in the transaction; what went wrong with the calls says more.
  const [, failed] = await Promise.allSettled([waiting, requestRelease(database, waiting, () => taken)]);
  if (failed.status === 'rejected') throw failed.reason;
  await waiting;
}

/** Calls until the lock is had. What is told in a transaction is heard after it, so this takes another session. */
async function requestRelease(
  database: Database,
  waiting: Promise<void>,
  taken: () => boolean,
): Promise<void> {
  const session = new pg.Client({
    connectionString: address(database),
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  session.on('error', () => {}); // the statement that misses the connection tells of it
  try {
    await session.connect();
    const late = performance.now() + timeouts.hearing;
    // Again and again: who has heard may take a new lease before the transaction stands in line for the lock.
    while (!taken() && performance.now() < late) {
      await session.query(`NOTIFY ${recallChannel}`);
      await Promise.race([waiting, sleep(timeouts.call)]);
    }
    if (taken()) return;
    await terminateLeaseHolders(session);
    await sleep(leaseTermMs);
  } finally {
    await session.end().catch(() => {});
  }
}

/** Ends the sessions that hold the lock. */
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
      `A server that keeps answers does not hear that the data changes, and this user may not end its session in PostgreSQL (pid ${pids}). Nothing was changed; stop that server, or end the session, and try again.`,
      { cause },
    );
  }
}
