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
import { tooManyItemsError } from './shape.js';

/** Costs that are remembered. */
const maxCachedCosts = 2_000;

/** What an operation costs, in points, or why it is not to be executed. */
type Cost = number | { readonly errors: readonly GraphQLError[] };

type Variables = Readonly<Record<string, unknown>>;

/** Tells what an operation costs that is asked with these variables. */
export type CostEstimator = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
) => Cost;

/**
 * Tells what operations cost before they are executed, and refuses those that cost more than `most`.
 *
 * A point is about a value of the answer, lists as long as they were asked for or usually are. What is remembered of
 * an operation holds for all values of its variables that do not change its cost.
 */
export function createCostEstimator(
  schema: GraphQLSchema,
  most: number,
  hideSuggestions: boolean,
): CostEstimator {
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  const known = new LRUCache<string, number>({ max: maxCachedCosts });
  let count = 0;
  const costOf: CostEstimator = (document, operation, given) => {
    const long = tooManyItemsError(given);
    if (long !== null) return { errors: [long] };
    const definitions = operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, given, { hideSuggestions });
    if (errors !== undefined) return { errors };
    try {
      const asked = withoutSkippedFields(document, operation, coerced);
      const { complexity: points } = complexityFromQuery(asked, { schema, variables: given });
      return points <= most ? points : { errors: [costLimitError(schema, asked, coerced, points, most)] };
    } catch (error) {
      // An argument that cannot be read, which a variable that is null can make of it: what that costs nobody knows.
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  return (document, operation, given) => {
    const number = numbers.get(operation) ?? count++;
    numbers.set(operation, number);
    const key = `${number} ${sizesIn(operation, given)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = costOf(document, operation, given);
    if (typeof cost === 'number') known.set(key, cost);
    return cost;
  };
}

/** Of the variables, all that an operation's cost depends on: numbers, lengths, and whether there is a value. */
function sizesIn({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): string {
  if (variableDefinitions.length === 0) return '';
  const sizes = variableDefinitions.map(({ variable }) => {
    const value = given[variable.name.value];
    if (value === undefined) return 'default';
    if (Array.isArray(value)) return [value.length];
    return typeof value === 'string' || (typeof value === 'object' && value !== null) ? '' : value;
  });
  return JSON.stringify(sizes);
}
