import {
  BrokenCircuitError,
  CircuitState,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IBreaker,
  retry,
  wrap,
} from 'cockatiel';
import { ServiceUnavailableError } from './service-unavailable-error.js';

/** How long queries are retried while the database is away; a restart takes about one second. */
const maxOutageMs = 3_000;

/** After such an outage, the time between two attempts. */
const attemptIntervalMs = 500;

/** The retries of one query. */
const backoff = { initialDelay: 50, maxDelay: 500, maxAttempts: 20 };

/** Class 08, the codes of a server that stops, starts or is full, and the system's codes of a connection. */
const connectionErrorCodes = /^(08...|57P0.|53300|E[A-Z_]+)$/;

/** Errors of `pg` without a code. */
const connectionErrorMessages = /^Connection terminated|^timeout e|is not queryable$/;

/** Whether an error is about the connection and not about the query. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof ServiceUnavailableError) return false;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string'
    ? connectionErrorCodes.test(code)
    : connectionErrorMessages.test(error.message);
}

/**
 * Retries queries that only read, so that clients do not notice a restart of the database. After an outage of some
 * seconds queries fail at once, but for an attempt now and then. Rejects with a `ServiceUnavailableError`.
 */
export function retryThroughOutages(log: (line: string) => void): <T>(query: () => Promise<T>) => Promise<T> {
  const handled = handleWhen(isConnectionError);
  const outage = new OutageBreaker(maxOutageMs);
  const breaker = circuitBreaker(handled, { halfOpenAfter: attemptIntervalMs, breaker: outage });
  let broken = false;
  breaker.onBreak((reason) => {
    if (!broken && 'error' in reason) log(`The database is unavailable: ${reason.error.message}.`);
    broken = true;
  });
  breaker.onReset(() => {
    broken = false;
    log('The database is available again.');
  });
  const policy = wrap(
    retry(handled, { maxAttempts: backoff.maxAttempts, backoff: new ExponentialBackoff(backoff) }),
    breaker,
  );
  return async (query) => {
    try {
      // Outside of outages the policy would take longer than pg does to send the query.
      if (breaker.state === CircuitState.Closed && outage.state === null) {
        try {
          return await query();
        } catch (error) {
          if (!isConnectionError(error)) throw error;
        }
      }
      return await policy.execute(query);
    } catch (cause) {
      if (!isConnectionError(cause) && !(cause instanceof BrokenCircuitError)) throw cause;
      throw new ServiceUnavailableError(
        'DATABASE_UNAVAILABLE',
        'The database is unavailable; try again soon.',
        { cause },
      );
    }
  };
}

/** Breaks the circuit when everything has failed for some time, however often it was tried. */
class OutageBreaker implements IBreaker {
  state: number | null = null;

  constructor(readonly maxMs: number) {}

  success(): void {
    this.state = null;
  }

  failure(_state: CircuitState): boolean {
    this.state ??= performance.now();
    return performance.now() - this.state >= this.maxMs;
  }
}
