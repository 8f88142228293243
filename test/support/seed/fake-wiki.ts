import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A page of a `FakeWiki`. */
export interface FakePage {
  /** The rendered page; empty for a redirect. */
  readonly html?: string;
  readonly revision?: number;
  readonly touched?: string;
  readonly redirectTo?: string;
  readonly section?: string;
  /** What the interface says of it besides. */
  readonly info?: object;
}

/** Answers one request in place of the wiki. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * An HTTP server that plays MediaWiki's interface for pages of a test's own. `faults` answer the next requests, in their
 * order; `requests` are the parameters of those that arrived.
 */
export class FakeWiki {
  readonly requests: Record<string, string>[] = [];
  readonly faults: Fault[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  origin = '';

  constructor(
    readonly pages: Record<string, FakePage>,
    readonly path = '/w/api.php',
  ) {}

  /** The requests for contents of pages. */
  get contentRequests(): string[] {
    return this.requests.flatMap(({ action, oldid }) => (action === 'parse' && oldid ? [oldid] : []));
  }

  /** Answers a request. */
  answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    const parameters = Object.fromEntries(url.searchParams);
    this.requests.push(parameters);
    this.headers.push(request.headers);
    const fault = this.faults.shift() ?? this.#usualAnswer(url.pathname, parameters);
    fault(request, response);
  }

  #usualAnswer(path: string, parameters: Record<string, string>): Fault {
    if (path !== this.path) return status(404, {}, 'Not found');
    return json(parameters.action === 'parse' ? this.#parse(parameters) : this.#query(parameters));
  }

  #query({ titles, revids, pageids }: Record<string, string>): object {
    if (revids !== undefined) {
      const found = Object.entries(this.pages).find(([, { revision }]) => `${revision}` === revids);
      if (found === undefined)
        return { query: { badrevids: { [revids]: { revid: revids, missing: true } } } };
      return { query: { pages: [{ ...info(...found), lastrevid: 999_999 }] } };
    }
    const redirects: object[] = [];
    const pages = (titles ?? `page ${pageids}`)
      .split('|')
      .flatMap((title) => this.#resolve(title, redirects));
    return { batchcomplete: true, query: { ...(redirects.length > 0 && { redirects }), pages } };
  }

  #resolve(first: string, redirects: object[]): object[] {
    const seen = new Set<string>();
    for (let title = first; ; ) {
      const page = this.pages[title];
      if (seen.has(title)) return [];
      seen.add(title);
      if (page?.redirectTo === undefined)
        return [page === undefined ? { ns: 0, title, missing: true } : info(title, page)];
      const { redirectTo, section } = page;
      redirects.push({ from: title, to: redirectTo, ...(section && { tofragment: section }) });
      title = redirectTo;
    }
  }

  #parse({ oldid }: Record<string, string>): object {
    const [title, page] =
      Object.entries(this.pages).find(([, { revision }]) => `${revision}` === oldid) ?? [];
    if (page === undefined) return { error: { code: 'nosuchrevid', info: `There is no revision ${oldid}.` } };
    return { parse: { title, pageid: 7, revid: page.revision, text: page.html } };
  }
}

function info(title: string, { revision, touched = '2020-01-01T00:00:00Z', info: more }: FakePage): object {
  return {
    pageid: 7,
    ns: 0,
    title,
    contentmodel: 'wikitext',
    pagelanguage: 'en',
    lastrevid: revision,
    touched,
    ...more,
  };
}

/** Starts a wiki with these pages; it stops when the test has finished. */
export async function startFakeWiki(pages: Record<string, FakePage>, path?: string): Promise<FakeWiki> {
  const wiki = new FakeWiki(pages, path);
  const server = createServer((request, response) => wiki.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  wiki.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return wiki;
}

/** Answers with a JSON value. */
export function json(value: unknown, headers: Record<string, string> = {}): Fault {
  return status(200, { 'Content-Type': 'application/json', ...headers }, JSON.stringify(value));
}

/** Answers with a status, headers and a body. */
export function status(
  code: number,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Fault {
  return (_request, response) => {
    response.writeHead(code, headers).end(body);
  };
}
