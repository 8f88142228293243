import { isAsyncIterable } from '@graphql-tools/utils';
import { type GraphQLParams, processRegularResult } from 'graphql-yoga';
import type { ClientLimits } from '../../graph/context.js';
import type { ErrorResponse } from '../error-response.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import { CachedResponse } from './cached-response.js';
import type { RequestResult } from './caching-responder.js';
import type { GraphqlRequest } from './graphql-request.js';

/**
 * Executes a request. An ordinary one goes to Yoga's execution directly, because its handling of HTTP takes about as
 * long as the execution; any other request goes through it.
 *
 * `signal` aborts when no client waits any longer; `client` has the limits of the client that sent the request.
 */
export async function executeRequest(
  server: GraphqlServer,
  graphqlRequest: GraphqlRequest,
  signal: AbortSignal,
  client: ClientLimits = {},
): Promise<RequestResult> {
  const { body, mediaType, accept } = graphqlRequest;
  const method = graphqlRequest.method === 'POST' ? 'POST' : 'GET';
  const url = `http://localhost${graphqlRequest.url}`;
  const headers = { accept, 'content-type': 'application/json' };
  const params = parseParams(graphqlRequest);
  if (mediaType !== null && params !== null && !params.query?.includes('subscription')) {
    const request = new server.fetchAPI.Request(url, { method, headers, signal });
    const result = await server.getResultForParams({ params, request }, client);
    if (result !== undefined && !isAsyncIterable(result)) {
      if (result.errors === undefined)
        return { cacheable: new CachedResponse(JSON.stringify(result), { mediaType }) };
      const response = processRegularResult(result, server.fetchAPI, mediaType);
      // Other clients that wait for the same request may have points left.
      if (result.errors.some(({ extensions }) => extensions.code === 'RATE_LIMIT')) return { response };
      return { error: await toErrorResponse(response) };
    }
  }
  const init = { method, headers, signal, ...(method === 'POST' && { body }) };
  return { response: await server.fetch(url, init, client) };
}

async function toErrorResponse(response: Response): Promise<ErrorResponse> {
  return { status: response.status, headers: [...response.headers].flat(), body: await response.text() };
}

/** The parameters of a well-formed request; null for any other, whose errors Yoga reports. */
function parseParams({ method, url, body }: GraphqlRequest): GraphQLParams | null {
  try {
    const params = method === 'POST' ? JSON.parse(body) : paramsInUrl(url);
    if (typeof params?.query !== 'string' || params.query === '') return null;
    const { query, variables = null, operationName = null, extensions = null, ...unknown } = params;
    const valid = isObject(variables) && isObject(extensions) && Object.keys(unknown).length === 0;
    if (!valid || (operationName !== null && typeof operationName !== 'string')) return null;
    return {
      query,
      ...(variables !== null && { variables }),
      ...(operationName !== null && { operationName }),
      ...(extensions !== null && { extensions }),
    };
  } catch {
    return null;
  }
}

function paramsInUrl(url: string): object {
  const { query, variables, operationName, extensions, ...unknown } = Object.fromEntries(
    new URLSearchParams(url.slice(url.indexOf('?'))),
  );
  return {
    ...unknown,
    query,
    ...(variables && { variables: JSON.parse(variables) }),
    ...(operationName && { operationName }),
    ...(extensions && { extensions: JSON.parse(extensions) }),
  };
}

function isObject(value: unknown): boolean {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}
