import { type ASTNode, GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** An error that the client can correct: its message and code are sent, unlike those of internal errors. */
export function clientError(
  code: ErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
  nodes: ASTNode | null = null,
): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { ...extensions, code } });
}

/**
 * Adds the code of an unusable value to an error of GraphQL's own coercion of variables and arguments, which has none.
 * Any other error keeps its code.
 */
export function addErrorCode(error: GraphQLError): GraphQLError {
  error.extensions.code ??= 'BAD_USER_INPUT' satisfies ErrorCode;
  return error;
}

/** Cuts a text from the client to the length at which errors quote it. */
export function truncate(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
