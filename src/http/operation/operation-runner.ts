import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { compiledExecution } from '../../execution/compiled-execution.js';
import type { Execute, OperationArgs, OperationResult } from '../../execution/execute.js';
import type { QueryLimits } from '../../settings.js';
import { type ChargeOperation, operationCharger, type RequestedOperation } from './cost-limits.js';
import { withDeadline } from './deadline.js';
import { withSuggestions } from './name-suggestions.js';
import { operationQueues } from './operation-queues.js';

/** The part of the cost limit that an event of a subscription may cost: an import sends one to every subscriber at once. */
const eventShare = 0.1;

/** Runs an operation of a valid document: charges its client, and executes it within the limits. */
export type RunOperation = (requested: RequestedOperation) => Promise<OperationResult>;

/** All that happens to an operation besides its execution, whichever way it came. */
export interface OperationRunner {
  /** The result of a query has its cost in `extensions.cost`. */
  query(execute: Execute): RunOperation;
  subscription(subscribe: Execute): RunOperation;
}

/** How operations are run. */
export interface RunnerOptions {
  readonly schema: GraphQLSchema;
  readonly limits: QueryLimits;
  readonly deadlineMs: number;
  readonly compileQueries: boolean;
  /** Called with an operation that is about to be executed: valid, within the limits and paid for. */
  onStart(args: OperationArgs): void;
}

/** Creates the runner of a server's operations. */
export function operationRunner(options: RunnerOptions): OperationRunner {
  const { schema, limits, deadlineMs, compileQueries, onStart } = options;
  const { costLimit, introspection } = limits;
  const charge = operationCharger(schema, costLimit, !introspection);
  const chargeForEvents = operationCharger(schema, Math.ceil(costLimit * eventShare), !introspection);
  const queues = operationQueues(costLimit);
  const compiled = compileQueries ? compiledExecution() : (execute: Execute) => execute;

  const run =
    (charge: ChargeOperation, execute: Execute): RunOperation =>
    async (requested) => {
      const charged = charge(requested);
      const cost = charged instanceof Promise ? await charged : charged;
      if (typeof cost !== 'number') return cost;
      const args = { ...requested, cost, hideSuggestions: !introspection };
      onStart(args);
      return execute(args);
    };

  return {
    query: (execute) =>
      run(charge, withCost(withDeadline(deadlineMs, queues.query(withSuggestions(compiled(execute)))))),
    subscription: (subscribe) =>
      run(chargeForEvents, withDeadline(deadlineMs, queues.subscription(subscribe))),
  };
}

/** Adds the cost of a query to its result. */
function withCost(execute: Execute): Execute {
  return async (args) => {
    const result = (await execute(args)) as ExecutionResult; // a query has no events
    return { ...result, extensions: { cost: args.cost, ...result.extensions } };
  };
}
