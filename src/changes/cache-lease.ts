import { setTimeout as sleep } from 'node:timers/promises';
import type { SerialConnection } from './serial-connection.js';

/** The advisory lock of the response caches: servers hold it shared; an import takes it exclusively to commit. */
export const leaseLock = 20_130_102;

/** How long a lease lasts without confirmation by the database, counted from when the confirmation was requested. */
export const leaseTermMs = 3_000;

/** The time between two confirmations, and between two attempts to take a lease. */
const intervalMs = { confirmation: 1_000, attempt: 50 };

/**
 * The permission to send responses that were computed before, as long as no import can have changed their data.
 *
 * It is a lock that a connection holds. An import recalls all leases and commits when they are released, so that no old
 * response is sent while the change is visible. A process that hangs, or is cut off, cannot release its lease: it
 * expires by two clocks, of which one goes on while the machine sleeps and the other cannot be set.
 */
export class Lease {
  #connection: SerialConnection | null = null;
  #onStale: (() => void) | null = null;
  #version: number | null = null;
  #locked = false;
  #recalled = false;
  #held = false;
  #number = 0;
  #expiry = { elapsed: 0, clock: 0 };
  #due = false;
  #wake = () => {};

  /**
   * The number of the held lease; null if none is held. What is computed under one lease, from its beginning to its
   * end, is true while that lease is held, and under later ones until `onStale` is called.
   */
  get number(): number | null {
    if (!this.#held || performance.now() >= this.#expiry.elapsed || Date.now() >= this.#expiry.clock)
      return null;
    return this.#number;
  }

  /** Takes leases from now on; `onStale` is called before one under which nothing computed before is true. */
  start(onStale: () => void): void {
    this.#onStale = onStale;
    this.wake();
  }

  /** Holds leases on a connection until it is lost. Rejects when the connection cannot hold them any longer. */
  async hold(connection: SerialConnection): Promise<void> {
    this.#connection = connection;
    this.#version = null;
    while (this.#connection === connection) {
      this.#due = false;
      await this.#step(connection);
      await this.#rest();
    }
  }

  /** Ends the lease at once, and releases the lock with the next query. */
  recall(): void {
    this.#end();
    this.#recalled = true;
    this.wake();
  }

  /** Runs the next step at once. */
  wake(): void {
    this.#due = true;
    this.#wake();
  }

  /** The connection is lost, and with it the lock. */
  disconnect(): void {
    this.#end();
    this.#connection = null;
    this.#locked = false;
    this.wake();
  }

  async #step(connection: SerialConnection): Promise<void> {
    if (this.#recalled) {
      this.#recalled = false;
      if (this.#locked) await connection.query('SELECT pg_advisory_unlock_shared($1)', [leaseLock]);
      this.#locked = false;
    } else if (this.#onStale !== null) {
      const expiry = { elapsed: performance.now() + leaseTermMs, clock: Date.now() + leaseTermMs };
      this.#locked ||= await tryLock(connection);
      // A separate statement: one that waits for the lock has the snapshot from before.
      const version = this.#locked ? await versionUnderLock(connection) : null;
      if (this.#connection !== connection || this.#recalled || version === null) return;
      this.#expiry = expiry;
      if (this.#held && version === this.#version) return;
      this.#end(); // an import that did not recall it
      if (version !== this.#version) this.#onStale();
      this.#version = version;
      this.#held = true;
    }
  }

  async #rest(): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    if (this.#due) this.#wake();
    const idle = this.#locked || this.#onStale === null;
    await sleep(idle ? intervalMs.confirmation : intervalMs.attempt, undefined, {
      ref: false,
      signal: woken.signal,
    }).catch(() => {}); // woken
  }

  #end(): void {
    if (this.#held) this.#number += 1;
    this.#held = false;
  }
}

/** Takes the lock, unless an import has it or waits for it. */
async function tryLock(connection: SerialConnection): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock_shared($1) AS locked',
    [leaseLock],
  );
  return rows[0]?.locked === true;
}

/** The number of the newest change. Rejects when the session does not hold the lock. */
async function versionUnderLock(connection: SerialConnection): Promise<number> {
  const { rows } = await connection.query<{ version: number }>(
    `SELECT coalesce((SELECT max(id) FROM "SeasonChange"), 0) AS version FROM pg_locks
     WHERE locktype = 'advisory' AND objid = $1 AND objsubid = 1 AND mode = 'ShareLock' AND granted
       AND pid = pg_backend_pid() AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [leaseLock],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('The session has lost the lock of its lease.');
  return found.version;
}
