import { setMaxListeners } from 'node:events';
import { isAsyncIterable } from '@graphql-tools/utils';
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { asking } from '../../db/abort-context.js';
import { tooLate } from '../../db/query-pool.js';
import { type Reason, Unanswered } from '../../db/service-unavailable.js';
import type { Context } from '../../graph/context.js';

/** How HTTP tells why there is no answer, and after how many seconds to ask again. */
const http: Readonly<Record<Reason, { status: number; headers?: Record<string, string> }>> = {
  OVERLOADED: { status: 503, headers: { 'retry-after': '1' } },
  DATABASE_UNAVAILABLE: { status: 503, headers: { 'retry-after': '2' } },
  DEADLINE_EXCEEDED: { status: 504 },
};

type Execute = (args: ExecutionArgs) => unknown;

/**
 * Answers within a deadline, or not at all: what is asked of the database stops then, and as soon as nobody waits for
 * the answer. Where the database could not be asked in time, that is the whole answer, and no part of another.
 */
export function deadline(milliseconds: number): Plugin<Context> {
  return {
    onExecute: ({ executeFn, setExecuteFn }) =>
      setExecuteFn((args: ExecutionArgs) => within(milliseconds, args, executeFn as Execute)),
  };
}

async function within(milliseconds: number, args: ExecutionArgs, execute: Execute): Promise<unknown> {
  const { signal } = args.contextValue as Context;
  const leaving = new AbortController();
  setMaxListeners(0, leaving.signal); // each statement under way
  const leave = () => leaving.abort(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  const late = setTimeout(() => leaving.abort(tooLate()), milliseconds);
  try {
    for (let first = true; ; first = false) {
      const result = (await asking.run(leaving.signal, () => execute(args))) as ExecutionResult;
      if (isAsyncIterable(result) || result.errors === undefined) return result;
      if (leaving.signal.aborted) return refused(leaving.signal.reason);
      const causes = result.errors.map(causeOf);
      // Two who ask may share a statement, of which the one has left.
      if (first && causes.some(isAbort)) continue;
      const unanswered = causes.find((cause) => cause instanceof Unanswered);
      return unanswered === undefined ? result : refused(unanswered);
    }
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', leave);
  }
}

function refused(why: unknown): ExecutionResult {
  // To whoever has left, nothing is told.
  if (!(why instanceof Unanswered)) return { errors: [new GraphQLError('Nobody waits for the answer.')] };
  const { reason, message } = why;
  return { errors: [new GraphQLError(message, { extensions: { code: reason, http: http[reason] } })] };
}

/** What an error of an answer comes from. */
function causeOf(error: unknown): unknown {
  const { originalError } = error as { readonly originalError?: unknown };
  return originalError === undefined ? error : causeOf(originalError);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
