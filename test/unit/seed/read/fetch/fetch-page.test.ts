import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fetchPage } from '../../../../../seed/read/fetch/fetch-page.js';
import { readPageAddress } from '../../../../../seed/read/fetch/page-address.js';
import { PageCache } from '../../../../../seed/read/fetch/page-cache.js';
import { WikiClient, type WikiClientOptions } from '../../../../../seed/read/fetch/wiki-client.js';
import { type FakeWiki, json, startFakeWiki, status } from '../../../../support/seed/fake-wiki.js';

const cup = { html: '<p>The cup.</p>', revision: 12 };

/** A folder for fetched pages, and a function that fetches a title from a wiki into it. */
async function setUp(options: Partial<WikiClientOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'copa-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const fetchTitle = (wiki: FakeWiki, title: string) =>
    fetchPage(readPageAddress(title, { host: wiki.origin }), {
      client: new WikiClient({ userAgent: 'test/1 (mail@example.org)', sleep: async () => {}, ...options }),
      cache: new PageCache(folder),
    });
  return { folder, fetchTitle };
}

test('a page has its title, revision, permanent address and text', async () => {
  const wiki = await startFakeWiki({ '2012–13 Lake Cup': cup });
  const { fetchTitle } = await setUp();
  expect(await fetchTitle(wiki, '2012–13_Lake Cup')).toEqual({
    title: '2012–13 Lake Cup',
    url: `${wiki.origin}/w/index.php?title=2012%E2%80%9313_Lake_Cup&oldid=12`,
    api: `${wiki.origin}/w/api.php`,
    wiki: 'en',
    revision: 12,
    html: '<p>The cup.</p>',
    section: null,
    redirects: new Map(),
  });
  expect(wiki.headers.map((headers) => headers['user-agent'])).toEqual(
    wiki.requests.map(() => 'test/1 (mail@example.org)'),
  );
  expect(wiki.requests).toEqual(
    wiki.requests.map(() => expect.objectContaining({ format: 'json', formatversion: '2', maxlag: '5' })),
  );
});

test('a revision is fetched once, and again when a page that it includes has changed', async () => {
  const wiki = await startFakeWiki({ Cup: cup });
  const { fetchTitle } = await setUp();
  const first = await fetchTitle(wiki, 'Cup');
  expect(await fetchTitle(wiki, 'Cup')).toEqual(first);
  expect(wiki.contentRequests).toEqual(['12']);
  wiki.pages.Cup = { ...cup, html: '<p>New table.</p>', touched: '2020-01-02T00:00:00Z' };
  expect((await fetchTitle(wiki, 'Cup')).html).toBe('<p>New table.</p>');
  wiki.pages.Cup = { ...cup, revision: 13 };
  expect((await fetchTitle(wiki, 'Cup')).revision).toBe(13);
  expect(wiki.contentRequests).toEqual(['12', '12', '13']);
});

test('a damaged file of the cache is replaced, and a folder that cannot be written is no error', async () => {
  const wiki = await startFakeWiki({ Cup: cup });
  const { folder, fetchTitle } = await setUp();
  const first = await fetchTitle(wiki, 'Cup');
  const [host = ''] = await readdir(folder);
  expect(await readdir(join(folder, host))).toEqual(['12.json.gz']);
  await writeFile(join(folder, host, '12.json.gz'), 'damaged');
  expect(await fetchTitle(wiki, 'Cup')).toEqual(first);
  await rm(join(folder, host), { recursive: true });
  await writeFile(join(folder, host), 'a file in place of the folder');
  expect(await fetchTitle(wiki, 'Cup')).toEqual(first);
  expect(wiki.contentRequests).toHaveLength(3);
});

test('processes that store the same revision do not disturb each other', async () => {
  const wiki = await startFakeWiki({ Cup: { ...cup, html: 'x'.repeat(100_000) } });
  const { folder, fetchTitle } = await setUp();
  const pages = await Promise.all(Array.from({ length: 8 }, () => fetchTitle(wiki, 'Cup')));
  expect(new Set(pages.map(({ html }) => html.length))).toEqual(new Set([100_000]));
  const [host = ''] = await readdir(folder);
  expect(await readdir(join(folder, host))).toEqual(['12.json.gz']);
});

test('redirects are followed, remembered, and may lead to a section', async () => {
  const wiki = await startFakeWiki({
    Cup: { redirectTo: 'Lake Cup' },
    'Lake Cup': { redirectTo: '2012 in lakes', section: 'Cup' },
    '2012 in lakes': cup,
  });
  const { fetchTitle } = await setUp();
  const { title, section, redirects } = await fetchTitle(wiki, 'Cup');
  expect({ title, section }).toEqual({ title: '2012 in lakes', section: 'Cup' });
  expect(redirects).toEqual(
    new Map([
      ['Cup', '2012 in lakes'],
      ['Lake Cup', '2012 in lakes'],
    ]),
  );
});

