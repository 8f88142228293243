import type { IncomingMessage, ServerResponse } from 'node:http';
import { schemaText } from '../graph/schema.js';
import { negotiateEncodings } from './content-negotiation.js';
import { matchesEtag } from './headers.js';
import { CachedResponse } from './response-cache/cached-response.js';

/** Whether a request is for the schema, in the schema definition language. */
export function isSchemaRequest({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && /^\/schema\.graphql(?:\?|$)/.test(url);
}

/** Creates the handler of requests for the schema; clients revalidate it by its ETag. */
export function schemaHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const document = new CachedResponse(schemaText, { mediaType: 'application/graphql' });
  return async ({ method, headers: requestHeaders }, response) => {
    const { bytes, forGet } = await document.encoded(negotiateEncodings(requestHeaders['accept-encoding']));
    if (matchesEtag(requestHeaders['if-none-match'], forGet.etag))
      return void response.writeHead(304, forGet.notModifiedHeaders.miss).end();
    response.writeHead(200, forGet.headers.miss).end(method === 'HEAD' ? undefined : bytes);
  };
}
