import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import pLimit from 'p-limit';
import { asking } from '../../db/abort-context.js';
import { Unanswered } from '../../db/service-unavailable.js';
import type { Context } from '../../graph/context.js';

/** What was found out of a question before it is executed. */
export interface Weighed {
  /** Points that it costs. */
  readonly cost?: number;
}

/** Queries that cost this part of what one may, or more, are dear: a walk is not, nor is a whole season. */
const dear = 0.2;

/** Dear queries that are answered at once, and that wait for those. */
const most = { atOnce: 2, waiting: 20 };

/**
 * Has dear queries wait for one another, within their deadline: however many there are, they leave time and connections
 * for all that are not.
 */
export function expensiveQueryQueue(costLimit: number): Plugin<Context> {
  const limit = pLimit(most.atOnce);
  return {
    onExecute: ({ args, executeFn, setExecuteFn }) => {
      const { cost = 0 } = args as Weighed;
      if (cost < costLimit * dear) return;
      setExecuteFn((args: ExecutionArgs) => {
        if (limit.activeCount + limit.pendingCount >= most.atOnce + most.waiting)
          return failed(
            new Unanswered('OVERLOADED', 'Too many large queries are asked at once; try again soon.'),
          );
        return inTurn(limit, () => executeFn(args));
      });
    },
  };
}

/** Executes when it is its turn, unless nobody waits for it any longer by then. */
function inTurn(limit: ReturnType<typeof pLimit>, execute: () => unknown): Promise<unknown> {
  const signal = asking.getStore();
  const turn = limit(() => (signal?.aborted ? failed(signal.reason) : execute()));
  if (signal === undefined) return turn;
  return new Promise((resolve, reject) => {
    const leave = () => resolve(failed(signal.reason));
    signal.addEventListener('abort', leave, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function failed(originalError: Error): ExecutionResult {
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
