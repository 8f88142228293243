import { isAsyncIterable } from '@graphql-tools/utils';
import { type GraphQLParams, processRegularResult } from 'graphql-yoga';
import type { ClientLimits } from '../../graph/context.js';
import type { ErrorResponse } from '../error-response.js';
import type { DocumentParams } from '../persisted-documents/document-id.js';
import type { PersistedDocuments, ResolvedParams } from '../persisted-documents/persisted-documents.js';
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
  documents: PersistedDocuments,
  graphqlRequest: GraphqlRequest,
  signal: AbortSignal,
  client: ClientLimits,
): Promise<RequestResult> {
  const { url, body, mediaType, accept } = graphqlRequest;
  const method = graphqlRequest.method === 'POST' ? 'POST' : 'GET';
  const context = { ...client, resolved: resolveParams(documents, graphqlRequest) };
  const params = paramsToExecute(context.resolved);
  if (mediaType !== null && params !== null) {
    const result = await server.execute(params, { method, url, accept, signal }, context);
    if (!isAsyncIterable(result)) {
      if (result.errors === undefined)
        return { cacheable: new CachedResponse(JSON.stringify(result), { mediaType }) };
      const response = processRegularResult(result, server.yoga.fetchAPI, mediaType);
      // Other clients that wait for the same request may have points left.
      if (result.errors.some(({ extensions }) => extensions.code === 'RATE_LIMIT')) return { response };
      return { error: await toErrorResponse(response) };
    }
  }
  const headers = { accept, 'content-type': 'application/json' };
  const init = { method, headers, signal, ...(method === 'POST' && { body }) };
  return { response: await server.yoga.fetch(`http://localhost${url}`, init, context) };
}

/** The parameters of a request that may have a result; null for one that Yoga handles over HTTP. */
function paramsToExecute(resolved: ResolvedParams | undefined): GraphQLParams | null {
  if (resolved === undefined) return null;
  if ('error' in resolved) return {};
  const { query } = resolved.params;
  return query && !query.includes('subscription') ? resolved.params : null;
}

/**
 * Counts a request that the cache answers as a use of the document that it names, and registers a document that was
 * evicted since it was sent with its hash.
 */
export function recordDocumentUse(
  documents: PersistedDocuments,
  request: GraphqlRequest,
  { clientAddress }: ClientLimits,
): void {
  if (!/persistedQuery|sha256/.test(request.body || request.url)) return;
  // The document is valid: no response to another one is cached.
  documents.register(resolveParams(documents, request), clientAddress);
}

async function toErrorResponse(response: Response): Promise<ErrorResponse> {
  return { status: response.status, headers: [...response.headers].flat(), body: await response.text() };
}

/** The parameters of a request with the text of its document; undefined if they are malformed, which Yoga reports. */
function resolveParams(documents: PersistedDocuments, request: GraphqlRequest): ResolvedParams | undefined {
  const params = parseParams(request);
  return params === null ? undefined : documents.resolve(params);
}

/** The parameters of a well-formed request; null for any other. */
function parseParams({ method, url, body }: GraphqlRequest): DocumentParams | null {
  try {
    const params = method === 'POST' ? JSON.parse(body) : paramsInUrl(url);
    const { query = null, variables = null, operationName = null, extensions = null, ...others } = params;
    const { documentId, doc_id, ...unknown } = others;
    const valid = isObject(variables) && isObject(extensions) && Object.keys(unknown).length === 0;
    if (!valid || (query !== null && typeof query !== 'string')) return null;
    if (operationName !== null && typeof operationName !== 'string') return null;
    return {
      ...(query !== null && { query }),
      ...{ documentId, doc_id },
      ...(variables !== null && { variables }),
      ...(operationName !== null && { operationName }),
      ...(extensions !== null && { extensions }),
    };
  } catch {
    return null;
  }
}

function paramsInUrl(url: string): object {
  const { variables, operationName, extensions, ...others } = Object.fromEntries(
    new URLSearchParams(url.slice(url.indexOf('?'))),
  );
  return {
    ...others,
    ...(variables && { variables: JSON.parse(variables) }),
    ...(operationName && { operationName }),
    ...(extensions && { extensions: JSON.parse(extensions) }),
  };
}

function isObject(value: unknown): boolean {
  return value === null || (typeof value === 'object' && !Array.isArray(value));
}
