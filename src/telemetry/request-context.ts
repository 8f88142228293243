import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { context, type Span, trace } from '@opentelemetry/api';
import type { ExecutionArgs } from 'graphql';

/**
 * How a request was answered: from the response cache, by the execution that it shares with an equal request, by an
 * execution of its own, with an event stream, with an HTML page or one of its assets, or otherwise.
 */
export type RequestOutcome = 'cached' | 'shared' | 'computed' | 'stream' | 'page' | 'other';

/** The header of a request's id: optional in a request, repeated in its response. */
export const requestIdHeader = 'x-request-id';

const storage = new AsyncLocalStorage<RequestContext>();

const validId = /^[\w.:=/+-]{1,128}$/;
const idPrefix = `${randomBytes(6).toString('base64url')}-`;
let requestCount = 0;

/** What logs, metrics and traces need to know of a request, until its response is sent. */
export class RequestContext {
  /** The id in the request's header, if it is safe to log; otherwise a generated one. */
  readonly id: string;
  /** In milliseconds, by the clock of `performance`. */
  readonly startedAt = performance.now();
  outcome: RequestOutcome = 'other';
  /** When the operation was read, by the same clock. */
  operationStartedAt = this.startedAt;
  /** The number of statements that it has sent to the database. */
  statementCount = 0;
  /** The executed operation; null before, and for a request without one. */
  operation: Pick<ExecutionArgs, 'document' | 'operationName'> | null = null;
  /** Null where traces are switched off. */
  span: Span | null = null;

  /** `id` is the value of the request's header. */
  constructor(id: string | readonly string[] | undefined) {
    if (typeof id === 'string' && validId.test(id)) this.id = id;
    else {
      requestCount += 1;
      this.id = `${idPrefix}${requestCount}`;
    }
  }

  /** The request that the calling code runs for; undefined outside of `run`. */
  static get current(): RequestContext | undefined {
    return storage.getStore();
  }

  /** Runs a function as part of this request. */
  run<Result>(work: () => Result): Result {
    if (this.span === null) return storage.run(this, work);
    return context.with(trace.setSpan(context.active(), this.span), () => storage.run(this, work));
  }
}
