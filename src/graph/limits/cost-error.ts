import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { clientError } from '../errors.js';
import { type CostlyField, costliestFields } from './costliest-fields.js';

/**
 * The error for a query whose cost exceeds `limit`: its cost, its costliest field, and the list on the way to it that
 * can be requested in smaller pages.
 */
export function costLimitError(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  points: number,
  limit: number,
): GraphQLError {
  const path = costliestFields(schema, document, variables);
  // A field without a list is expensive only because of the list that it is in.
  const field = path.findLast(({ multiplier }) => multiplier > 1) ?? path.at(-1);
  const page = path.findLast(({ sized, multiplier }) => sized && multiplier > 1);
  const cost = toSafeInteger(points);
  const extensions = {
    cost,
    limit,
    ...(field && { field: responsePath(path, field), fieldCost: toSafeInteger(field.points) }),
    ...(page && { page: responsePath(path, page), pageSize: page.multiplier }),
  };
  const sentences = [
    `The query costs ${format(cost)} points; the limit is ${format(limit)}.`,
    field &&
      `Its costliest field is \`${responsePath(path, field)}\`: ${format(toSafeInteger(field.points))} points.`,
    page
      ? `Request fewer than ${page.multiplier} of \`${responsePath(path, page)}\` at once, or select less in each of them.`
      : 'Select less in it, or split the query.',
  ];
  return clientError('COST_LIMIT', sentences.filter(Boolean).join(' '), extensions, field?.node);
}

/** The path of a field in the response. */
function responsePath(path: readonly CostlyField[], to: CostlyField): string {
  return path
    .slice(0, path.indexOf(to) + 1)
    .map(({ node }) => node.alias?.value ?? node.name.value)
    .join('.');
}

/** Costs are unbounded; JSON carries integers up to a limit exactly. */
function toSafeInteger(points: number): number {
  return Math.min(points, Number.MAX_SAFE_INTEGER);
}

function format(count: number): string {
  return count.toLocaleString('en');
}
