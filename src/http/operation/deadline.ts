import { setMaxListeners } from 'node:events';
import { isAsyncIterable } from '@graphql-tools/utils';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { abortContext } from '../../db/abort-context.js';
import { deadlineError } from '../../db/query-pool.js';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import type { Execute, OperationArgs, OperationResult } from '../../execution/execute.js';
import { unavailableHttp } from '../unavailable-response.js';

/**
 * Aborts an operation after a deadline, or when the client disconnects, and cancels its statements. If the database
 * does not answer in time, the whole result is that error, and no partial data. A subscription has begun by then.
 */
export function withDeadline(milliseconds: number, execute: Execute): Execute {
  return (args) => executeWithin(milliseconds, args, execute);
}

async function executeWithin(
  milliseconds: number,
  args: OperationArgs,
  execute: Execute,
): Promise<OperationResult> {
  const { signal: clientSignal } = args.contextValue;
  const abortController = new AbortController();
  const { signal } = abortController;
  setMaxListeners(0, signal); // one for each running statement
  const onDisconnect = () => abortController.abort(clientSignal.reason);
  if (clientSignal.aborted) onDisconnect();
  clientSignal.addEventListener('abort', onDisconnect, { once: true });
  const timeout = setTimeout(() => abortController.abort(deadlineError()), milliseconds);
  try {
    for (let firstAttempt = true; ; firstAttempt = false) {
      const result = await abortContext.run(signal, () => execute(args));
      if (isAsyncIterable(result) || result.errors === undefined) return result;
      if (signal.aborted) return failure(signal.reason);
      const causes = result.errors.map(rootCause);
      // The operation may have shared a statement with another one, which was aborted.
      if (firstAttempt && causes.some(isAbort)) continue;
      const unavailable = causes.find((cause) => cause instanceof ServiceUnavailableError);
      return unavailable === undefined ? result : failure(unavailable);
    }
  } finally {
    clearTimeout(timeout);
    clientSignal.removeEventListener('abort', onDisconnect);
  }
}

function failure(error: unknown): ExecutionResult {
  // Any other reason is the client's own: it has disconnected, and receives no response.
  if (!(error instanceof ServiceUnavailableError))
    return { errors: [new GraphQLError('The client has disconnected.')] };
  const { reason, message } = error;
  return {
    errors: [new GraphQLError(message, { extensions: { code: reason, http: unavailableHttp[reason] } })],
  };
}

function rootCause(error: unknown): unknown {
  const { originalError } = error as { readonly originalError?: unknown };
  return originalError === undefined ? error : rootCause(originalError);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
