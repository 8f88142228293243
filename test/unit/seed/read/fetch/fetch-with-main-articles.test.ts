import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchWithMainArticles } from '../../../../../seed/read/fetch/fetch-with-main-articles.js';
import { readPageAddress } from '../../../../../seed/read/fetch/page-address.js';
import { PageCache } from '../../../../../seed/read/fetch/page-cache.js';
import { WikiClient } from '../../../../../seed/read/fetch/wiki-client.js';
import { type FakePage, type FakeWiki, startFakeWiki, status } from '../../../../support/seed/fake-wiki.js';

/** A page whose main articles are these titles. */
function naming(revision: number, ...titles: string[]): FakePage {
  return { revision, html: titles.join('|') };
}

async function fetchAll(wiki: FakeWiki, title: string, maxPages?: number) {
  const folder = await mkdtemp(join(tmpdir(), 'copa-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const pages = await fetchWithMainArticles(readPageAddress(title, { host: wiki.origin }), {
    client: new WikiClient({ userAgent: 'test', limits: { maxAttempts: 1 } }),
    cache: new PageCache(folder),
    mainArticles: ({ html }) => html.split('|'),
    belongs: (other, first) => other.startsWith(first),
    progress: () => {},
    log: (line) => lines.push(line),
    ...(maxPages !== undefined && { maxPages }),
  });
  return { titles: pages.map((page) => page.title), lines };
}

test('the main articles of a page are fetched after it, and theirs after them', async () => {
  const wiki = await startFakeWiki({
    Cup: naming(1, 'Cup Group A', 'Squads', 'Cup knockout_stage#Round of 16'),
    'Cup Group A': naming(2, 'Cup'),
    'Cup knockout stage': naming(3, 'Cup final', 'Cup Group A'),
    'Cup final': naming(4),
  });
  expect(await fetchAll(wiki, 'Cup')).toEqual({
    titles: ['Cup', 'Cup Group A', 'Cup knockout stage', 'Cup final'],
    lines: [],
  });
  expect(wiki.contentRequests).toEqual(['1', '2', '3', '4']);
});

test('a missing article, and one that redirects away, are left out and printed', async () => {
  const wiki = await startFakeWiki({
    Cup: naming(1, 'Cup Group A', 'Cup Group B', 'Cup Group C', 'Cup final'),
    'Cup Group B': { redirectTo: 'Cup' },
    'Cup Group C': { redirectTo: 'List of cups' },
    'List of cups': naming(2),
    'Cup final': { redirectTo: 'Cup knockout stage', section: 'Final' },
    'Cup knockout stage': naming(3),
  });
  const { titles, lines } = await fetchAll(wiki, 'Cup');
  expect(titles).toEqual(['Cup', 'Cup knockout stage']);
  expect(lines).toEqual([
    expect.stringMatching(/^A main article is left out\. .* has no page "Cup Group A"/),
    '"Cup Group C" is not read: it redirects to "List of cups".',
  ]);
});

test('a wiki that fails at a main article fails the whole', async () => {
  const wiki = await startFakeWiki({ Cup: naming(1, 'Cup Group A'), 'Cup Group A': naming(2) });
  const { answer } = wiki;
  wiki.answer = (request, response) =>
    request.url?.includes('oldid=2') ? status(503)(request, response) : answer.call(wiki, request, response);
  await expect(fetchAll(wiki, 'Cup')).rejects.toMatchObject({ name: 'WikiError' });
});

test('the number of pages is limited', async () => {
  const wiki = await startFakeWiki({
    Cup: naming(1, 'Cup Group A', 'Cup Group B', 'Cup final'),
    'Cup Group A': naming(2),
  });
  expect(await fetchAll(wiki, 'Cup', 2)).toEqual({
    titles: ['Cup', 'Cup Group A'],
    lines: [
      '"Cup Group B" is not fetched: a season is read from at most 2 pages.',
      '"Cup final" is not fetched: a season is read from at most 2 pages.',
    ],
  });
});
