import type { GraphQLError } from 'graphql';

/** Gives an error the HTTP status of an invalid request. */
export function asRequestError(error: GraphQLError): GraphQLError {
  error.extensions.http ??= { status: 400, spec: true };
  return error;
}
