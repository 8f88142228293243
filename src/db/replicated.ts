import type pg from 'pg';
import type { Lease } from '../changes/lease.js';
import { log } from '../telemetry/log.js';
import { asking } from './abort-context.js';
import { type Serving, ServingPool } from './query-pool.js';
import { Replica } from './replica.js';
import { Unanswered } from './service-unavailable.js';

/** Replicas of the database that is served. */
export interface Replicas {
  readonly urls: readonly string[];
  readonly lease: Lease;
}

/**
 * A pool of connections that asks a replica where one is fresh, and else the primary.
 *
 * What a replica answers counts if the lease is held until then under which it was fresh; else the primary is asked
 * again. So nobody is given what the primary has left behind, and a replica that goes costs no more than that.
 */
export class ReplicatedPool extends ServingPool {
  readonly #replicas: readonly Replica[];
  readonly #lease: Lease;
  #answered = 0;

  constructor(serving: Serving, { urls, lease }: Replicas) {
    super(serving);
    this.#lease = lease;
    lease.track();
    this.#replicas = urls.map(
      (url) => new Replica({ url, primary: serving.url, lease, pool: new ServingPool({ ...serving, url }) }),
    );
  }

  /** How many replicas can be asked. */
  get fresh(): number {
    return this.#replicas.filter(({ fresh }) => fresh).length;
  }

  /** How many statements replicas have answered. */
  get answered(): number {
    return this.#answered;
  }

  override query(statement: unknown): never {
    const [first, ...others] = this.#replicas.filter(({ fresh }) => fresh);
    if (first === undefined) return super.query(statement);
    const replica = others.reduce((best, other) => (other.waiting < best.waiting ? other : best), first);
    const primary = () => super.query(statement) as Promise<pg.QueryResult>;
    return this.#ask(replica, statement as pg.QueryConfig, primary) as never;
  }

  override end(): never {
    return Promise.all([super.end(), ...this.#replicas.map((replica) => replica.close())]) as never;
  }

  async #ask(
    replica: Replica,
    statement: pg.QueryConfig,
    primary: () => Promise<pg.QueryResult>,
  ): Promise<pg.QueryResult> {
    const signal = asking.getStore();
    const { number } = this.#lease;
    try {
      const result = await replica.ask(statement, signal);
      if (this.#lease.number === number) {
        this.#answered += 1;
        return result;
      }
    } catch (err) {
      if (signal?.aborted || err instanceof Unanswered) throw err;
      log.debug({ err }, 'What a replica did not answer is asked of the primary.');
    }
    return primary();
  }
}
