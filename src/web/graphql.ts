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
 * An operation, typed by the schema. At run time it is its text with that of its fragments, each once: nothing here
 * needs it parsed, and a parser is as large as a view.
 */
export const graphql = ((text: string, fragments: readonly string[] = []): string => {
  // It is written indented by two.
  const written = text.replaceAll('\n  ', '\n');
  const parts = [written, ...fragments].flatMap((part) => part.split(/(?=\nfragment )/));
  return [...new Set(parts.map((part) => part.trim()))].join('\n\n');
}) as unknown as Graphql;
