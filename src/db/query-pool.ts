import pg from 'pg';
import { hostUrls } from '../settings.js';
import { log } from '../telemetry/log.js';
import { abortContext } from './abort-context.js';
import { findPrimary, NoPrimaryError } from './find-primary.js';
import { PlanningClient } from './planning-client.js';
import { QueryCanceller } from './query-canceller.js';
import { isConnectionError, retryThroughOutages } from './retry.js';
import { ServiceUnavailableError } from './service-unavailable-error.js';
import { isSettingsRefusal, ownBackendPid, withSessionSettings } from './session.js';
import { connectionLifetimeSeconds } from './statement-names.js';

/** The time that a query waits for a connection, free or new. */
const connectionTimeoutMs = 3_000;

/** The maximum number of queries that wait for each connection: more would miss the deadline. */
const maxWaitingPerConnection = 100;

/** PostgreSQL's code of a cancelled query. */
const queryCanceled = '57014';

/**
 * Settings of the planner for a server's queries: by indexes, because a plan is reused while a table grows from one
 * season to thousands and the indexes are in memory; and without JIT, which takes longer than any of the queries.
 */
export const plannerSettings = { jit: 'off', enable_seqscan: 'off', random_page_cost: 1.1 };

/** How a pool queries the database. */
export interface QueryPoolOptions {
  /** May name several hosts, one of which accepts writes at a time. */
  readonly url: string;
  readonly prepared: boolean;
  readonly poolSize: number;
  /** The maximum time of a query. */
  readonly deadlineMs: number;
}

/** Where new connections lead. */
interface Target {
  url: string;
  /** Whether a pooler is there, which refuses settings of the session; then the role must have them. */
  pooled: boolean;
}

/**
 * A pool of connections for queries that only read.
 *
 * A query never waits for long: it rejects with a `ServiceUnavailableError`. It runs again if its connection breaks, and
 * is cancelled if the signal of `abortContext` aborts.
 */
export class QueryPool extends pg.Pool {
  readonly #maxQueries: number;
  readonly #retry = retryThroughOutages((line) => log.warn(line));
  readonly #url: string;
  readonly #target: Target;
  readonly #backendPids: WeakMap<pg.ClientBase, number | null>;
  readonly #canceller: QueryCanceller;
  #queries = 0;
  #findingPrimary: Promise<void> | null = null;

  constructor({ url, prepared, poolSize, deadlineMs }: QueryPoolOptions) {
    const [first, ...others] = hostUrls(url);
    const target: Target = { url: first, pooled: false };
    const backendPids = new WeakMap<pg.ClientBase, number | null>();
    super({
      Client: clientFor(target, prepared ? PlanningClient : pg.Client, {
        statement_timeout: deadlineMs,
        default_transaction_read_only: 'on',
        ...(prepared && plannerSettings),
      }),
      application_name: 'Copa Graph',
      keepAlive: true,
      connectionTimeoutMillis: connectionTimeoutMs,
      max: poolSize,
      maxLifetimeSeconds: connectionLifetimeSeconds,
      onConnect: async (client) => {
        const { rows } = await client.query<{ standby: boolean; pid: number | null }>(
          `SELECT pg_is_in_recovery() AS standby, ${ownBackendPid} AS pid`,
        );
        if (others.length > 0 && rows[0]?.standby) throw new NoPrimaryError('The host is a standby.');
        backendPids.set(client, rows[0]?.pid ?? null);
      },
    });
    this.#url = url;
    this.#target = target;
    this.#backendPids = backendPids;
    this.#canceller = new QueryCanceller(clientFor(target, pg.Client));
    this.#maxQueries = poolSize * (maxWaitingPerConnection + 1);
  }

  // Of the library's many signatures, the one that Prisma uses.
  override query(statement: unknown): never {
    return this.#query(statement as pg.QueryConfig, abortContext.getStore()) as never;
  }

  override end(): never {
    return Promise.all([super.end(), this.#canceller.close()]) as never;
  }

  /** Finds the host for the next connection, after one that could not be made. */
  async #onConnectFailure(error: Error): Promise<never> {
    if (isSettingsRefusal(error)) this.#target.pooled = true;
    else if (isConnectionError(error) && hostUrls(this.#url).length > 1) {
      this.#findingPrimary ??= findPrimary(this.#url)
        .then(
          (url) => {
            this.#target.url = url;
          },
          () => {}, // the next attempt looks again
        )
        .finally(() => {
          this.#findingPrimary = null;
        });
      await this.#findingPrimary;
    }
    // The pool's message when no connection was free in time.
    if (error.message !== 'timeout exceeded when trying to connect') throw error;
    throw overloadedError(error);
  }

  async #query(statement: pg.QueryConfig, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    signal?.throwIfAborted();
    if (this.#queries >= this.#maxQueries) throw overloadedError();
    this.#queries += 1;
    const answered = this.#retry(() => this.#queryOnce(statement, signal));
    const onEnd = () => {
      this.#queries -= 1;
    };
    answered.then(onEnd, onEnd);
    return signal === undefined ? answered : orAborted(answered, signal);
  }

  async #queryOnce(statement: pg.QueryConfig, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    signal?.throwIfAborted();
    const client = await this.connect().catch((error) => this.#onConnectFailure(error));
    if (signal?.aborted) {
      client.release();
      throw signal.reason;
    }
    const answered = client.query(statement);
    let cancelled: Promise<void> | undefined;
    const onAbort = () => {
      cancelled = this.#canceller.cancel(client, this.#backendPids.get(client) ?? null, answered);
    };
    const onError = () => {}; // the query rejects
    signal?.addEventListener('abort', onAbort, { once: true });
    client.on('error', onError);
    let failure: unknown;
    try {
      return await answered;
    } catch (error) {
      failure = error;
      throw (error as { code?: string }).code === queryCanceled ? deadlineError(error) : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await cancelled;
      client.off('error', onError);
      client.release(isConnectionError(failure));
    }
  }
}

/** A class of clients that connect to the target's URL of that moment, which the pool itself cannot change. */
function clientFor(
  target: Target,
  Base: typeof pg.Client,
  settings?: Readonly<Record<string, string | number>>,
): typeof pg.Client {
  return class extends Base {
    constructor(config: pg.ClientConfig = {}) {
      const { url, pooled } = target;
      super({
        ...config,
        connectionString: pooled || settings === undefined ? url : withSessionSettings(url, settings),
      });
    }
  };
}

function overloadedError(cause?: unknown): ServiceUnavailableError {
  return new ServiceUnavailableError('OVERLOADED', 'The server is overloaded; try again soon.', { cause });
}

/** A query whose answer would take longer than the deadline. */
export function deadlineError(cause?: unknown): ServiceUnavailableError {
  return new ServiceUnavailableError(
    'DEADLINE_EXCEEDED',
    'The answer takes too long and was cancelled; ask for less at once.',
    { cause },
  );
}

function orAborted<T>(answered: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    const settle = (end: () => void) => {
      signal.removeEventListener('abort', onAbort);
      end();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    answered.then(
      (result) => settle(() => resolve(result)),
      (error) => settle(() => reject(error)),
    );
  });
}
