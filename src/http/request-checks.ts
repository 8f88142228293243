import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type ErrorResponse, errorResponse } from './error-response.js';
import { maxBodyBytes } from './response-cache/graphql-request.js';

/** Bytes that are still read of a body that is too long, so that its client is told so; of a longer one none are. */
const maxReadBytes = 10 * maxBodyBytes;

/**
 * Why a request is turned away by how it comes, before anything of it is read; null if it is not.
 *
 * What a browser sends without asking whether it may is an image's address, a link or a form, of which no body is
 * JSON. Browsers tell of a request that another page makes whether a script of it did, which can then ask.
 */
export function checkRequest({ method, headers }: IncomingMessage): ErrorResponse | null {
  if (isForged(headers))
    return errorResponse(403, 'Of other pages only scripts can ask, with the mode `cors`.', {
      code: 'FORBIDDEN',
    });
  if (method !== 'POST') return null;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return errorResponse(415, 'Send the body as it is, not compressed.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? ''))
    return errorResponse(415, 'Send the body as `application/json`.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  const length = Number(headers['content-length'] ?? 0);
  if (length <= maxBodyBytes) return null;
  return length > maxReadBytes ? bodyTooLarge : tooManyBytes();
}

function isForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'cors';
}

/** What is told where nothing more is read: another request would follow upon the rest of this one. */
export const bodyTooLarge: ErrorResponse = tooManyBytes({ connection: 'close' });

function tooManyBytes(headers: Readonly<Record<string, string>> = {}): ErrorResponse {
  return errorResponse(413, `A body has at most ${maxBodyBytes} bytes.`, { code: 'TOO_LARGE' }, headers);
}
