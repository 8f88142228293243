import { type ASTNode, GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** An error that is the client's to mend: its message and code are shown. */
export function clientError(
  code: ErrorCode,
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
