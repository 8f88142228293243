import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiateEncodings } from '../content-negotiation.js';
import { matchesEtag, pageHeaders } from '../headers.js';
import { type PageFile, readPageFiles } from './page-files.js';

/** The page is at `/`, at the slugs of seasons, which end in a year, and below them. */
const viewPath = /^\/(?:[\w%-]+-\d+(?:\/[\w%/-]*)?)?$/;

const assetPath = /^\/(assets\/[\w.-]+)$/;

/** Whether a request is for the page or one of its assets. */
export function isStaticPageRequest({ method, url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  return (method === 'GET' || method === 'HEAD') && (viewPath.test(path) || assetPath.test(path));
}

/** Creates the handler of the built page: one document for all its views, and its assets. */
export function staticPageHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let files: ReturnType<typeof readPageFiles> | undefined;
  const setHeaders = pageHeaders();
  return async (request, response) => {
    setHeaders(request, response);
    files ??= readPageFiles();
    const built = await files;
    if (built === null) {
      files = undefined;
      return sendUnavailable(response);
    }
    const [path = ''] = (request.url ?? '').split('?');
    const [, name] = assetPath.exec(path) ?? [];
    const file = built.get(name ?? 'index.html');
    if (file === undefined) return void response.writeHead(404).end();
    // The name of an asset changes with its content.
    send(file, name === undefined ? 'no-cache' : 'public, max-age=31536000, immutable', request, response);
  };
}

function send(
  file: PageFile,
  cacheControl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [encoding] = negotiateEncodings(request.headers['accept-encoding']);
  const bytes = (encoding && file.compressed[encoding]) ?? file.uncompressed;
  // A strong etag differs between encodings.
  const etag = `"${file.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = { etag, 'cache-control': cacheControl, vary: 'Accept-Encoding' };
  if (matchesEtag(request.headers['if-none-match'], etag)) return void response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    'content-type': file.mediaType,
    'content-length': bytes.length,
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function sendUnavailable(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('The page is not built. Run `npm run build`. The graph is at /graphql.\n');
}
