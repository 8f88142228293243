import * as z from 'zod';
import { unexpectedAnswer } from './api-answer.js';
import { PageAddressError, type WikiError } from './fetch-error.js';
import type { PageSelector } from './page-address.js';
import type { WikiClient } from './wiki-client.js';

/** What a wiki says about a page without its content. */
export interface PageInfo {
  readonly title: string;
  readonly revision: number;
  /** When the page was last changed, or a page or a template that it includes. */
  readonly touched: string;
  /** The language of the page's content, `en`; null where the wiki does not say. */
  readonly language: string | null;
  /** The section to which a redirect leads. */
  readonly section: string | null;
  /** The titles that led to this page. */
  readonly redirectedFrom: readonly string[];
}

const redirect = z.object({ from: z.string(), to: z.string(), tofragment: z.string().optional() });

const page = z.object({
  title: z.string().optional(),
  ns: z.number().optional(),
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  special: z.boolean().optional(),
  redirect: z.boolean().optional(),
  lastrevid: z.number().int().positive().optional(),
  touched: z.string().optional(),
  pagelanguage: z.string().optional(),
  contentmodel: z.string().optional(),
  pageprops: z.object({ disambiguation: z.string().optional() }).optional(),
});

type StatedPage = z.infer<typeof page>;

const answer = z.object({
  query: z.object({
    pages: z.array(page).optional(),
    redirects: z.array(redirect).optional(),
    interwiki: z.array(z.object({ title: z.string() })).optional(),
    badrevids: z.record(z.string(), z.unknown()).optional(),
  }),
});

/**
 * Asks for the revision of a page, through redirects. Throws a `PageAddressError` for a page that is missing, special,
 * of disambiguation, or that cannot be read, and a `WikiError`.
 */
export async function findPage(client: WikiClient, api: string, selector: PageSelector): Promise<PageInfo> {
  const { host } = new URL(api);
  const result = answer.safeParse(
    await client.get(api, {
      action: 'query',
      prop: 'info|pageprops',
      ppprop: 'disambiguation',
      ...selected(selector),
    }),
  );
  if (!result.success) throw unexpectedAnswer(host, 'no page');
  const { pages = [], redirects = [], interwiki = [], badrevids } = result.data.query;
  const name = describe(selector);
  if (interwiki[0] !== undefined)
    throw new PageAddressError(`${name} is a page of another wiki than ${host}; give its address.`);
  if (badrevids !== undefined) throw new PageAddressError(`${host} has no revision ${name}.`);
  const [stated] = pages;
  // A redirect that leads back to itself is left out, or is still a redirect.
  if (stated === undefined && redirects.length === 0) throw unexpectedAnswer(host, 'no page');
  if (stated === undefined || (stated.redirect === true && !('revision' in selector)))
    throw new PageAddressError(
      `${name} on ${host} is a redirect that leads to no page; give the address of the page itself.`,
    );
  assertReadable(stated, name, host);
  return toPageInfo(stated, selector, redirects, unexpectedAnswer(host, 'no revision'));
}

function selected(selector: PageSelector): Record<string, string> {
  if ('title' in selector) return { titles: selector.title, redirects: '1' };
  if ('pageId' in selector) return { pageids: `${selector.pageId}`, redirects: '1' };
  return { revids: `${selector.revision}` };
}

function describe(selector: PageSelector): string {
  if ('title' in selector) return `"${selector.title}"`;
  return 'pageId' in selector ? `curid=${selector.pageId}` : `oldid=${selector.revision}`;
}

function assertReadable(stated: StatedPage, name: string, host: string): void {
  const { missing, invalid, special, ns = 0, contentmodel = 'wikitext', pageprops } = stated;
  if (invalid === true) throw new PageAddressError(`${name} cannot be the title of a page on ${host}.`);
  if (special === true || ns < 0)
    throw new PageAddressError(
      `${name} is a special page of ${host}, which has no text of its own; give the address of a season's page.`,
    );
  if (missing === true)
    throw new PageAddressError(
      `${host} has no page ${name}; check its spelling, or look for it with the search of ${host}.`,
    );
  if (contentmodel !== 'wikitext')
    throw new PageAddressError(`${name} on ${host} is not an article: its content is "${contentmodel}".`);
  if (pageprops?.disambiguation !== undefined)
    throw new PageAddressError(
      `${name} on ${host} is a page of disambiguation: it lists several pages. Open it, and give the address of one of them.`,
    );
}

function toPageInfo(
  { title, lastrevid, touched = '', pagelanguage }: StatedPage,
  selector: PageSelector,
  redirects: readonly z.infer<typeof redirect>[],
  incomplete: WikiError,
): PageInfo {
  const revision = 'revision' in selector ? selector.revision : lastrevid;
  if (title === undefined || revision === undefined) throw incomplete;
  return {
    title,
    revision,
    touched,
    language: pagelanguage ?? null,
    section: redirects.findLast(({ to }) => to === title)?.tofragment ?? null,
    redirectedFrom: redirects.map(({ from }) => from),
  };
}
