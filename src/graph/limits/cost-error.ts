import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { clientError } from '../errors.js';
import { type CostlyField, costliestFields } from './costliest-fields.js';

/**
 * The error for a query that costs more than `most`: what it costs, where the most of that is, and what of it can be
 * asked for in smaller pages.
 */
export function costLimitError(
  schema: GraphQLSchema,
  asked: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  points: number,
  most: number,
): GraphQLError {
  const path = costliestFields(schema, asked, variables);
  // What there is one of costs what it does for being in a list.
  const field = path.findLast(({ multiplier }) => multiplier > 1) ?? path.at(-1);
  const page = path.findLast(({ sized, multiplier }) => sized && multiplier > 1);
  const cost = whole(points);
  const extensions = {
    cost,
    limit: most,
    ...(field && { field: responsePath(path, field), fieldCost: whole(field.points) }),
    ...(page && { page: responsePath(path, page), pageSize: page.multiplier }),
  };
  const sentences = [
    `This query costs ${written(cost)} points, and one may cost ${written(most)}.`,
    field && `Most of them are in \`${responsePath(path, field)}\`: ${written(whole(field.points))}.`,
    page
      ? `Ask for less of \`${responsePath(path, page)}\` at once than ${page.multiplier}, or for less in each of them.`
      : 'Ask for less in it, or in several queries.',
  ];
  return clientError('COST_LIMIT', sentences.filter(Boolean).join(' '), extensions, field?.node);
}

/** The keys in the answer that lead to a field. */
function responsePath(path: readonly CostlyField[], to: CostlyField): string {
  return path
    .slice(0, path.indexOf(to) + 1)
    .map(({ node }) => node.alias?.value ?? node.name.value)
    .join('.');
}

/** Costs have no bound, and whole numbers that can be written out have. */
function whole(points: number): number {
  return Math.min(points, Number.MAX_SAFE_INTEGER);
}

function written(count: number): string {
  return count.toLocaleString('en');
}
