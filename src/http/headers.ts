import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Any page may ask, for no answer depends on who asks. */
const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'etag, x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
};

/** What every answer of the graph says: also that no browser is to take it for anything else than it is. */
export const graphqlHeaders = new Map(Object.entries({ ...openToAll, 'x-content-type-options': 'nosniff' }));

/** The same, names and values in turn. */
export const graphqlHeaderList: readonly string[] = [...graphqlHeaders].flat();

/** What a browser is told that asks whether another page may ask: any may, in any way, and need not check for a day. */
export const preflightHeaders = {
  ...openToAll,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};

/** Where a page may have things from, by the directives of a content security policy. */
type Sources = Readonly<Record<string, readonly string[]>>;

/** A page has what it needs from its own server, is in no frame, and has no script written into it. */
const strict: Sources = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * Makes what sets the headers of a page that keep it what it is, whoever links to it or shows it: a strict content
 * security policy, with other sources where it says so.
 */
export function pageHeaders(
  sources: Sources = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...strict, ...sources } },
    // Whether there is HTTPS, and for which names, is known where it ends.
    strictTransportSecurity: false,
  });
  return (request, response) =>
    set(request, response, (error) => {
      if (error !== undefined) throw error;
    });
}
