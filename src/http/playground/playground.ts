import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { examples } from '../examples.js';
import { pageHeaders } from '../headers.js';

interface Page {
  readonly headers: ReturnType<typeof pageHeaders>;
  readonly html: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
}

/**
 * The playground, from this server alone, with the examples in its tabs.
 *
 * The page is nine megabytes, editor and all: it is made and compressed once, at the first visit, and then known to
 * the browser by its tag.
 */
export function playgroundHandler(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<Page> | undefined;
  return async (request, response) => {
    page ??= render();
    const { html, gzipped, etag, headers } = await page;
    headers(request, response);
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept, accept-encoding');
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (zipped) response.setHeader('content-encoding', 'gzip');
    response.writeHead(200).end(zipped ? gzipped : html);
  };
}

/** Whether a request wants the playground, as a browser's address line does, and not an answer. */
export function isPlaygroundRequest({ method, headers, url }: IncomingMessage): boolean {
  // With parameters too: the playground writes the query into its address, and is reloaded from there.
  return (
    method === 'GET' && /^\/graphql(\?|$)/.test(url ?? '') && String(headers.accept).includes('text/html')
  );
}

const style = `<style>
  /* All tabs in sight. */
  .graphiql-container .graphiql-session-header { height: auto; flex-shrink: 0; }
  .graphiql-container .graphiql-tabs { flex-wrap: wrap; overflow: visible; }
  .graphiql-container #graphiql-session { min-height: 0; }
  .graphiql-container .graphiql-logo { white-space: nowrap; }
  /* They keep where they slid in from as the page opened, and would jump there from under the first click. */
  .graphiql-container .graphiql-tab { transform: none !important; }
</style>`;

/** What stands for the variables until a visitor comes: the page reads a query from its address, but not these. */
const inAddress = 'the variables in the address';

async function render(): Promise<Page> {
  // Nine megabytes that a start need not wait for.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Copa Graph',
    defaultTabs: examples().map(({ query }) => ({ query })),
    shouldPersistHeaders: false,
    // GraphiQL's own, which the types leave out; hidden tools leave more room for the query.
    ...{ defaultEditorToolsVisibility: false, variables: inAddress },
  }).replace(JSON.stringify(inAddress), "new URLSearchParams(location.search).get('variables') ?? undefined");
  const html = Buffer.from(page.replace('</head>', () => `${style}</head>`));
  const headers = pageHeaders({
    'script-src': scripts(page).map((script) => `'sha256-${sha256(script, 'base64')}'`),
    // The editor writes the places of its lines into them.
    'style-src': ["'unsafe-inline'"],
    'font-src': ['data:'],
    'worker-src': ['blob:'],
  });
  return { headers, html, gzipped: await promisify(gzip)(html), etag: `"${sha256(html, 'base64url')}"` };
}

/** The scripts in a page, whose first end is their end, as a browser reads it. */
function scripts(page: string): string[] {
  return [...page.matchAll(/<script>(.*?)<\/script/gs)].map(([, script = '']) => script);
}

function sha256(of: string | Buffer, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(of).digest(encoding);
}
