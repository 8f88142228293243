import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Refusal, refusal } from './error-response.js';
import { mostBytes } from './response-cache/graphql-request.js';

/** Bytes that are still read of a body that is too long, so that its client is told so; of a longer one none are. */
const mostRead = 10 * mostBytes;

/**
 * Why a request is turned away by how it comes, before anything of it is read; null if it is not.
 *
 * What a browser sends without asking whether it may is an image's address, a link or a form, of which no body is
 * JSON. Browsers tell of a request that another page makes whether a script of it did, which can then ask.
 */
export function turnedAway({ method, headers }: IncomingMessage): Refusal | null {
  if (isForged(headers))
    return refusal(403, 'Of other pages only scripts can ask, with the mode `cors`.', { code: 'FORBIDDEN' });
  if (method !== 'POST') return null;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return refusal(415, 'Send the body as it is, not compressed.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? ''))
    return refusal(415, 'Send the body as `application/json`.', { code: 'UNSUPPORTED_MEDIA_TYPE' });
  const length = Number(headers['content-length'] ?? 0);
  if (length <= mostBytes) return null;
  return length > mostRead ? tooLarge : tooManyBytes();
}

function isForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'cors';
}

/** What is told where nothing more is read: another request would follow upon the rest of this one. */
export const tooLarge: Refusal = tooManyBytes({ connection: 'close' });

function tooManyBytes(headers: Readonly<Record<string, string>> = {}): Refusal {
  return refusal(413, `A body has at most ${mostBytes} bytes.`, { code: 'TOO_LARGE' }, headers);
}
