import type { Plugin } from 'graphql-yoga';
import type { ClientLimits, Context } from '../../graph/context.js';
import type { DocumentParams } from './document-id.js';
import { idRequiredError, type PersistedDocuments, type ResolvedParams } from './persisted-documents.js';

/** What a request hands to this plugin. */
export interface DocumentContext extends Pick<ClientLimits, 'clientAddress'> {
  /** The parameters with the text of the document; undefined if nobody has looked for it yet. */
  resolved?: ResolvedParams | undefined;
}

/** Finds the document that a request names. Rejects a text that the server does not serve, by whatever way it comes. */
export function persistedDocumentsPlugin(
  documents: PersistedDocuments,
): Plugin<Context & DocumentContext, DocumentContext> {
  return {
    onParams: ({ request, params, context, setParams, setResult }) => {
      context.resolved ??= documents.resolve(withIdInUrl(params, request));
      if ('params' in context.resolved) return setParams(context.resolved.params);
      setParams({ query: '' }); // without a query, Yoga would report that
      setResult({ errors: [context.resolved.error] });
    },
    onParse: ({ params: { source } }) => {
      if (!documents.allows(typeof source === 'string' ? source : source.body)) throw idRequiredError();
    },
  };
}

/** Adds the id that Yoga does not read from the URL of a GET. */
function withIdInUrl(params: DocumentParams, { method, url }: Request): DocumentParams {
  if (method !== 'GET') return params;
  const { searchParams } = new URL(url);
  return { ...params, documentId: searchParams.get('documentId'), doc_id: searchParams.get('doc_id') };
}
