import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type ErrorResponse, errorResponse } from './error-response.js';
import { maxBodyBytes } from './response-cache/graphql-request.js';

/** The length of a body that is still read although it is too long, so that the client receives the error. */
const maxReadBytes = 10 * maxBodyBytes;

/**
 * Checks the headers of a request before its body is read; returns the response for a request that is rejected.
 *
 * It protects against cross-site request forgery: an image, a link or a form of another site sends no JSON body, and a
 * browser says of a cross-site GET whether a script has made it with CORS.
 */
export function checkRequest({ method, headers }: IncomingMessage): ErrorResponse | null {
  if (isForged(headers))
    return errorResponse(403, 'A request from another site must be made by a script, with the mode `cors`.', {
      code: 'FORBIDDEN',
    });
  if (method !== 'POST') return null;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return errorResponse(415, 'Send the body uncompressed.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? ''))
    return errorResponse(415, 'Send the body as `application/json`.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  const length = Number(headers['content-length'] ?? 0);
  if (length <= maxBodyBytes) return null;
  return length > maxReadBytes ? bodyTooLarge : tooLarge();
}

function isForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'cors';
}

/** The response to a request whose body is not read to its end: the connection cannot be used again. */
export const bodyTooLarge: ErrorResponse = tooLarge({ connection: 'close' });

function tooLarge(headers: Readonly<Record<string, string>> = {}): ErrorResponse {
  return errorResponse(
    413,
    `The body must be at most ${maxBodyBytes} bytes long.`,
    { code: 'TOO_LARGE' },
    headers,
  );
}
