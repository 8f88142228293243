import { complexityFromQuery } from '@pothos/plugin-complexity';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { costLimitError } from './cost-error.js';
import { withoutSkippedFields } from './requested-fields.js';
import { variablesError } from './shape.js';

/** The maximum number of cached costs. */
const maxCachedCosts = 2_000;

/** The maximum length of the key of a cached cost. */
const maxKeyLength = 1_000;

/** The cost of an operation in points, or the errors for which it is not executed. */
type Cost = number | { readonly errors: readonly GraphQLError[] };

type Variables = Readonly<Record<string, unknown>>;

/** Returns the cost of an operation with these variables, before it is executed. */
export type CostEstimator = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => Cost;

/**
 * Creates the estimator of the costs of operations, which returns an error for a cost above `limit`.
 *
 * A point is about one value of the answer; a list counts with the size that the client requests, or with its typical
 * size. A cached cost holds for all values of the variables that do not change it.
 */
export function createCostEstimator(
  schema: GraphQLSchema,
  limit: number,
  hideSuggestions: boolean,
): CostEstimator {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  const costs = new LRUCache<string, number>({ max: maxCachedCosts });
  let count = 0;
  const estimate: CostEstimator = (document, operation, variables) => {
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, variables, { hideSuggestions });
    if (errors !== undefined) return { errors };
    try {
      const requested = withoutSkippedFields(document, operation, coerced);
      const { complexity: points } = complexityFromQuery(requested, { schema, variables });
      if (points <= limit) return points;
      return { errors: [costLimitError(schema, requested, coerced, points, limit)] };
    } catch (error) {
      // An invalid argument, which a variable that is null can cause: the cost of the operation is unknown.
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  return (document, operation, variables) => {
    const shapeError = variablesError(variables);
    if (shapeError !== null) return { errors: [shapeError] };
    const number = numbers.get(operation) ?? count++;
    numbers.set(operation, number);
    const key = `${number} ${costKey(operation, variables)}`;
    const cached = costs.get(key);
    if (cached !== undefined) return cached;
    const cost = estimate(document, operation, variables);
    if (typeof cost === 'number' && key.length <= maxKeyLength) costs.set(key, cost);
    return cost;
  };
}

/** All that the cost depends on in the variables: numbers, the shape of filters, lengths of lists, and what has a value. */
function costKey({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): string {
  if (variableDefinitions.length === 0) return '';
  return JSON.stringify(
    variableDefinitions.map(({ variable }) => {
      const value = variables[variable.name.value];
      return value === undefined ? 'default' : keyOf(value);
    }),
  );
}

function keyOf(value: unknown): unknown {
  if (typeof value === 'string') return '';
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return Object.entries(value).map(([name, part]) => [name, keyOf(part)]);
  return value.some((item) => typeof item === 'object') ? value.map(keyOf) : [value.length];
}
