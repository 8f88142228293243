import { GraphQLError } from 'graphql';
import { maskError } from 'graphql-yoga';
import { log } from '../../telemetry/log.js';
import { RequestContext } from '../../telemetry/request-context.js';

/**
 * What a client is told of an error: its own mistake as it is, and of a fault of ours that there is one, with the id
 * of the request, by which the log tells the rest.
 */
export function maskServerError(error: unknown, message: string): Error {
  const told = maskError(error, message, false);
  if (told === error || !(told instanceof GraphQLError)) return told;
  const { current } = RequestContext;
  const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err, requestId: current?.id }, 'A question could not be answered.');
  if (current !== undefined) told.extensions.requestId = current.id;
  return told;
}
