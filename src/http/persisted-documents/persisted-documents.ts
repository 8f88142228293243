import type { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { clientError, truncate } from '../../graph/errors.js';
import type { PersistedDocumentSettings } from '../../settings.js';
import type { ServedSchema } from '../yoga/document-checks.js';
import { badRequest, type DocumentParams, hashInId, readDocumentId } from './document-id.js';
import { readManifest } from './manifest.js';
import { RegisteredDocuments, type Registration } from './registered-documents.js';
import { sha256, TrustedDocuments } from './trusted-documents.js';

/** The parameters of a request with the text of its document, or why it has none. */
export type ResolvedParams =
  | {
      readonly params: GraphQLParams;
      /** Set if the client registers the document, which then has to be valid. */
      readonly registration?: Registration | undefined;
    }
  | { readonly error: GraphQLError };

/** The maximum size of the documents that clients have registered with one process. */
const maxRegisteredBytes = 8 * 2 ** 20;

/** An error in the request has the status 400, but 200 for clients that accept only `application/json`. */
const http = { status: 400, spec: true };

/** The documents that requests name by an id: those of a manifest, and those that clients have registered. */
export class PersistedDocuments {
  readonly trusted: TrustedDocuments;
  /** Whether no document is served but those of the manifest. */
  readonly only: boolean;
  readonly registered = new RegisteredDocuments(maxRegisteredBytes);

  /** Throws a `SettingsError` if the manifest is invalid. */
  constructor(
    { manifest, only }: PersistedDocumentSettings = { manifest: null, only: false },
    served: ServedSchema = { introspection: true },
  ) {
    this.trusted = new TrustedDocuments(manifest === null ? new Map() : readManifest(manifest, served));
    this.only = only;
  }

  /** Puts the text of the document that a request names into its parameters. Those that are malformed stay as they are. */
  resolve(request: DocumentParams): ResolvedParams {
    if (typeof (request.query ?? '') !== 'string') return { params: request };
    const id = readDocumentId(request);
    if (id instanceof Error) return { error: id };
    const { documentId: _id, doc_id: _relay, query, extensions, ...others } = request;
    if (id === null) return !query && this.only ? { error: idRequiredError() } : { params: request };
    const { persistedQuery: _hash, ...otherExtensions } = extensions ?? {};
    const params = { ...others, extensions: otherExtensions };
    if (query) return this.#check(id, { ...params, query });
    const text = this.trusted.get(id) ?? this.#useRegistered(id);
    return text === undefined ? { error: this.#unknownError(id) } : { params: { ...params, query: text } };
  }

  /** Registers the document of a request that sends it with its hash, for the client with an address. */
  register(resolved: ResolvedParams | undefined, clientAddress: (() => string) | undefined): void {
    if (resolved === undefined || 'error' in resolved || resolved.registration === undefined) return;
    this.registered.register(resolved.registration, clientAddress?.() ?? '');
  }

  /** Whether the server executes a text. */
  allows(text: string): boolean {
    return !this.only || this.trusted.includes(text);
  }

  #useRegistered(id: string): string | undefined {
    const hash = this.only ? null : hashInId(id);
    return hash === null ? undefined : this.registered.use(hash);
  }

  /** Checks the id of a document that is sent with it. */
  #check(id: string, params: GraphQLParams & { readonly query: string }): ResolvedParams {
    const { query: text } = params;
    if (this.trusted.get(id) === text) return { params };
    const hash = hashInId(id);
    if (hash === null)
      return {
        error: badRequest(
          'Send `query` or the id of a document, not both. Only `sha256:` and the hash in lower case can be sent with its text.',
        ),
      };
    const actual = sha256(text);
    if (hash !== actual) return { error: mismatchError(hash, actual) };
    return this.only ? { params } : { params, registration: { hash, text } };
  }

  #unknownError(id: string): GraphQLError {
    if (this.only || hashInId(id) === null)
      return clientError(
        'PERSISTED_QUERY_NOT_IN_LIST',
        `No document has the id "${truncate(id)}" in the manifest of this server.`,
        { http },
      );
    // Clients know the message, and send the text with its hash then. Some accept no other status than 200 here.
    const detail = 'No document with this hash is registered: send it as `query` together with its hash.';
    return clientError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { detail });
  }
}

/** The error for a document that is not in the manifest, where no other is served. */
export function idRequiredError(): GraphQLError {
  return clientError(
    'PERSISTED_QUERY_ID_REQUIRED',
    'This server answers only the documents of its manifest: send the id of one as `documentId`.',
    { http },
  );
}

function mismatchError(hash: string, actual: string): GraphQLError {
  return clientError(
    'PERSISTED_QUERY_MISMATCH',
    `The SHA-256 hash of \`query\` is ${actual}; got ${hash}. Hash the text exactly as it is sent, in UTF-8.`,
    { http },
  );
}
