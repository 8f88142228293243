import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Refusal } from './answers/ask.js';
import { mostBytes } from './answers/question.js';

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
    return refusal(403, 'FORBIDDEN', 'Of other pages only scripts can ask, with the mode `cors`.');
  if (method !== 'POST') return null;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, not compressed.');
  if (!/^application\/json *(?:;|$)/i.test(headers['content-type'] ?? ''))
    return refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body as `application/json`.');
  const length = Number(headers['content-length'] ?? 0);
  if (length <= mostBytes) return null;
  return length > mostRead ? tooLarge : { ...tooLarge, headers: type };
}

function isForged(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  return (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'cors';
}

const type = ['content-type', 'application/json; charset=utf-8'];

/** What is told where nothing more is read: another request would follow upon the rest of this one. */
export const tooLarge: Refusal = {
  ...refusal(413, 'TOO_LARGE', `A body has at most ${mostBytes} bytes.`),
  headers: [...type, 'connection', 'close'],
};

function refusal(status: number, code: string, message: string): Refusal {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return { status, headers: type, body };
}
