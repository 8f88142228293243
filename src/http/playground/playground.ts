import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { exampleOperations } from '../examples.js';
import { matchesEtag, pageHeaders } from '../headers.js';
import type { PersistedDocuments } from '../persisted-documents/persisted-documents.js';
import { urlOptions } from './url-options.js';

interface RenderedPage {
  readonly setHeaders: ReturnType<typeof pageHeaders>;
  readonly html: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
}

/**
 * Creates the handler of the playground, GraphiQL with the examples in its tabs. All of it comes from this server. Where
 * only persisted documents are answered, the page says so, and has those examples that are answered.
 *
 * The page with its editor is nine megabytes: it is rendered and compressed once, on the first request, and browsers
 * revalidate it by its etag.
 */
export function playgroundHandler(
  documents: PersistedDocuments,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<RenderedPage> | undefined;
  return async (request, response) => {
    page ??= renderPlayground(documents);
    const { html, gzipped, etag, setHeaders } = await page;
    setHeaders(request, response);
    const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept, accept-encoding');
    if (matchesEtag(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (acceptsGzip) response.setHeader('content-encoding', 'gzip');
    response.writeHead(200).end(acceptsGzip ? gzipped : html);
  };
}

/** Whether a browser requests the playground, and not a response of the graph. */
export function isPlaygroundRequest({ method, headers, url }: IncomingMessage): boolean {
  // Also with parameters: the playground writes the query into its URL.
  return (
    method === 'GET' && /^\/graphql(\?|$)/.test(url ?? '') && String(headers.accept).includes('text/html')
  );
}

/** Without the viewport, a telephone would lay out the page for a wide screen. */
const head = `<meta name="viewport" content="width=device-width, initial-scale=1" />
<script>${urlOptions}</script>
<style>
  .graphiql-container #graphiql-session { min-height: 0; }
  /* Show all tabs. */
  @media (min-width: 800px) {
    .graphiql-container .graphiql-session-header { height: auto; flex-shrink: 0; }
    .graphiql-container .graphiql-tabs { flex-wrap: wrap; overflow: visible; }
  }
  /* Leave room for the query: the tabs scroll in one line, and the result is below. */
  @media (max-width: 799px) {
    .graphiql-container { --sidebar-width: 44px !important; }
    .graphiql-container .graphiql-logo { display: none; }
    .graphiql-container .graphiql-sessions { margin: 0; border-radius: 0; }
    .graphiql-container #graphiql-session { flex-direction: column; }
    .graphiql-container .graphiql-query-editor { padding: 8px; column-gap: 8px; }
  }
  .graphiql-container .graphiql-logo { white-space: nowrap; }
  /* GraphiQL leaves the tabs' start position of their opening animation, to which they would jump on the first click. */
  .graphiql-container .graphiql-tab { transform: none !important; }
  .notice { margin: 0; padding: 8px 16px; background: #fff3cd; color: #533f03; font: 15px system-ui, sans-serif; }
  body:has(.notice) { display: flex; flex-direction: column; height: 100vh; margin: 0; }
  .notice + #root { flex: 1; min-height: 0; }
</style>`;

/** An option that is replaced by a call: the options are written as JSON, which holds no functions. */
const placeholder = '"urlOptions":true';

/** What the page says where only persisted documents are answered. */
const onlyPersistedNotice = `<p class="notice" role="note">This server answers only the documents of its manifest:
other queries fail here, and the schema is shown only if the manifest has the introspection query.</p>`;

async function renderPlayground(documents: PersistedDocuments): Promise<RenderedPage> {
  // Loaded late, because it is nine megabytes.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const answered = exampleOperations().filter(({ query }) => documents.allows(query));
  const tabs = answered.map(({ query, variables }) => ({ query, variables }));
  const notice = documents.only ? onlyPersistedNotice : '';
  const page = renderGraphiQL({
    title: 'Copa Graph',
    shouldPersistHeaders: false,
    // The hidden tools leave more room for the query.
    defaultEditorToolsVisibility: false,
    ...{ urlOptions: true },
  })
    .replace(placeholder, () => `...urlOptions(${JSON.stringify(tabs)})`)
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root">', () => `${notice}<div id="root">`);
  const html = Buffer.from(page);
  const setHeaders = pageHeaders({
    'script-src': inlineScripts(page).map((script) => `'sha256-${sha256(script, 'base64')}'`),
    // The editor positions its lines by inline styles.
    'style-src': ["'unsafe-inline'"],
    'font-src': ['data:'],
    'worker-src': ['blob:'],
  });
  return { setHeaders, html, gzipped: await promisify(gzip)(html), etag: `"${sha256(html, 'base64url')}"` };
}

function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script>(.*?)<\/script/gs)].map(([, script = '']) => script);
}

function sha256(content: string | Buffer, encoding: 'base64' | 'base64url'): string {
  return createHash('sha256').update(content).digest(encoding);
}
