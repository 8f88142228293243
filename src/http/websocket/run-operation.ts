import { isAsyncIterable } from '@graphql-tools/utils';
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { GraphQLParams } from 'graphql-yoga';
import type { OperationResult } from '../../execution/execute.js';
import type { ClientLimits } from '../../graph/context.js';
import type { RequestContext } from '../../telemetry/request-context.js';
import { clientClosedRequest, type Telemetry } from '../../telemetry/telemetry.js';
import { maskServerError } from '../operation/mask-errors.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { SocketConnection } from './socket-connection.js';

/** An operation that is rejected before it is executed, or fails without data. */
export class OperationError extends Error {
  override readonly name = 'OperationError';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

/** What an operation runs with. */
export interface OperationOptions {
  readonly server: GraphqlServer;
  readonly telemetry: Telemetry;
  readonly connection: SocketConnection;
  readonly context: RequestContext;
  readonly client: ClientLimits;
}

/**
 * Runs an operation as a request over HTTP is run, and iterates over its result or its events. `return` cancels it at
 * once, also while a result is pending. `next` rejects with an `OperationError`.
 */
export function runOperation(
  payload: SubscribePayload,
  options: OperationOptions,
): AsyncIterableIterator<ExecutionResult, undefined> {
  const abortController = new AbortController();
  const results = iterateResults(payload, options, abortController.signal);
  return {
    next: () => options.context.run(() => results.next()),
    return: () => {
      abortController.abort();
      return results.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* iterateResults(
  payload: SubscribePayload,
  options: OperationOptions,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, undefined> {
  const { connection, context, telemetry } = options;
  // The client repeats it when it has connected again.
  if (connection.isClosing) await connection.closed;
  const endRunning = await connection.beginRunning();
  let status = clientClosedRequest;
  context.outcome = 'computed';
  try {
    if (signal.aborted) return undefined;
    const result = await execute(payload, options, signal);
    if (isAsyncIterable(result)) {
      endRunning();
      status = 200;
      yield* result;
      // A client that is told of the end would not subscribe again.
      if (connection.isClosing) await connection.closed;
    } else if (!signal.aborted) {
      status = statusOf(result);
      if (result.data === undefined && result.errors !== undefined) throw new OperationError(result.errors);
      yield result;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    endRunning();
    telemetry.endRequest(context, status);
  }
  return undefined;
}

async function execute(
  payload: SubscribePayload,
  { server, client }: OperationOptions,
  signal: AbortSignal,
): Promise<OperationResult> {
  const error = await client.chargePoints?.(1);
  if (error) return { errors: [error] };
  const request = { method: 'POST', url: '/graphql', accept: 'text/event-stream', signal } as const;
  try {
    return await server.execute(toParams(payload), request, client);
  } catch (error) {
    return { errors: [maskServerError(error, 'Unexpected error.') as GraphQLError] };
  }
}

/** The parameters of an operation. A client that names a persisted document sends an empty text, as the protocol requires one. */
function toParams({ query, ...others }: SubscribePayload): GraphQLParams {
  const withText = query !== '' || others.extensions == null;
  return { ...(withText && { query }), ...others } as GraphQLParams;
}

/** The status of the same response over HTTP. */
function statusOf({ data, errors }: ExecutionResult): number {
  if (data !== undefined) return 200;
  const { http } = (errors?.[0]?.extensions ?? {}) as { readonly http?: HttpExtension };
  return http?.status !== undefined && !http.spec ? http.status : 200;
}

/** What Yoga writes into a response over HTTP. `spec` is for responses of another media type alone. */
interface HttpExtension {
  readonly status?: number;
  readonly spec?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as it is sent: the seconds of a header `Retry-After` are in its extensions. */
export function formatOperationError(error: GraphQLError): GraphQLFormattedError {
  const { extensions = {}, ...formatted } = error.toJSON();
  const { http, ...sent } = extensions as { readonly http?: HttpExtension };
  const retryAfter = http?.headers?.['retry-after'];
  return { ...formatted, extensions: { ...(retryAfter && { retryAfter: Number(retryAfter) }), ...sent } };
}
