import type { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { clientError, truncate } from '../../graph/errors.js';

/** The parameters of a request whose document may be named by an id instead of `query`. */
export interface DocumentParams extends GraphQLParams {
  /** The parameter of the specification's draft of persisted documents. */
  readonly documentId?: unknown;
  /** The parameter of Relay. */
  readonly doc_id?: unknown;
}

/**
 * The id of the document in a request, in any of its forms; null without one. The id of a document that is named by its
 * hash is `sha256:` and the hash.
 */
export function readDocumentId({
  documentId,
  doc_id,
  extensions,
}: DocumentParams): string | null | GraphQLError {
  const hash = readHash(extensions?.persistedQuery);
  if (hash instanceof Error) return hash;
  if (hash === undefined && documentId == null && doc_id == null) return null;
  const ids = Object.entries({ documentId, doc_id, 'extensions.persistedQuery.sha256Hash': hash });
  const given = ids.filter(([, id]) => id !== undefined && id !== null);
  for (const [name, id] of given) {
    if (typeof id !== 'string' || id === '')
      return badRequest(`\`${name}\` must be a text that is not empty.`);
  }
  const [id = null, ...others] = new Set(given.map(([, id]) => id as string));
  return others.length === 0
    ? id
    : badRequest(`Send one id of a document; got ${[id, ...others].map(quote).join(' and ')}.`);
}

/** The hash in an id; null for an id of another kind. */
export function hashInId(id: string): string | null {
  return /^sha256:([0-9a-f]{64})$/.exec(id)?.[1] ?? null;
}

/** The error for a request that contradicts itself, or is malformed. */
export function badRequest(message: string): GraphQLError {
  return clientError('BAD_REQUEST', message, { http: { status: 400 } });
}

/** The id in Apollo's extension; undefined without one. */
function readHash(persistedQuery: unknown): string | undefined | GraphQLError {
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = persistedQuery as {
    readonly version?: unknown;
    readonly sha256Hash?: unknown;
  };
  if (version !== 1) {
    // The message and the status are those of Apollo's protocol; clients then send their queries without a hash.
    const detail = 'The `version` of `extensions.persistedQuery` must be 1.';
    return clientError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', { detail });
  }
  if (typeof sha256Hash !== 'string')
    return badRequest('`extensions.persistedQuery.sha256Hash` must be a text.');
  return /^[0-9a-f]{64}$/.test(sha256Hash) ? `sha256:${sha256Hash}` : sha256Hash;
}

function quote(id: string | null): string {
  return `\`${truncate(id ?? '')}\``;
}
