import type { IncomingMessage } from 'node:http';
import {
  acceptsEventStream,
  type MediaType,
  negotiateEncodings,
  negotiateMediaType,
} from '../content-negotiation.js';
import type { CacheableRequest } from './caching-responder.js';

/** Everything in an HTTP request that the response depends on. */
export interface GraphqlRequest extends CacheableRequest {
  /** `/graphql`, with the query parameters of a GET. */
  readonly url: string;
  /** Empty for GET and HEAD. */
  readonly body: string;
  readonly mediaType: MediaType;
  /** The header `Accept` with what the response depends on: the media type, and whether it may be an event stream. */
  readonly accept: string;
}

/** The maximum length of a request's body. */
export const maxBodyBytes = 100_000;

/** A body is longer than `maxBodyBytes`; the rest of it is not read. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/**
 * Reads a request of an ordinary kind: a GET, or a POST of a short JSON body. Returns null for any other request, of
 * which nothing is read. Rejects when the client disconnects, and with a `BodyTooLargeError`.
 */
export async function readGraphqlRequest(request: IncomingMessage): Promise<GraphqlRequest | null> {
  const { method, headers, url = '' } = request;
  const mediaType = negotiateMediaType(headers.accept);
  if (mediaType === null) return null;
  const accept = acceptsEventStream(headers.accept) ? `${mediaType}, text/event-stream` : mediaType;
  const encodings = negotiateEncodings(headers['accept-encoding']);
  if (method === 'GET' || method === 'HEAD') {
    const ifNoneMatch = headers['if-none-match'] ?? null;
    return { key: `${accept} ${url}`, method, url, body: '', mediaType, accept, encodings, ifNoneMatch };
  }
  if (method !== 'POST' || !isShortJson(headers)) return null;
  const body = await readBody(request);
  const key = `${accept} ${url} ${body}`;
  return { key, method, url, body, mediaType, accept, encodings, ifNoneMatch: null };
}

function isShortJson(headers: IncomingMessage['headers']): boolean {
  if (headers['content-encoding'] !== undefined || !(Number(headers['content-length'] ?? 0) <= maxBodyBytes))
    return false;
  return /^application\/json *(?:; *charset="?utf-8"? *)?$/i.test(headers['content-type'] ?? '');
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let body: Buffer | undefined;
    const onData = (chunk: Buffer) => {
      body = body === undefined ? chunk : Buffer.concat([body, chunk]);
      if (body.length <= maxBodyBytes) return;
      request.off('data', onData);
      reject(new BodyTooLargeError());
    };
    request.on('data', onData);
    request.on('end', () => resolve(body?.toString() ?? ''));
    request.on('error', reject);
  });
}
