import {
  BrokenCircuitError,
  type CircuitState,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IBreaker,
  retry,
  wrap,
} from 'cockatiel';
import { Unanswered } from './service-unavailable.js';

/**
 * Milliseconds: that a database may be gone before nobody waits for it any longer, and from then on from one attempt
 * to the next. A restart takes about one second.
 */
const patience = { outage: 3_000, attempt: 500 };

/** Asks again what was asked of a database as it went, and for how long. */
const backoff = { initialDelay: 50, maxDelay: 500, maxAttempts: 20 };

/** Class 08, what a server says that stops, starts or is full, and what the system says of a connection. */
const codes = /^(08...|57P0.|53300|E[A-Z_]+)$/;

/** What `pg` throws of a connection that broke or was not made has no code. */
const messages = /^Connection terminated|^timeout e|is not queryable$/;

/** Whether an error tells that the connection is gone, and nothing of what was asked on it. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Unanswered) return false;
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? codes.test(code) : messages.test(error.message);
}

/**
 * Asks a database that may be gone for a while. What only reads is asked again, so that a restart is not noticed; after
 * a few seconds without the database nothing is, but for one attempt now and then, and all else fails at once.
 */
export function throughOutages(log: (line: string) => void): <T>(ask: () => Promise<T>) => Promise<T> {
  const lost = handleWhen(isLost);
  const breaker = circuitBreaker(lost, {
    halfOpenAfter: patience.attempt,
    breaker: new Since(patience.outage),
  });
  let broken = false;
  breaker.onBreak((why) => {
    if (!broken && 'error' in why) log(`The database cannot be asked: ${why.error.message}.`);
    broken = true;
  });
  breaker.onReset(() => {
    broken = false;
    log('The database can be asked again.');
  });
  const policy = wrap(
    retry(lost, { maxAttempts: backoff.maxAttempts, backoff: new ExponentialBackoff(backoff) }),
    breaker,
  );
  return async (ask) => {
    try {
      return await policy.execute(ask);
    } catch (cause) {
      if (!isLost(cause) && !(cause instanceof BrokenCircuitError)) throw cause;
      throw new Unanswered('DATABASE_UNAVAILABLE', 'The database cannot be asked now; try again soon.', {
        cause,
      });
    }
  };
}

/** Gives up what has failed for some time, however often it was tried. */
class Since implements IBreaker {
  state: number | null = null;

  constructor(readonly most: number) {}

  success(): void {
    this.state = null;
  }

  failure(_state: CircuitState): boolean {
    this.state ??= performance.now();
    return performance.now() - this.state >= this.most;
  }
}
