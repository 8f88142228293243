import * as z from 'zod';
import { unexpectedAnswer } from './api-answer.js';
import { PageAddressError, WikiError } from './fetch-error.js';
import { findLinkRedirects } from './link-redirects.js';
import type { PageAddress } from './page-address.js';
import type { CachedContent, PageCache } from './page-cache.js';
import { findPage, type PageInfo } from './page-info.js';
import type { WikiClient } from './wiki-client.js';

/** A page of a wiki, as it is shown. */
export interface FetchedPage {
  readonly title: string;
  /** The permanent address of the revision. */
  readonly url: string;
  /** The interface that it came from, where pages that it links are found. */
  readonly api: string;
  /** The code of the Wikipedia; of another wiki, the language of the page, if it says one. */
  readonly wiki: string | null;
  readonly revision: number;
  /** The rendered page, without the skin around it. */
  readonly html: string;
  /** The section that the address, or a redirect, leads to; null for the whole page. */
  readonly section: string | null;
  /** Where titles lead that are redirects: those of the page's links, and those that led to the page. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** What fetching needs. */
export interface PageFetcher {
  readonly client: WikiClient;
  readonly cache: PageCache;
}

/**
 * Fetches the page at an address, unless its current revision is in the cache.
 *
 * What is fetched is the rendered page, not its wikitext: templates and transcluded pages stand in it as results that
 * any reader of HTML understands, in every language, and whatever the templates are.
 *
 * Throws a `PageAddressError` or a `WikiError`.
 */
export async function fetchPage(address: PageAddress, { client, cache }: PageFetcher): Promise<FetchedPage> {
  const { api, info } = await findOnWiki(address, client);
  const { title, revision, redirectedFrom } = info;
  const cached = await cache.find(api, revision);
  const content = cached?.touched === info.touched ? cached : await fetchContent(client, api, info);
  if (content !== cached) await cache.store(api, revision, content);
  return {
    title,
    url: permanentUrl(api, title, revision),
    api,
    wiki: address.wiki ?? info.language,
    revision,
    html: content.html,
    section: address.section ?? info.section,
    redirects: new Map([...content.redirects, ...redirectedFrom.map((from) => [from, title] as const)]),
  };
}

/** Tries the addresses at which the interface may be. */
async function findOnWiki({ apis, page }: PageAddress, client: WikiClient) {
  let failure: unknown;
  for (const api of apis) {
    try {
      return { api, info: await findPage(client, api, page) };
    } catch (error) {
      if (!(error instanceof WikiError) || error.failure.notMediaWiki !== true) throw error;
      failure ??= error;
    }
  }
  throw failure;
}

const parsed = z.object({ parse: z.object({ revid: z.number(), text: z.string() }) });

async function fetchContent(client: WikiClient, api: string, info: PageInfo): Promise<CachedContent> {
  const { title, revision, touched } = info;
  const parameters = {
    action: 'parse',
    oldid: `${revision}`,
    prop: 'text|revid',
    disableeditsection: '1',
    disablelimitreport: '1',
  };
  const answer = await client.get(api, parameters).catch((error: unknown) => {
    const code = error instanceof WikiError ? error.failure.code : undefined;
    if (code === 'nosuchrevid' || code === 'missingcontent' || code === 'permissiondenied')
      throw new PageAddressError(
        `The revision ${revision} of "${title}" was deleted or is hidden; give the address of another one.`,
      );
    throw error;
  });
  const { data } = parsed.safeParse(answer);
  if (data?.parse.revid !== revision) throw unexpectedAnswer(new URL(api).host, 'not the revision');
  const { text: html } = data.parse;
  return { touched, html, redirects: [...(await findLinkRedirects(client, api, html))] };
}

function permanentUrl(api: string, title: string, revision: number): string {
  const url = new URL(api.replace(/api\.php$/, 'index.php'));
  return `${url.href}?title=${encodeURIComponent(title.replaceAll(' ', '_'))}&oldid=${revision}`;
}
