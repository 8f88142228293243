import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from '../../src/settings.js';
import { belongsToSeason } from '../parse/season-pages.js';
import { Problems } from '../read/document-error.js';
import type { FetchedPage } from '../read/fetch/fetch-page.js';
import { fetchWithMainArticles } from '../read/fetch/fetch-with-main-articles.js';
import type { PageAddress } from '../read/fetch/page-address.js';
import { PageCache } from '../read/fetch/page-cache.js';
import { WikiClient } from '../read/fetch/wiki-client.js';
import { transcribeHtml } from '../read/html/transcribe.js';
import { readPage } from '../read/page.js';
import { Source } from '../read/source.js';
import type { CliContext } from './cli-context.js';
import type { Progress } from './progress.js';
import { userAgent } from './user-agent.js';

/** The documents of a season that were fetched, its own page first. */
export interface FetchedDocuments {
  readonly sources: readonly Source[];
  /** Where titles lead that are redirects. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Fetches the page at an address, and unless `only` is set the main articles of its sections that belong to the season.
 *
 * Throws a `PageAddressError`, a `WikiError`, or a `DocumentError` for a page that is not read as HTML.
 */
export async function fetchDocuments(
  address: PageAddress,
  only: boolean,
  { environment, signal }: Pick<CliContext, 'environment' | 'signal'>,
  progress: Progress,
): Promise<FetchedDocuments> {
  const settings = readSettings(environment);
  const log = progress.line;
  const opened = new Map<FetchedPage, Source>();
  progress.phase('Fetching the page');
  const pages = await fetchWithMainArticles(address, {
    client: new WikiClient({ userAgent: userAgent(settings.wikiContact), signal, log }),
    cache: new PageCache(cacheFolder(settings, environment), log),
    mainArticles: (page) => {
      const source = transcribeHtml(toSource(page));
      opened.set(page, source);
      if (only) return [];
      return readPage(source, new Problems(source)).mainArticles.flatMap(({ titles }) => titles);
    },
    belongs: belongsToSeason,
    progress: (what) => progress.phase(what),
    log,
  });
  progress.end();
  const section = pages[0]?.section?.replaceAll('_', ' ');
  if (section !== undefined)
    log(
      `The address leads to the section "${section}". The whole page is read; --section reads a part of it.`,
    );
  return {
    sources: [...opened.values()],
    redirects: new Map(pages.flatMap(({ redirects }) => [...redirects])),
  };
}

function toSource({ title, url, wiki, revision, html }: FetchedPage): Source {
  return new Source(title, html, undefined, { title, url, language: wiki, revision });
}

/** The folder of the setting, or else the usual one for caches on Unix. */
function cacheFolder({ wikiCacheDir }: Settings, { XDG_CACHE_HOME }: CliContext['environment']): string {
  return wikiCacheDir ?? join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'copa-graph');
}
