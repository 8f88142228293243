import pg from 'pg';
import { log } from '../telemetry/log.js';
import { asking } from './asking.js';
import { cancel } from './cancel.js';
import { isLost, throughOutages } from './outage.js';
import { PlanningClient } from './planning.js';
import { settle } from './session.js';
import { Unanswered } from './unanswered.js';

/** Milliseconds that a question waits for a connection, be it a free one or a new one. */
const patience = 3_000;

/** Statements that wait for each connection at most: more would not be answered in time. */
const mostWaiting = 100;

/** PostgreSQL has stopped a statement: it took too long. */
const stopped = '57014';

/** How a pool that serves asks. */
interface Serving {
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
  #asked = 0;

  constructor({ url, prepared, poolSize, deadlineMs }: Serving) {
    super({
      connectionString: url,
      application_name: 'Copa Graph',
      keepAlive: true,
      connectionTimeoutMillis: patience,
      max: poolSize,
      ...(prepared && { Client: PlanningClient }),
      onConnect: (client) => settle(client, deadlineMs, prepared),
    });
    this.#most = poolSize * (mostWaiting + 1);
  }

  // Of the library's many signatures, the one that Prisma asks by.
  override query(statement: unknown): never {
    return this.#ask(statement as pg.QueryConfig, asking.getStore()) as never;
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
    const client = await this.connect().catch(overloaded);
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
