import { PageAddressError } from './fetch-error.js';
import { type FetchedPage, fetchPage, type PageFetcher } from './fetch-page.js';
import type { PageAddress } from './page-address.js';

/** How the pages of a season are chosen. */
export interface MainArticleFetcher extends PageFetcher {
  /** The titles of the main articles that the sections of a page name, in its order. */
  readonly mainArticles: (page: FetchedPage) => readonly string[];
  /** Whether an article belongs to the first page. */
  readonly belongs: (title: string, firstTitle: string) => boolean;
  /** Prints what is being fetched. */
  readonly progress: (what: string) => void;
  /** Prints what is left out, and why. */
  readonly log: (line: string) => void;
  /** The maximum number of pages. The largest tournaments have about thirty with results. */
  readonly maxPages?: number;
}

/**
 * Fetches a page, then the main articles of its sections that belong to it, and theirs: the page itself comes first.
 *
 * A main article that is missing is left out, and printed. Throws a `PageAddressError` for the first page, and a
 * `WikiError` for any.
 */
export async function fetchWithMainArticles(
  address: PageAddress,
  fetcher: MainArticleFetcher,
): Promise<FetchedPage[]> {
  const { mainArticles, belongs, progress, log, maxPages = 60 } = fetcher;
  const first = await fetchPage(address, fetcher);
  const pages = [first];
  const seen = new Set([first.title]);
  for (const page of pages) {
    for (const title of mainArticles(page).map(withoutAnchor)) {
      if (seen.has(title) || !belongs(title, first.title)) continue;
      seen.add(title);
      if (pages.length === maxPages) {
        log(`"${title}" is not fetched: a season is read from at most ${maxPages} pages.`);
        continue;
      }
      progress(`Fetching ${title}`);
      const article = await fetchArticle(title, first, fetcher);
      // A redirect may lead to a page that was fetched already, or to another season's.
      if (article === undefined || (article.title !== title && seen.has(article.title))) continue;
      seen.add(article.title);
      if (belongs(article.title, first.title)) pages.push(article);
      else log(`"${title}" is not read: it redirects to "${article.title}".`);
    }
  }
  return pages;
}

async function fetchArticle(
  title: string,
  { api, wiki }: FetchedPage,
  fetcher: MainArticleFetcher,
): Promise<FetchedPage | undefined> {
  try {
    return await fetchPage({ apis: [api], wiki, page: { title }, section: null }, fetcher);
  } catch (error) {
    if (!(error instanceof PageAddressError)) throw error;
    fetcher.log(`A main article is left out. ${error.message}`);
    return undefined;
  }
}

function withoutAnchor(title: string): string {
  return title.replace(/#.*$/s, '').replaceAll('_', ' ').trim();
}
