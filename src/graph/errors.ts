import { type ASTNode, GraphQLError } from 'graphql';

/** What a client may branch on: `errors[].extensions.code`. */
export type Code =
  /** An argument cannot be used: a size out of range, two that exclude each other, an empty name. */
  | 'BAD_USER_INPUT'
  /** No id that this graph gave out. */
  | 'BAD_ID'
  /** No cursor that this graph gave out. */
  | 'BAD_CURSOR'
  /** A name that nothing answers to. */
  | 'UNKNOWN_NAME'
  /** A name that several answer to; `extensions.candidates` lists them. */
  | 'AMBIGUOUS_NAME'
  /** A query with more of something than a query may have; `extensions` say of what, how much and the most. */
  | 'QUERY_LIMIT'
  /** A query that costs more than a query may; `extensions` say how much, the most, and what of it costs most. */
  | 'COST_LIMIT'
  /** More was asked from an address than may be asked in a minute; `extensions` say when to ask again. */
  | 'RATE_LIMIT'
  /** As many subscribe already as the server can tell of an import. */
  | 'TOO_MANY_SUBSCRIPTIONS';

/** An error that is the client's to mend: its message and code are shown. */
export function clientError(
  code: Code,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
  nodes: ASTNode | null = null,
): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { ...extensions, code } });
}

/** The error for a name that nothing answers to. */
export function unknownName(noun: string, argument: string, name: string): GraphQLError {
  return clientError('UNKNOWN_NAME', `No ${noun} is called "${shortened(name)}".`, {
    argument,
    name: shortened(name),
  });
}

/** The client's own text as an error quotes it: not at any length. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
