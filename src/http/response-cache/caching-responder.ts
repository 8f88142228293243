import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RequestContext, requestIdHeader } from '../../telemetry/request-context.js';
import type { Telemetry } from '../../telemetry/telemetry.js';
import type { Encoding } from '../content-negotiation.js';
import { type ErrorResponse, noStore, sendErrorResponse } from '../error-response.js';
import { graphqlHeaderList, matchesEtag } from '../headers.js';
import type { CachedResponse, CacheStatus, EncodedResponse } from './cached-response.js';
import type { ResponseCache } from './response-cache.js';

/** A request whose response may be cached. */
export interface CacheableRequest {
  /** Equal for requests that have the same response; null for a response that is streamed to one client. */
  readonly key: string | null;
  readonly method: 'GET' | 'HEAD' | 'POST';
  /** The encodings that the client prefers to an uncompressed response, the best first. */
  readonly encodings: readonly Encoding[];
  /** The header `If-None-Match` of a GET; null without it. */
  readonly ifNoneMatch: string | null;
}

/**
 * The result of a request: a response that can be cached, an error that is the same for everyone who waits for this
 * request, or a response that can be read only once.
 */
export type RequestResult =
  | { readonly cacheable: CachedResponse }
  | { readonly error: ErrorResponse }
  | { readonly response: Response };

/** Executes a request for one client; `signal` aborts when no client waits any longer. */
export type ExecuteRequest = (signal: AbortSignal) => Promise<RequestResult>;

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
 * Creates a function that responds to requests: with the cached response if there is a valid one, and otherwise by
 * executing the request, once for all clients that send the same one meanwhile.
 */
export function cachingResponder(cache: ResponseCache, telemetry: Telemetry) {
  const inFlight = new Map<string, InFlightRequest>();

  const begin = (key: string | null, execute: ExecuteRequest): InFlightRequest => {
    const { leaseNumber } = cache;
    const abortController = new AbortController();
    const result = execute(abortController.signal).then((result) => {
      if (key !== null && 'cacheable' in result) cache.set(key, result.cacheable, leaseNumber);
      return result;
    });
    const begun = { leaseNumber: leaseNumber ?? Number.NaN, result, abortController, clientCount: 0 };
    if (leaseNumber === null || key === null) return begun;
    inFlight.set(key, begun);
    const end = () => inFlight.get(key) === begun && inFlight.delete(key);
    result.then(end, end); // a rejection is handled by those who wait for `result`
    return begun;
  };

  return async (
    request: CacheableRequest,
    response: ServerResponse,
    context: RequestContext,
    execute: ExecuteRequest,
  ): Promise<void> => {
    const { key, encodings } = request;
    const cached = key === null ? null : cache.get(key);
    if (cached !== null) {
      context.outcome = 'cached';
      const encoded = cached.encodedIfReady(encodings) ?? (await cached.encoded(encodings));
      // Ended here and not on the event `close`, whose listener would cost time on the fastest path.
      return telemetry.endRequest(context, send(request, encoded, response, 'hit', context.id));
    }
    telemetry.endWithResponse(context, response);
    const running = key === null ? undefined : inFlight.get(key);
    // One that began before an import may have read older data.
    const shared = running?.leaseNumber === cache.leaseNumber ? running : undefined;
    const current = shared ?? context.run(() => begin(key, execute));
    context.outcome = shared === undefined ? 'computed' : 'shared';
    current.clientCount += 1;
    const onClose = () => {
      current.clientCount -= 1;
      if (current.clientCount > 0) return;
      if (key !== null && inFlight.get(key) === current) inFlight.delete(key);
      current.abortController.abort();
    };
    response.once('close', onClose);
    let result = await current.result;
    // A streamed response can be read only by the client that began the request.
    if ('response' in result && shared !== undefined)
      result = await context.run(() => execute(current.abortController.signal));
    response.off('close', onClose);
    if ('cacheable' in result) {
      const encoded =
        result.cacheable.encodedIfReady(encodings) ?? (await result.cacheable.encoded(encodings));
      send(request, encoded, response, 'miss', context.id);
      return;
    }
    response.setHeader(requestIdHeader, context.id);
    return 'error' in result ? sendErrorResponse(result.error, response) : stream(result.response, response);
  };
}

/** Sends a response, and returns its status. */
function send(
  { method, ifNoneMatch }: CacheableRequest,
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

/** Sends a streamed response chunk by chunk. */
async function stream({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  const cacheControl = headers.has('cache-control') ? [] : noStore;
  response.writeHead(status, [...[...headers].flat(), ...cacheControl, ...graphqlHeaderList]);
  if (body === null) return void response.end();
  // The types of the DOM do not know that a stream is iterable.
  const chunks = body as unknown as AsyncIterable<Uint8Array>;
  await pipeline(Readable.from(chunks), response).catch(() => {}); // the client has disconnected
}
