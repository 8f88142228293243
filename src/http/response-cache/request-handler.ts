import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientLimits } from '../../graph/context.js';
import type { RequestContext } from '../../telemetry/request-context.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { cachingResponder } from './caching-responder.js';
import { executeRequest } from './execute-request.js';
import { readGraphqlRequest } from './graphql-request.js';

/** Creates the handler of GraphQL requests. */
export function graphqlHandler(server: GraphqlServer, respond: ReturnType<typeof cachingResponder>) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    client: ClientLimits = {},
  ): Promise<void> => {
    const graphqlRequest = await readGraphqlRequest(request);
    return respond(graphqlRequest, response, context, (signal) =>
      executeRequest(server, graphqlRequest, signal, client),
    );
  };
}
