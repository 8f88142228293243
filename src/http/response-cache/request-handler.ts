import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChargePoints } from '../../graph/context.js';
import { type RequestContext, requestIdHeader } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import { sendErrorResponse } from '../error-response.js';
import { graphqlHeaderList, graphqlHeaders, matchesEtag } from '../headers.js';
import type { GraphqlServer } from '../yoga/yoga.js';
import type { CacheStatus, EncodedResponse } from './cached-response.js';
import { executeRequest, type RequestResult } from './execute-request.js';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request.js';
import type { ResponseCache } from './response-cache.js';

/** A request under execution, which all clients that send the same one meanwhile share. */
interface InFlightRequest {
  /** NaN without a lease, so that it equals no other. */
  readonly leaseNumber: number;
  readonly result: Promise<RequestResult>;
  /** Aborts when the last client has disconnected. */
  readonly abortController: AbortController;
  clientCount: number;
}

/**
 * Handles GraphQL requests: with the cached response if there is a valid one, and otherwise by executing the request,
 * once for all clients that send the same one meanwhile.
 */
export function graphqlHandler(server: GraphqlServer, cache: ResponseCache, telemetry: Telemetry) {
  const inFlight = new Map<string, InFlightRequest>();

  const begin = (request: GraphqlRequest, chargePoints: ChargePoints | undefined): InFlightRequest => {
    const { key } = request;
    const { leaseNumber } = cache;
    const abortController = new AbortController();
    const result = executeRequest(server, request, abortController.signal, chargePoints).then((result) => {
      if ('cacheable' in result) cache.set(key, result.cacheable, leaseNumber);
      return result;
    });
    const begun = { leaseNumber: leaseNumber ?? Number.NaN, result, abortController, clientCount: 0 };
    if (leaseNumber === null) return begun;
    inFlight.set(key, begun);
    const end = () => inFlight.get(key) === begun && inFlight.delete(key);
    result.then(end, end); // a rejection is handled by those who wait for `result`
    return begun;
  };

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
    const { key, encodings } = graphqlRequest;
    const cached = cache.get(key);
    if (cached !== null) {
      context.outcome = 'cached';
      const encoded = cached.encodedIfReady(encodings) ?? (await cached.encoded(encodings));
      // Ended here and not on the event `close`, whose listener would cost time on the fastest path.
      return telemetry.endRequest(context, send(graphqlRequest, encoded, response, 'hit', context.id));
    }
    telemetry.endWithResponse(context, response);
    const running = inFlight.get(key);
    // One that began before an import may have read older data.
    const shared = running?.leaseNumber === cache.leaseNumber ? running : undefined;
    const current = shared ?? context.run(() => begin(graphqlRequest, chargePoints));
    context.outcome = shared === undefined ? 'computed' : 'shared';
    current.clientCount += 1;
    const onClose = () => {
      current.clientCount -= 1;
      if (current.clientCount > 0) return;
      if (inFlight.get(key) === current) inFlight.delete(key);
      current.abortController.abort();
    };
    response.once('close', onClose);
    let result = await current.result;
    // A streamed response can be read only by the client that began the request.
    if ('response' in result && shared !== undefined)
      result = await context.run(() =>
        executeRequest(server, graphqlRequest, current.abortController.signal, chargePoints),
      );
    response.off('close', onClose);
    if ('cacheable' in result) {
      send(graphqlRequest, await result.cacheable.encoded(encodings), response, 'miss', context.id);
      return;
    }
    response.setHeader(requestIdHeader, context.id);
    return 'error' in result ? sendErrorResponse(result.error, response) : stream(result.response, response);
  };
}

/** Sends a response, and returns its status. */
function send(
  { method, ifNoneMatch }: GraphqlRequest,
  encoded: EncodedResponse,
  response: ServerResponse,
  cacheStatus: CacheStatus,
  requestId: string,
): number {
  // All headers in one call: with one that was set before, it takes twice as long.
  const write = (status: 200 | 304, headers: readonly string[], body?: Buffer) => {
    response.writeHead(status, [...headers, requestIdHeader, requestId]).end(body);
    return status;
  };
  if (method === 'POST') return write(200, encoded.headers[cacheStatus], encoded.bytes);
  const { etag, headers, notModifiedHeaders } = encoded.forGet;
  if (matchesEtag(ifNoneMatch, etag)) return write(304, notModifiedHeaders[cacheStatus]);
  return write(200, headers[cacheStatus], encoded.bytes);
}

/** Sends a response of Yoga chunk by chunk. */
async function stream({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  response.writeHead(status, [...[...headers].flat(), ...graphqlHeaderList]);
  if (body === null) return void response.end();
  // The types of the DOM do not know that a stream is iterable.
  const chunks = body as unknown as AsyncIterable<Uint8Array>;
  await pipeline(Readable.from(chunks), response).catch(() => {}); // the client has disconnected
}
