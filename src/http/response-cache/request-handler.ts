import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ChargePoints } from '../../graph/context.js';
import { type RequestContext, requestIdHeader } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import { graphqlHeaders } from '../headers.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { cachingResponder } from './caching-responder.js';
import { executeRequest } from './execute-request.js';
import { readGraphqlRequest } from './graphql-request.js';

/** Creates the handler of GraphQL requests, those of an ordinary kind with the response cache. */
export function graphqlHandler(
  server: GraphqlServer,
  respond: ReturnType<typeof cachingResponder>,
  telemetry: Telemetry,
) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    chargePoints?: ChargePoints,
  ): Promise<void> => {
    const graphqlRequest = await readGraphqlRequest(request);
    if (graphqlRequest === null) {
      telemetry.endWithResponse(context, response);
      context.outcome = 'computed';
      response.setHeader(requestIdHeader, context.id);
      response.setHeaders(graphqlHeaders);
      // The unread rest of a rejected request would be parsed as the next request.
      if (request.headers['transfer-encoding'] !== undefined) response.shouldKeepAlive = false;
      return context.run(() => server(request, response, { chargePoints })) as Promise<void>;
    }
    return respond(graphqlRequest, response, context, (signal) =>
      executeRequest(server, graphqlRequest, signal, chargePoints),
    );
  };
}
