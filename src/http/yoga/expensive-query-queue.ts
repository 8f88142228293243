import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { abortContext } from '../../db/abort-context.js';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import type { Context } from '../../graph/context.js';
import { BoundedQueue } from '../bounded-queue.js';

/** The part of the cost limit from which a query is expensive: a walk is not, nor is a whole season. */
const expensiveShare = 0.2;

const maxRunning = 2;
const maxWaiting = 20;

/**
 * Runs few expensive queries at once and queues others, within their deadline, so that time and connections are left
 * for cheap queries. Rejects an expensive query when the queue is full.
 */
export function expensiveQueryQueue(costLimit: number): Plugin<Context> {
  const queue = new BoundedQueue(
    maxRunning,
    maxWaiting,
    'The server has too many large queries at once; try again soon.',
  );
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      // The plugin of the query limits has written it.
      const { cost = 0 } = args as { readonly cost?: number };
      if (cost < costLimit * expensiveShare) return;
      setExecuteFn((args: ExecutionArgs) => {
        const signal = abortContext.getStore();
        return queue
          .run<unknown>(() => executeFn(args), signal)
          .catch((error: unknown) => {
            if (error instanceof ServiceUnavailableError || error === signal?.reason) return failure(error);
            throw error;
          });
      });
    },
  };
}

function failure(error: unknown): ExecutionResult {
  const originalError = error as Error;
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
