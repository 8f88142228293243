import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientLimits } from '../../graph/context.js';
import type { RequestContext } from '../../telemetry/request-context.js';
import type { PersistedDocuments } from '../persisted-documents/persisted-documents.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { cachingResponder } from './caching-responder.js';
import { executeRequest, recordDocumentUse } from './execute-request.js';
import { readGraphqlRequest } from './graphql-request.js';

/** Creates the handler of GraphQL requests. */
export function graphqlHandler(
  server: GraphqlServer,
  documents: PersistedDocuments,
  respond: ReturnType<typeof cachingResponder>,
) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    client: ClientLimits = {},
  ): Promise<void> => {
    const graphqlRequest = await readGraphqlRequest(request);
    await respond(graphqlRequest, response, context, (signal) =>
      executeRequest(server, documents, graphqlRequest, signal, client),
    );
    if (context.outcome === 'cached') recordDocumentUse(documents, graphqlRequest, client);
  };
}
