import { GraphQLError } from 'graphql';
import { maskError } from 'graphql-yoga';
import { addErrorCode } from '../../graph/errors.js';
import { log } from '../../telemetry/log.js';
import { RequestContext } from '../../telemetry/request-context.js';

/**
 * Logs an unexpected error, and replaces it in the response by `message` and the id of the request, with which the log
 * entry can be found. An error of the client stays as it is.
 */
export function maskServerError(error: unknown, message: string): Error {
  const masked = maskError(error, message, false);
  if (!(masked instanceof GraphQLError)) return masked;
  if (masked === error) return addErrorCode(masked);
  const { current } = RequestContext;
  const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err, requestId: current?.id }, 'An operation failed.');
  if (current !== undefined) masked.extensions.requestId = current.id;
  return masked;
}
