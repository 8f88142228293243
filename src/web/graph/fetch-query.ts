import type { TadaDocumentNode } from 'gql.tada';
import { type GraphqlResponse, QueryError } from './query-error.js';

/** A typed GraphQL operation. */
export type Operation<Data, Variables> = TadaDocumentNode<Data, Variables>;

/** Milliseconds until a request is aborted. */
const timeoutMs = 30_000;

/**
 * The URL of an operation for a GET request: the browser caches the response with its ETag, and receives it again only
 * after a change.
 */
export function queryUrl<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): string {
  const query = `${operation}`.replaceAll(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}

/** The URL at which the playground opens an operation, with its line breaks. */
export function playgroundUrl(operation: string, variables: unknown): string {
  return `/graphql?${new URLSearchParams({ query: operation, variables: JSON.stringify(variables, null, 2) })}`;
}

/** Fetches the result of a query by its URL. Rejects with a `QueryError`, or when `signal` aborts. */
export async function fetchQuery<Data>(url: string, signal: AbortSignal): Promise<Data> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let body: GraphqlResponse<Data> | null;
  try {
    response = await fetch(url, {
      headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
      signal: AbortSignal.any([signal, timeout]),
    });
    body = await response.json().catch(() => null);
  } catch {
    signal.throwIfAborted();
    throw new QueryError(
      timeout.aborted
        ? `The server has not answered within ${timeoutMs / 1_000} seconds.`
        : 'The server cannot be reached.',
    );
  }
  if (body?.errors?.[0] !== undefined) throw QueryError.from(body.errors[0]);
  if (body?.data == null || !response.ok) {
    throw new QueryError(
      `The server answered ${response.status} ${response.statusText} without a GraphQL response.`,
    );
  }
  return body.data;
}
