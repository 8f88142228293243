import type { IncomingMessage } from 'node:http';
import {
  acceptsEventStream,
  type MediaType,
  negotiateEncodings,
  negotiateMediaType,
} from '../content-negotiation.js';
import { readBody } from '../request-body.js';
import type { CacheableRequest } from './caching-responder.js';

/** Everything in an HTTP request that the response depends on. */
export interface GraphqlRequest extends CacheableRequest {
  /** `/graphql`, with the query parameters of a GET. */
  readonly url: string;
  /** Empty for GET and HEAD. */
  readonly body: string;
  /** The media type of a response that is not streamed; null if the client accepts streams only. */
  readonly mediaType: MediaType | null;
  /** The header `Accept` with what the response depends on: the media type, and whether it may be an event stream. */
  readonly accept: string;
}

/** Reads a request by GET, HEAD or POST. Rejects when the client disconnects, and with a `RequestBodyError`. */
export async function readGraphqlRequest(request: IncomingMessage): Promise<GraphqlRequest> {
  const { headers, url = '' } = request;
  const method = request.method as GraphqlRequest['method']; // others have been rejected
  const mediaType = negotiateMediaType(headers.accept);
  const accept = acceptsEventStream(headers.accept) ? `${mediaType}, text/event-stream` : mediaType;
  const body = method === 'POST' ? await readBody(request) : '';
  return {
    key: mediaType === null ? null : `${accept} ${url} ${body}`,
    method,
    url,
    body,
    mediaType,
    accept: (mediaType === null ? headers.accept : accept) ?? '*/*',
    encodings: negotiateEncodings(headers['accept-encoding']),
    ifNoneMatch: (method !== 'POST' && headers['if-none-match']) || null,
  };
}
