import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import pLimit from 'p-limit';
import { abortContext } from '../../db/abort-context.js';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import type { Context } from '../../graph/context.js';

/** The part of the cost limit from which a query is expensive: a walk is not, nor is a whole season. */
const expensiveShare = 0.2;

const maxRunning = 2;
const maxWaiting = 20;

/**
 * Runs few expensive queries at once and queues others, within their deadline, so that time and connections are left
 * for cheap queries. Rejects an expensive query when the queue is full.
 */
export function expensiveQueryQueue(costLimit: number): Plugin<Context> {
  const limit = pLimit(maxRunning);
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      // The plugin of the query limits has written it.
      const { cost = 0 } = args as { readonly cost?: number };
      if (cost < costLimit * expensiveShare) return;
      setExecuteFn((args: ExecutionArgs) => {
        if (limit.activeCount + limit.pendingCount >= maxRunning + maxWaiting)
          return failure(
            new ServiceUnavailableError(
              'OVERLOADED',
              'The server has too many large queries at once; try again soon.',
            ),
          );
        return enqueue(limit, () => executeFn(args));
      });
    },
  };
}

/** Executes an operation when it is its turn; one that is aborted before fails at once. */
function enqueue(limit: ReturnType<typeof pLimit>, execute: () => unknown): Promise<unknown> {
  const signal = abortContext.getStore();
  const execution = limit(() => (signal?.aborted ? failure(signal.reason) : execute()));
  if (signal === undefined) return execution;
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(failure(signal.reason));
    signal.addEventListener('abort', onAbort, { once: true });
    execution.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function failure(originalError: Error): ExecutionResult {
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
