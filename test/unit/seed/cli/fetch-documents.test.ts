import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { fetchDocuments } from '../../../../seed/cli/fetch-documents.js';
import { createProgress } from '../../../../seed/cli/progress.js';
import { readPageAddress } from '../../../../seed/read/fetch/page-address.js';
import { type FakeWiki, startFakeWiki } from '../../../support/seed/fake-wiki.js';

/** Fetches a page into a folder of its own, and returns the documents with what was printed. */
async function fetchInto(wiki: FakeWiki, title: string, only = false) {
  const folder = await mkdtemp(join(tmpdir(), 'copa-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  let printed = '';
  const screen = new Writable({
    write(chunk, _encoding, done) {
      printed += chunk;
      done();
    },
  });
  const environment = { XDG_CACHE_HOME: folder, WIKI_CONTACT: 'me@example.org' };
  const { signal } = new AbortController();
  const address = readPageAddress(title, { host: wiki.origin });
  const documents = await fetchDocuments(address, only, { environment, signal }, createProgress(screen));
  return { ...documents, printed, folder };
}

const hatnote = (title: string) =>
  `<div role="note" class="hatnote">Main article: <a href="/wiki/${title.replaceAll(' ', '_')}" title="${title}">${title}</a></div>`;
const section = (heading: string, content: string) =>
  `<div class="mw-heading mw-heading2"><h2 id="${heading}">${heading}</h2></div>${content}`;

const pages = {
  'Lake Cup 2012': { redirectTo: '2012 Lake Cup' },
  '2012 Lake Cup': {
    revision: 11,
    html: `<div class="mw-parser-output"><p>The <b>2012 Lake Cup</b> was won by <a href="/wiki/Uplands" class="mw-redirect" title="Uplands">Uplands</a>.</p>${section('Squads', hatnote('2012 Lake Cup squads'))}${section('Final', hatnote('2012 Lake Cup final'))}</div>`,
  },
  '2012 Lake Cup squads': { revision: 12, html: '<p>Squads</p>' },
  '2012 Lake Cup final': { revision: 13, html: '<div class="mw-parser-output"><p>Uplands won.</p></div>' },
  Uplands: { redirectTo: 'Uplands F.C.' },
};

test('a season is fetched with the main articles of its sections', async () => {
  const wiki = await startFakeWiki(pages);
  const { sources, redirects, printed, folder } = await fetchInto(wiki, 'Lake Cup 2012');
  expect(sources.map(({ name, identity }) => ({ name, ...identity }))).toEqual([
    expect.objectContaining({
      name: '2012 Lake Cup',
      title: '2012 Lake Cup',
      url: `${wiki.origin}/w/index.php?title=2012_Lake_Cup&oldid=11`,
      language: 'en',
      revision: 11,
    }),
    expect.objectContaining({ name: '2012 Lake Cup final', revision: 13 }),
  ]);
  expect(sources[0]?.text).toContain("The '''2012 Lake Cup''' was won by [[Uplands]].");
  expect(redirects).toEqual(
    new Map([
      ['Uplands', 'Uplands F.C.'],
      ['Lake Cup 2012', '2012 Lake Cup'],
    ]),
  );
  expect(printed).toBe('Fetching the page …\nFetching 2012 Lake Cup final …\n');
  expect(await readdir(folder)).toEqual(['copa-graph']);
  const agents = new Set(wiki.headers.map((headers) => headers['user-agent']));
  expect([...agents]).toEqual([
    expect.stringMatching(/^copa-graph\/\d+\.\d+\.\d+ \(me@example\.org; Node\.js /),
  ]);
});

test('with --only, the page is fetched alone', async () => {
  const wiki = await startFakeWiki(pages);
  const { sources } = await fetchInto(wiki, '2012 Lake Cup', true);
  expect(sources.map(({ name }) => name)).toEqual(['2012 Lake Cup']);
  expect(wiki.contentRequests).toEqual(['11']);
});

test('a section that an address leads to is printed, and does not narrow the page', async () => {
  const wiki = await startFakeWiki({
    ...pages,
    '2012 Final': { redirectTo: '2012 Lake Cup', section: 'Final' },
  });
  const message =
    'The address leads to the section "Final". The whole page is read; --section reads a part of it.';
  for (const title of ['2012 Final', '2012 Lake Cup#Final'])
    expect((await fetchInto(wiki, title, true)).printed).toContain(message);
});
