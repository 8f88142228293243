import pg from 'pg';
import { hostUrls } from '../settings.js';
import { log } from '../telemetry/log.js';
import { asking } from './abort-context.js';
import { cancel } from './cancel-query.js';
import { findPrimary, isStandby, NoPrimaryError } from './find-primary.js';
import { PlanningClient } from './planning-client.js';
import { isLost, throughOutages } from './retry.js';
import { Unanswered } from './service-unavailable.js';
import { settle } from './session-settings.js';
import { lifetime } from './statement-names.js';

/** Milliseconds that a question waits for a connection, be it a free one or a new one. */
const patience = 3_000;

/** Statements that wait for each connection at most: more would not be answered in time. */
const mostWaiting = 100;

/** PostgreSQL has stopped a statement: it took too long. */
const stopped = '57014';

/** How a pool that serves asks. */
export interface Serving {
  /** May name several hosts, one of which accepts writes at a time. */
  readonly url: string;
  readonly prepared: boolean;
  readonly poolSize: number;
  /** Milliseconds that a statement may take. */
  readonly deadlineMs: number;
}

/**
 * A pool of connections on which questions are asked, none of which changes anything.
 *
 * It never lets a question wait for long: what cannot be asked now is `Unanswered`. What was asked of a connection that
 * broke is asked again, and what nobody waits for any longer is stopped.
 */
export class ServingPool extends pg.Pool {
  readonly #most: number;
  readonly #throughOutages = throughOutages((line) => log.warn(line));
  readonly #url: string;
  /** The host that new connections lead to. */
  readonly #target: { url: string };
  #asked = 0;
  #findingPrimary: Promise<void> | null = null;

  constructor({ url, prepared, poolSize, deadlineMs }: Serving) {
    const [first, ...others] = hostUrls(url);
    const target = { url: first };
    super({
      Client: clientFor(target, prepared ? PlanningClient : pg.Client),
      application_name: 'Copa Graph',
      keepAlive: true,
      connectionTimeoutMillis: patience,
      max: poolSize,
      maxLifetimeSeconds: lifetime,
      onConnect: async (client) => {
        if (others.length > 0 && (await isStandby(client)))
          throw new NoPrimaryError('The host is a standby.');
        await settle(client, deadlineMs, prepared);
      },
    });
    this.#url = url;
    this.#target = target;
    this.#most = poolSize * (mostWaiting + 1);
  }

  // Of the library's many signatures, the one that Prisma asks by.
  override query(statement: unknown): never {
    return this.#ask(statement as pg.QueryConfig, asking.getStore()) as never;
  }

  /** Finds the host for the next connection, after one that could not be made. */
  async #onConnectFailure(error: Error): Promise<never> {
    if (isLost(error) && hostUrls(this.#url).length > 1) {
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
    return overloaded(error);
  }

  async #ask(statement: pg.QueryConfig, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    signal?.throwIfAborted();
    if (this.#asked >= this.#most)
      throw new Unanswered('OVERLOADED', 'Too much is asked at once; try again soon.');
    this.#asked += 1;
    const answered = this.#throughOutages(() => this.#once(statement, signal)).finally(() => {
      this.#asked -= 1;
    });
    return signal === undefined ? answered : orAborted(answered, signal);
  }

  async #once(statement: pg.QueryConfig, signal: AbortSignal | undefined): Promise<pg.QueryResult> {
    signal?.throwIfAborted();
    const client = await this.connect().catch((error) => this.#onConnectFailure(error));
    if (signal?.aborted) {
      client.release();
      throw signal.reason;
    }
    const answered = client.query(statement);
    let cancelled: Promise<void> | undefined;
    const onAbort = () => {
      cancelled = cancel(client, answered);
    };
    const onError = () => {}; // the statement that misses the connection tells of it
    signal?.addEventListener('abort', onAbort, { once: true });
    client.on('error', onError);
    let failed: unknown;
    try {
      return await answered;
    } catch (error) {
      failed = error;
      throw (error as { code?: string }).code === stopped ? tooLate(error) : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await cancelled;
      client.off('error', onError);
      client.release(isLost(failed));
    }
  }
}

/** A class of clients that connect to the target's URL of that moment, which the pool itself cannot change. */
function clientFor(target: { readonly url: string }, Base: typeof pg.Client): typeof pg.Client {
  return class extends Base {
    constructor(config: pg.ClientConfig = {}) {
      super({ ...config, connectionString: target.url });
    }
  };
}

/** What the pool says when none of its connections came free in time. */
function overloaded(error: Error): never {
  if (error.message !== 'timeout exceeded when trying to connect') throw error;
  throw new Unanswered('OVERLOADED', 'Too much is asked at once; try again soon.', { cause: error });
}

/** A question whose answer would come too late. */
export function tooLate(cause?: unknown): Unanswered {
  return new Unanswered(
    'DEADLINE_EXCEEDED',
    'The answer takes too long and was given up; ask for less at once.',
    {
      cause,
    },
  );
}

async function orAborted<T>(answered: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([answered, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    answered.catch(() => {}); // it comes later, and nobody waits
  }
}
