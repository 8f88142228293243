import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';

/** The advisory lock of kept answers: shared by those who give them, exclusive to whoever commits a change. */
export const leaseLock = 20_130_102;

/** Milliseconds that a lease lasts at most without word from the database, from when that word was asked for. */
export const leaseTerm = 3_000;

/** Milliseconds between two times that it is asked for, and between two attempts to have a lease that was given up. */
const pause = { renewal: 1_000, attempt: 50 };

/**
 * Leave to give answers that were computed before, as long as nobody can have changed what they are made of.
 *
 * It is a lock that a connection holds. Who changes the data calls it in before the commit, and commits when all have
 * given it up; so there is no moment at which the change is visible and an older answer still given. A process that
 * hangs, or is cut off, cannot give up anything: its lease ends by both of its clocks, of which one goes on while the
 * machine sleeps and the other cannot be set.
 */
export class Lease {
  #connection: ClientBase | null = null;
  #moved: (() => void) | null = null;
  #version: number | null = null;
  #locked = false;
  #recalled = false;
  #held = false;
  #number = 0;
  #ends = { elapsed: 0, clock: 0 };
  #due = false;
  #wake = () => {};

  /**
   * The number of the lease that is held; null while none is. What is computed while one is held, from the beginning
   * to the end of it, is true as long as it is held, and under the next ones until `moved` is called.
   */
  get number(): number | null {
    if (!this.#held || performance.now() >= this.#ends.elapsed || Date.now() >= this.#ends.clock) return null;
    return this.#number;
  }

  /** Takes leases from now on; `moved` is called before one under which nothing that was computed before is true. */
  use(moved: () => void): void {
    this.#moved = moved;
    this.look();
  }

  /** Holds leases on a connection until it is lost. Rejects when it is no good any longer. */
  async attend(connection: ClientBase): Promise<void> {
    // What pools connections gives out a key of its own for each, and two statements may not be of one session.
    const told = 'processID' in connection ? connection.processID : null;
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    if (told !== rows[0]?.pid) return;
    this.#connection = connection;
    this.#version = null;
    while (this.#connection === connection) {
      this.#due = false;
      await this.#step(connection);
      await this.#rest();
    }
  }

  /** Gives up the lease at once, and the lock as soon as the database hears of it. */
  recall(): void {
    this.#end();
    this.#recalled = true;
    this.look();
  }

  /** Looks at once whether there is something to be done. */
  look(): void {
    this.#due = true;
    this.#wake();
  }

  /** The connection is lost, and with it the lock. */
  lose(): void {
    this.#end();
    this.#connection = null;
    this.#locked = false;
    this.look();
  }

  async #step(connection: ClientBase): Promise<void> {
    if (this.#recalled) {
      this.#recalled = false;
      if (this.#locked) await connection.query('SELECT pg_advisory_unlock_shared($1)', [leaseLock]);
      this.#locked = false;
    } else if (this.#moved !== null) {
      const asked = { elapsed: performance.now() + leaseTerm, clock: Date.now() + leaseTerm };
      this.#locked ||= await locks(connection);
      // In a statement of its own: one that waits for the lock sees what was before.
      const version = this.#locked ? await versionUnderLock(connection) : null;
      if (this.#connection !== connection || this.#recalled || version === null) return;
      this.#ends = asked;
      if (this.#held && version === this.#version) return;
      this.#end(); // changed by somebody who did not call it in
      if (version !== this.#version) this.#moved();
      this.#version = version;
      this.#held = true;
    }
  }

  async #rest(): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    if (this.#due) this.#wake();
    const idle = this.#locked || this.#moved === null;
    await sleep(idle ? pause.renewal : pause.attempt, undefined, { ref: false, signal: woken.signal }).catch(
      () => {}, // woken
    );
  }

  #end(): void {
    if (this.#held) this.#number += 1;
    this.#held = false;
  }
}

/** Takes the lock, unless somebody has it or waits for it who is about to commit a change. */
async function locks(connection: ClientBase): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock_shared($1) AS locked',
    [leaseLock],
  );
  return rows[0]?.locked === true;
}

/** The number of the newest change. Rejects when the session does not hold the lock, as it is thought to. */
async function versionUnderLock(connection: ClientBase): Promise<number> {
  const { rows } = await connection.query<{ version: number }>(
    `SELECT coalesce((SELECT max(id) FROM "SeasonChange"), 0) AS version FROM pg_locks
     WHERE locktype = 'advisory' AND objid = $1 AND objsubid = 1 AND mode = 'ShareLock' AND granted
       AND pid = pg_backend_pid() AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [leaseLock],
  );
  const [found] = rows;
  if (found === undefined) throw new Error('The lock is gone, though its connection is not.');
  return found.version;
}
