import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../generated/graphql-env.js';

type Graphql = ReturnType<
  typeof initGraphQLTada<{
    introspection: introspection;
    scalars: { Date: string; DateTime: string };
    disableMasking: true;
  }>
>;

/**
 * Defines an operation, typed by the schema. At run time it is only text, that of its fragments included once each:
 * the page needs no parsed document, and a parser would be as large as a view.
 */
export const graphql = ((text: string, fragments: readonly string[] = []): string => {
  // Removes the indentation of the source code.
  const dedented = text.replaceAll('\n  ', '\n');
  const parts = [dedented, ...fragments].flatMap((part) => part.split(/(?=\nfragment )/));
  return [...new Set(parts.map((part) => part.trim()))].join('\n\n');
}) as unknown as Graphql;
