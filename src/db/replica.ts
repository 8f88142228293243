import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Lease } from '../changes/lease.js';
import { log } from '../telemetry/log.js';
import { primaryOf } from './primary.js';
import type { ServingPool } from './query-pool.js';
import { isLost } from './retry.js';

/** Where a replica is, and of what. */
export interface Copy {
  readonly url: string;
  /** The addresses of what it is a replica of. */
  readonly primary: string;
  /** What says how far the primary has come, and that nobody changes anything meanwhile. */
  readonly lease: Lease;
  /** The connections on which it is asked. */
  readonly pool: ServingPool;
}

/** Milliseconds: that it is given to answer, and from one look at it to the next. */
const patience = { answer: 1_000, fresh: 250, behind: 25, lost: 500 };

/**
 * A PostgreSQL that repeats what the primary does, a moment later.
 *
 * It is fresh while it is known to have repeated all that the primary had done when the lease was taken that is held:
 * under a lease nobody commits a change, so that what it holds is what the primary holds.
 */
export class Replica {
  readonly #copy: Copy;
  readonly #place: string;
  readonly #closing = new AbortController();
  readonly #watched: Promise<void>;
  readonly #asked = new Set<AbortController>();
  #fresh: number | null = null;
  /** Whether it was asked when it was last told of; null while it was not. */
  #told: boolean | null = null;

  constructor(copy: Copy) {
    this.#copy = copy;
    this.#place = new URL(copy.url).host;
    this.#watched = this.#watch();
  }

  /** Whether it can be asked instead of the primary. */
  get fresh(): boolean {
    return this.#fresh !== null && this.#fresh === this.#copy.lease.number;
  }

  /** Statements that wait for one of its connections. */
  get waiting(): number {
    return this.#copy.pool.waitingCount;
  }

  /** Asks it once. Rejects, too, as soon as it is known to be gone. */
  async ask(statement: pg.QueryConfig, signal?: AbortSignal): Promise<pg.QueryResult> {
    const leaving = new AbortController();
    const leave = () => leaving.abort(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    this.#asked.add(leaving);
    try {
      return await this.#copy.pool.askOnce(statement, leaving.signal);
    } catch (error) {
      if (isLost(error)) this.#lose();
      throw error;
    } finally {
      signal?.removeEventListener('abort', leave);
      this.#asked.delete(leaving);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#watched;
    await this.#copy.pool.end();
  }

  #lose(): void {
    this.#fresh = null;
    for (const asked of this.#asked) asked.abort(new Error('The replica is gone.'));
  }

  async #watch(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const why: Error = await this.#session().catch((error) => error);
      this.#lose();
      if (this.#told !== false && !signal.aborted)
        log[this.#told ? 'warn' : 'info']({ replica: this.#place }, `A replica is not asked: ${why.message}`);
      this.#told = false;
      await sleep(patience.lost, undefined, { ref: false, signal }).catch(() => {});
    }
  }

  /** Looks how far it has come, until it is gone. Only ever rejects. */
  async #session(): Promise<never> {
    const { signal } = this.#closing;
    const { url, primary, lease } = this.#copy;
    const client = connectionTo(url);
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => this.#lose());
    const end = () => void client.end().catch(() => {});
    signal.addEventListener('abort', end, { once: true });
    try {
      // One that is ended while it is made is neither made nor does it fail.
      await Promise.race([client.connect(), ended]);
      await sameSystem(client, await primaryOf(primary));
      for (;;) {
        const { held } = lease;
        const { replica, repeated, version } = await stateOf(client, held?.position ?? null);
        if (!replica) throw new Error('it is no replica.');
        this.#fresh = held !== null && repeated && version === held.version ? held.number : null;
        if (this.fresh && !this.#told) {
          this.#told = true;
          log.info({ replica: this.#place }, 'A replica is asked.');
        }
        await sleep(this.fresh ? patience.fresh : patience.behind, undefined, { ref: false, signal });
      }
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  }
}

function connectionTo(url: string): pg.Client {
  return new pg.Client({
    connectionString: url,
    application_name: 'Copa Graph, watching',
    keepAlive: true,
    connectionTimeoutMillis: patience.answer,
    query_timeout: patience.answer,
  });
}

interface State {
  readonly replica: boolean;
  /** Whether it has repeated all up to a position. */
  readonly repeated: boolean;
  /** The newest change that it has. */
  readonly version: number;
}

async function stateOf(client: pg.Client, position: string | null): Promise<State> {
  const { rows } = await client.query<State>(
    `SELECT pg_is_in_recovery() AS replica, coalesce(pg_last_wal_replay_lsn() >= $1::pg_lsn, false) AS repeated,
       (SELECT coalesce(max(id), 0) FROM "SeasonChange") AS version`,
    [position],
  );
  return rows[0] ?? { replica: false, repeated: false, version: 0 };
}

/** Rejects where two databases are not of one cluster, whose changes have the same numbers by chance alone. */
async function sameSystem(replica: pg.Client, primary: string): Promise<void> {
  const client = connectionTo(primary);
  client.on('error', () => {}); // the statement that misses the connection tells of it
  try {
    await client.connect();
    const [one, other] = await Promise.all([replica, client].map(systemOf));
    if (one !== other) throw new Error('it is a replica of another PostgreSQL.');
  } finally {
    void client.end().catch(() => {});
  }
}

async function systemOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ system: string }>(
    `SELECT system_identifier || '/' || current_database() AS system FROM pg_control_system()`,
  );
  return `${rows[0]?.system}`;
}