test('links to redirects are looked up, fifty at a time', async () => {
  const names = Array.from({ length: 51 }, (_, index) => `Club ${index} & Co`);
  const links = names.map(
    (name) => `<a class="mw-redirect" title="${name.replace('&', '&amp;')}" href="/wiki/X">X</a>`,
  );
  const wiki = await startFakeWiki({
    Cup: { ...cup, html: `${links.join('')}<a title="Direct" href="/wiki/Direct">X</a>` },
    ...Object.fromEntries(names.map((name) => [name, { redirectTo: `${name} (club)` }])),
    'Club 0 & Co (club)': { redirectTo: 'Zero' },
  });
  const { fetchTitle } = await setUp();
  const { redirects } = await fetchTitle(wiki, 'Cup');
  expect(redirects.get('Club 0 & Co')).toBe('Zero');
  expect(redirects.get('Club 50 & Co')).toBe('Club 50 & Co (club)');
  expect(redirects.size).toBe(52);
  expect(wiki.requests.flatMap(({ titles }) => (titles ? [titles.split('|').length] : []))).toEqual([
    1, 50, 1,
  ]);
});

test('a redirect to a section or to a list makes no two names one', async () => {
  const link = (title: string) => `<a class="mw-redirect" title="${title}" href="/wiki/X">X</a>`;
  const wiki = await startFakeWiki({
    Cup: { ...cup, html: ['Uplands B', 'Lowlands', 'Highlands'].map(link).join('') },
    'Uplands B': { redirectTo: 'Uplands', section: 'Reserves' },
    Lowlands: { redirectTo: 'List of clubs' },
    Highlands: { redirectTo: 'Highlands F.C.' },
  });
  const { fetchTitle } = await setUp();
  expect((await fetchTitle(wiki, 'Cup')).redirects).toEqual(new Map([['Highlands', 'Highlands F.C.']]));
});

test('an old revision is fetched by its number', async () => {
  const wiki = await startFakeWiki({ Cup: cup });
  const { fetchTitle } = await setUp();
  const page = await fetchTitle(wiki, `${wiki.origin}/w/index.php?title=Cup&oldid=12`);
  expect(page).toMatchObject({ title: 'Cup', revision: 12, html: cup.html });
});

test('the interface is found at the root of the host as well', async () => {
  const wiki = await startFakeWiki({ Cup: cup }, '/api.php');
  const { fetchTitle } = await setUp();
  expect((await fetchTitle(wiki, 'Cup')).url).toBe(`${wiki.origin}/index.php?title=Cup&oldid=12`);
});

const pages = {
  'Cup (disambiguation)': { info: { pageprops: { disambiguation: '' } } },
  'Special:Search': { info: { ns: -1, special: true, pageid: undefined, lastrevid: undefined } },
  'Cup.js': { info: { contentmodel: 'javascript' } },
  A: { redirectTo: 'B' },
  B: { redirectTo: 'A' },
  Stub: { info: { redirect: true } },
  Empty: { info: { lastrevid: undefined } },
};

test.each([
  ['Cupp', 'has no page "Cupp"; check its spelling'],
  ['Cup (disambiguation)', 'is a page of disambiguation: it lists several pages. Open it'],
  ['Special:Search', 'is a special page of'],
  ['Cup.js', 'is not an article: its content is "javascript"'],
  ['A', 'is a redirect that leads to no page'],
  ['Stub', 'is a redirect that leads to no page'],
])('the page %s is refused', async (title, message) => {
  const wiki = await startFakeWiki(pages);
  const { fetchTitle, folder } = await setUp();
  const error = await fetchTitle(wiki, title).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'PageAddressError', message: expect.stringContaining(message) });
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  [
    'a page of another wiki',
    json({ query: { interwiki: [{ title: 'es:Cup', iw: 'es' }] } }),
    'PageAddressError',
    'is a page of another wiki',
  ],
  [
    'an invalid title',
    json({ query: { pages: [{ title: 'x', invalid: true }] } }),
    'PageAddressError',
    'cannot be the title of a page',
  ],
  [
    'no revision',
    json({ query: { pages: [{ title: 'Cup', ns: 0 }] } }),
    'WikiError',
    'has no revision; its MediaWiki may be too old',
  ],
  [
    'pages of another kind',
    json({ query: { pages: { 7: { title: 'Cup' } } } }),
    'WikiError',
    'has no page; its MediaWiki',
  ],
  [
    'an unknown error',
    json({ error: { code: 'readapidenied', info: 'Log in.' } }),
    'WikiError',
    'reports the error "readapidenied": Log in.',
  ],
  ['a list', json([1, 2]), 'WikiError', 'has no page'],
  [
    'HTML',
    status(200, {}, '<!DOCTYPE html><title>Log in</title>'),
    'WikiError',
    'answers with HTML instead of JSON',
  ],
])('%s in place of the page is an error', async (_what, fault, name, message) => {
  const wiki = await startFakeWiki({ Cup: cup });
  wiki.faults.push(fault);
  const { fetchTitle } = await setUp();
  const error = await fetchTitle(wiki, `${wiki.origin}/w/index.php?title=Cup`).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name, message: expect.stringContaining(message) });
});

test('an unknown revision is an error', async () => {
  const wiki = await startFakeWiki({ Cup: cup });
  const { fetchTitle } = await setUp();
  await expect(fetchTitle(wiki, `${wiki.origin}/w/index.php?oldid=13`)).rejects.toThrow(
    'has no revision oldid=13',
  );
});
