import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { acceptsResponse } from './content-negotiation.js';
import { type ErrorResponse, errorResponse } from './error-response.js';
import { allowedMethods } from './headers.js';
import { bodyDecoder, bodyTooLarge, maxBodyBytes } from './request-body.js';

/** The length of a body that is still read although it is too long, so that the client receives the error. */
const maxReadBytes = 10 * maxBodyBytes;

/**
 * Checks the headers of a request before its body is read; returns the response for a request that is rejected.
 *
 * It protects against cross-site request forgery: an image, a link or a form of another site sends no JSON body, and a
 * browser says of a cross-site GET whether a script has made it with CORS.
 */
export function checkRequest({ method, headers, url = '' }: IncomingMessage): ErrorResponse | null {
  if (isForged(headers))
    return errorResponse(403, 'A request from another site must be made by a script, with the mode `cors`.', {
      code: 'FORBIDDEN',
    });
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return errorResponse(
      405,
      'Send a query as JSON by POST, or in the URL by GET.',
      { code: 'METHOD_NOT_ALLOWED' },
      { allow: allowedMethods },
    );
  // Before the query is executed for nothing.
  if (!acceptsResponse(headers.accept))
    return errorResponse(
      406,
      'Responses are `application/json` or `application/graphql-response+json`, subscriptions `text/event-stream`; name one of them in `Accept`.',
      { code: 'NOT_ACCEPTABLE' },
    );
  if (!isValidUrl(url))
    return errorResponse(400, 'The URL is malformed: percent-encode it as UTF-8.', { code: 'BAD_REQUEST' });
  return method === 'POST' ? checkBody(headers) : null;
}

function isForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'cors';
}

/** Whether a URL is ASCII, and its percent-encodings are UTF-8: what is neither would be replaced without a word. */
function isValidUrl(url: string): boolean {
  try {
    return /^[\x21-\x7e]*$/.test(url) && (!url.includes('%') || decodeURIComponent(url) !== '');
  } catch {
    return false;
  }
}

function checkBody(headers: IncomingHttpHeaders): ErrorResponse | null {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return errorResponse(415, 'Send the body uncompressed.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  const decoder = bodyDecoder(headers['content-type']);
  if (typeof decoder !== 'function') return decoder;
  const length = Number(headers['content-length'] ?? 0);
  if (length <= maxBodyBytes) return null;
  return bodyTooLarge(length > maxReadBytes ? { connection: 'close' } : {});
}

/** The response to a request for a path that nothing is at. */
export const notFound: ErrorResponse = errorResponse(
  404,
  'Nothing is at this path. The graph is at `/graphql`, its schema at `/schema.graphql`, its page at `/`, health checks at `/health` and `/ready`.',
  { code: 'NOT_FOUND' },
);
