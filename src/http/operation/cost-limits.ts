import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { OperationArgs } from '../../execution/execute.js';
import type { Context } from '../../graph/context.js';
import { addErrorCode, clientError } from '../../graph/errors.js';
import { createCostEstimator } from '../../graph/limits/cost.js';
import { asRequestError } from './request-error.js';

/** An operation of a valid document that a client requests. */
export type RequestedOperation = Omit<OperationArgs, 'cost' | 'hideSuggestions'>;

/** The cost of an operation, or the result of one that is not executed. */
type Charged = number | ExecutionResult;

/** Estimates the cost of an operation, and charges its client. */
export type ChargeOperation = (requested: RequestedOperation) => Charged | Promise<Charged>;

/** Creates the function that charges for operations, and rejects those that cost more than a limit. */
export function operationCharger(
  schema: GraphQLSchema,
  costLimit: number,
  hideSuggestions: boolean,
): ChargeOperation {
  const costOf = createCostEstimator(schema, costLimit, hideSuggestions);
  return ({ document, operation, variableValues, contextValue }) => {
    if (!schema.getRootType(operation.operation)) return { errors: [noMutationsError()] };
    const cost = costOf(document, operation, variableValues ?? {});
    if (typeof cost !== 'number')
      return { errors: cost.errors.map((error) => asRequestError(addErrorCode(error))) };
    const charge = chargeQuery(contextValue, cost);
    return charge === null ? cost : charge.then((error) => (error === null ? cost : { errors: [error] }));
  };
}

/** Charges the cost of a query less the point that its request was charged already; null if there is nothing to charge. */
function chargeQuery({ chargePoints }: Context, cost: number): Promise<GraphQLError | null> | null {
  return chargePoints === undefined || cost <= 1 ? null : chargePoints(cost - 1);
}

function noMutationsError(): GraphQLError {
  const message = 'The graph has no mutations: send a query or a subscription.';
  return clientError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } });
}
