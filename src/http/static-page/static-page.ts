import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiateEncodings } from '../content-negotiation.js';
import { pageHeaders } from '../headers.js';
import { type PageFile, readPageFiles } from './page-files.js';

/** The page's views are at the addresses of seasons, which end in a year, and below them. */
const view = /^\/(?:[\w%-]+-\d+(?:\/[\w%/-]*)?)?$/;

const asset = /^\/(assets\/[\w.-]+)$/;

/** Whether a request is for the page, or for a file that belongs to it. */
export function isStaticPageRequest({ method, url = '' }: IncomingMessage): boolean {
  const [path = ''] = url.split('?');
  return (method === 'GET' || method === 'HEAD') && (view.test(path) || asset.test(path));
}

/** Serves the page as it was built: one document, whichever of its views is asked for, and its assets. */
export function staticPageHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let files: ReturnType<typeof readPageFiles> | undefined;
  const setHeaders = pageHeaders();
  return async (request, response) => {
    setHeaders(request, response);
    files ??= readPageFiles();
    const found = await files;
    if (found === null) {
      files = undefined;
      return unbuilt(response);
    }
    const [path = ''] = (request.url ?? '').split('?');
    const [, name] = asset.exec(path) ?? [];
    const file = found.get(name ?? 'index.html');
    if (file === undefined) return void response.writeHead(404).end();
    // An asset's name changes with its bytes.
    send(file, name === undefined ? 'no-cache' : 'public, max-age=31536000, immutable', request, response);
  };
}

function send(file: PageFile, control: string, request: IncomingMessage, response: ServerResponse): void {
  const [encoding] = negotiateEncodings(request.headers['accept-encoding']);
  const bytes = (encoding && file.compressed[encoding]) ?? file.plain;
  // Each form has a tag of its own.
  const tag = `"${file.tag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers = { etag: tag, 'cache-control': control, vary: 'Accept-Encoding' };
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return void response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    'content-type': file.mediaType,
    'content-length': bytes.length,
    ...(encoding !== undefined && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function unbuilt(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end('The page is not built: `npm run build` does. The graph is at /graphql.\n');
}
