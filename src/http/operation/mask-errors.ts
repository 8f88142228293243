import { GraphQLError } from 'graphql';
import { maskError } from 'graphql-yoga';
import type { ErrorCode } from '../../graph/error-codes.js';
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
  if (masked === error) return addErrorCode(withMethodCode(masked));
  const { current } = RequestContext;
  const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err, requestId: current?.id }, 'An operation failed.');
  if (current !== undefined) masked.extensions.requestId = current.id;
  return masked;
}

/** Yoga's error for a mutation by GET has the code of any invalid request. */
function withMethodCode(error: GraphQLError): GraphQLError {
  const { http } = error.extensions as { readonly http?: { readonly status?: number } };
  if (http?.status === 405) error.extensions.code = 'METHOD_NOT_ALLOWED' satisfies ErrorCode;
  return error;
}
