import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Any site may query the graph, because no answer depends on who the client is. */
const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'etag, x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset',
};

/** The headers of every GraphQL response. */
export const graphqlHeaders = new Map(
  Object.entries({ ...corsHeaders, 'x-content-type-options': 'nosniff' }),
);

/** The headers of every GraphQL response, names and values in turn. */
export const graphqlHeaderList: readonly string[] = [...graphqlHeaders].flat();

/** The methods of requests to the graph. */
export const allowedMethods = 'GET, HEAD, POST, OPTIONS';

/** The headers of a response to a CORS preflight request, valid for a day. */
export const preflightHeaders = {
  ...corsHeaders,
  'access-control-allow-methods': allowedMethods,
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};

/** The allowed sources of a page, by the directives of a content security policy. */
type CspSources = Readonly<Record<string, readonly string[]>>;

/** Everything comes from the page's own server; no inline script, no embedding in a frame. */
const strictSources: CspSources = {
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
 * Creates a function that sets the security headers of an HTML page: a strict content security policy, in which
 * `sources` override single directives.
 */
export function pageHeaders(
  sources: CspSources = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const set = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...strictSources, ...sources } },
    // Only the proxy that terminates TLS knows whether the site uses HTTPS.
    strictTransportSecurity: false,
  });
  return (request, response) =>
    set(request, response, (error) => {
      if (error !== undefined) throw error;
    });
}

/** Whether the header `If-None-Match` names the current version of a resource, by RFC 9110. */
export function matchesEtag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (ifNoneMatch == null) return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
