import { STATUS_CODES } from 'node:http';
import { WikiError } from './fetch-error.js';

/** The error for an answer with a status other than 200 to 299. */
export function statusError({ status, headers }: Response, host: string): WikiError {
  const answer = `${host} answers with ${status} ${STATUS_CODES[status] ?? ''}`.trim();
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), Date.now());
  // Over a quota, or too busy.
  if (status === 429 || status >= 500) return new WikiError(`${answer}.`, { temporary: true, retryAfterMs });
  if (status === 401 || status === 403)
    return new WikiError(
      `${answer}: it refuses the request. Set WIKI_CONTACT to a mail or web address at which its operators reach you, or save the page in a browser and import the file.`,
    );
  return new WikiError(`${answer}: there is no MediaWiki at this address.`, { notMediaWiki: true });
}

/** The error for a redirect that is not followed. */
export function redirectError(host: string, location: string): WikiError {
  return new WikiError(
    `${host} redirects to ${JSON.stringify(location.slice(0, 200))}, which is not followed. If the wiki has moved there, give its new address.`,
  );
}

/** The error for a connection that cannot be made or breaks, and for what is not HTTP. */
export function connectionError(error: unknown, host: string): WikiError {
  const cause = error instanceof TypeError && error.cause instanceof Error ? error.cause : error;
  const { code = '', message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new WikiError(`${host} is not found; check the address and the network connection.`, {
      cause: error,
    });
  if (code === 'ECONNREFUSED')
    return new WikiError(`${host} refuses the connection; check the address and its port.`, { cause: error });
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new WikiError(`The answer of ${host} is not UTF-8.`, { notMediaWiki: true, cause: error });
  const detail = code === '' ? message : `${message} (${code})`;
  // A certificate, or a header, is no better the next time.
  const temporary = /^(E[A-Z]+|UND_ERR_(SOCKET|.*TIMEOUT))$/.test(code);
  return new WikiError(`The connection to ${host} failed: ${detail}.`, { temporary, cause: error });
}

/** Reads a `Retry-After` header, which has seconds or a date; undefined for anything else. In milliseconds. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
