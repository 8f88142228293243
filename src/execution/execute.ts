import type { ExecutionArgs, ExecutionResult, OperationDefinitionNode } from 'graphql';
import type { Context } from '../graph/context.js';

/** What an operation of a valid document is executed with. */
export interface OperationArgs extends ExecutionArgs {
  readonly contextValue: Context;
  readonly operation: OperationDefinitionNode;
  /** In points. */
  readonly cost: number;
  /** Whether the errors of unusable variables suggest no names. */
  readonly hideSuggestions: boolean;
}

/** The result of a query, or the events of a subscription. */
export type OperationResult = ExecutionResult | AsyncIterable<ExecutionResult>;

/** Executes an operation. */
export type Execute = (args: OperationArgs) => OperationResult | Promise<OperationResult>;
