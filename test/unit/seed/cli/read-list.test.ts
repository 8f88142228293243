import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readList } from '../../../../seed/cli/read-list.js';

const list = (...lines: object[]) =>
  Readable.from([Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'))]);

test('a line of a list may name an address', async () => {
  const page = 'https://en.wikipedia.org/wiki/2012_Lake_Cup';
  const other = 'http://localhost:8080/wiki/2013_Lake_Cup';
  const entries = await readList('-', list({ page, year: 2012 }, { page: other }), 'localhost:8080');
  expect(entries).toMatchObject([
    {
      pages: [{ name: page, address: { wiki: 'en', page: { title: '2012 Lake Cup' } } }],
      given: { year: 2012 },
    },
    { pages: [{ name: other, address: { wiki: null, page: { title: '2013 Lake Cup' } } }] },
  ]);
});

test('a line of a list may name several pages of one season', async () => {
  const entries = await readList('-', list({ page: ['a.html', 'b.html'] }, { pages: 'c.html' }));
  expect(entries.map(({ pages }) => pages.map(({ name }) => basename(name)))).toEqual([
    ['a.html', 'b.html'],
    ['c.html'],
  ]);
});

test.each([
  ['none', {}],
  ['an empty list', { page: [] }],
  ['both', { page: 'a.html', pages: ['b.html'] }],
])('a line with %s is reported', async (_what, line) => {
  await expect(readList('-', list(line))).rejects.toThrow(/^standard input:1: /);
});

test('addresses that are not allowed are reported with their lines', async () => {
  const entries = readList(
    '-',
    list({ page: 'https://wiki.test/A' }, { page: 'a.html' }, { page: 'http://b.test/' }),
  );
  await expect(entries).rejects.toThrow(
    /^standard input:1: https:\/\/wiki\.test\/A is not an address of Wikipedia\..*\nstandard input:3: http:\/\/b\.test\/ is not an address of Wikipedia\./,
  );
});
