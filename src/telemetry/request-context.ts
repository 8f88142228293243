import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { context, type Span, trace } from '@opentelemetry/api';
import type { ExecutionArgs } from 'graphql';

/**
 * How a request was answered: with an answer that was kept, or that somebody else waited for already, or that was made
 * for it; with a stream, with a page, or otherwise.
 */
export type RequestOutcome = 'kept' | 'shared' | 'computed' | 'stream' | 'page' | 'other';

/** The header in which a request may bring its id, and in which the response gives it back. */
export const requestIdHeader = 'x-request-id';

const current = new AsyncLocalStorage<RequestContext>();

const wellFormed = /^[\w.:=/+-]{1,128}$/;
const prefix = `${randomBytes(6).toString('base64url')}-`;
let count = 0;

/** A request, from when it comes until its response is sent, as it is told of outside. */
export class RequestContext {
  /** As whoever passes the request on has named it, where that can be repeated anywhere; else a name of our own. */
  readonly id: string;
  /** Milliseconds, by the clock of `performance`. */
  readonly startedAt = performance.now();
  outcome: RequestOutcome = 'other';
  /** When what it asks was known, by the same clock. */
  operationStartedAt = this.startedAt;
  /** Statements that it has sent to the database. */
  statementCount = 0;
  /** What it has the graph execute. */
  operation: Pick<ExecutionArgs, 'document' | 'operationName'> | null = null;
  /** Its span; null while nobody traces. */
  span: Span | null = null;

  constructor(given: string | readonly string[] | undefined) {
    if (typeof given === 'string' && wellFormed.test(given)) this.id = given;
    else {
      count += 1;
      this.id = `${prefix}${count}`;
    }
  }

  /** The request for which this very code runs, if it runs for one. */
  static get current(): RequestContext | undefined {
    return current.getStore();
  }

  /** Does something for this request. */
  run<Result>(work: () => Result): Result {
    if (this.span === null) return current.run(this, work);
    return context.with(trace.setSpan(context.active(), this.span), () => current.run(this, work));
  }
}
