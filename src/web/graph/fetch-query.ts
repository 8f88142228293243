import type { TadaDocumentNode } from 'gql.tada';
import { type GraphqlResponse, QueryError } from './query-error.js';

/** An operation of the graph: what it asks for, and with which variables. */
export type Operation<Data, Variables> = TadaDocumentNode<Data, Variables>;

/** Milliseconds after which nobody waits for an answer any longer. */
const timeoutMs = 30_000;

/**
 * Where an operation is answered. A GET: the browser then keeps the answer with its tag, and is told it again only
 * where something has changed.
 */
export function queryUrl<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
): string {
  const query = `${operation}`.replaceAll(/\s+/g, ' ').trim();
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}

/** Where the playground shows an operation, laid out as it was written. */
export function playgroundUrl(operation: string, variables: unknown): string {
  return `/graphql?${new URLSearchParams({ query: operation, variables: JSON.stringify(variables, null, 2) })}`;
}

/** Asks the graph. Rejects with a `Fault`, or when `signal` aborts. */
export async function fetchQuery<Data>(question: string, signal: AbortSignal): Promise<Data> {
  const late = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let told: GraphqlResponse<Data> | null;
  try {
    response = await fetch(question, {
      headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
      signal: AbortSignal.any([signal, late]),
    });
    told = await response.json().catch(() => null);
  } catch {
    signal.throwIfAborted();
    throw new QueryError(
      late.aborted
        ? `The server has not answered within ${timeoutMs / 1_000} seconds.`
        : 'The server cannot be reached.',
    );
  }
  if (told?.errors?.[0] !== undefined) throw QueryError.from(told.errors[0]);
  if (told?.data == null || !response.ok) {
    throw new QueryError(`The server answered ${response.status} ${response.statusText}, and no more.`);
  }
  return told.data;
}
