import { isAsyncIterable } from '@graphql-tools/utils';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { maxSubscriptions } from '../../changes/changes.js';
import { abortContext } from '../../db/abort-context.js';
import { ServiceUnavailableError } from '../../db/service-unavailable-error.js';
import type { Execute } from '../../execution/execute.js';
import { BoundedQueue } from '../bounded-queue.js';

/** The part of the cost limit from which a query is expensive: a walk is not, nor is a whole season. */
const expensiveShare = 0.2;

/** The maximum numbers of expensive queries, and of subscriptions that begin, at once. */
const maxRunning = 2;

const maxWaitingQueries = 20;

/** All subscribers of a server that has stopped come to another one at once. */
const maxWaitingSubscriptions = maxSubscriptions;

/** Executes operations when it is their turn. */
interface OperationQueues {
  query(execute: Execute): Execute;
  subscription(subscribe: Execute): Execute;
}

/**
 * Runs few expensive queries at once and queues others, within their deadline, so that time and connections are left
 * for cheap queries; and so with subscriptions, until they have begun. Rejects an operation when its queue is full.
 */
export function operationQueues(costLimit: number): OperationQueues {
  const queries = new BoundedQueue(
    maxRunning,
    maxWaitingQueries,
    'The server has too many large queries at once; try again soon.',
  );
  const subscriptions = new BoundedQueue(
    maxRunning,
    maxWaitingSubscriptions,
    'Too many subscriptions begin at once; try again soon.',
  );
  return {
    query: (execute) => {
      const executeInTurn = queued(queries, execute);
      return (args) => (args.cost >= costLimit * expensiveShare ? executeInTurn(args) : execute(args));
    },
    subscription: (subscribe) => queued(subscriptions, subscribe),
  };
}

/** The same function, run when it is its turn. */
function queued(queue: BoundedQueue, execute: Execute): Execute {
  return (args) => {
    const signal = abortContext.getStore();
    const work = async () => {
      const result = await execute(args);
      // Nobody waits for it any longer, and nobody would end a subscription.
      if (signal?.aborted && isAsyncIterable(result)) await result[Symbol.asyncIterator]().return?.();
      return result;
    };
    return queue.run(work, signal).catch((error: unknown) => {
      if (error instanceof ServiceUnavailableError || error === signal?.reason) return failure(error);
      throw error;
    });
  };
}

function failure(error: unknown): ExecutionResult {
  const originalError = error as Error;
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
