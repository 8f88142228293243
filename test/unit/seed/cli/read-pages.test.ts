import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress } from '../../../../seed/cli/progress.js';
import { readPages } from '../../../../seed/cli/read-pages.js';
import { CapturedOutput, temporaryFile, temporaryFolder } from '../../../support/seed/cli-context.js';

const nothing = () => Readable.from([]);

const exported = `<mediawiki><page><title>2020 Cup Group A</title><ns>0</ns><revision><text>a</text></revision></page>
<page><title>2020 Cup</title><ns>0</ns><revision><text>main</text></revision></page></mediawiki>`;

function readAll(paths: readonly string[], stdin = nothing()) {
  const locations = paths.map((name) => ({ name, address: null }));
  const [stdout, stderr] = [new CapturedOutput(), new CapturedOutput()];
  const context = { environment: {}, stdin, stdout, stderr, signal: new AbortController().signal };
  return readPages(locations, { only: false, context, progress: createProgress(stderr) });
}

async function textsOf(paths: readonly string[], input = nothing()): Promise<string[]> {
  return (await readAll(paths, input)).map(({ source }) => source.text);
}

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const path = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return path;
}

test('the pages of several paths are in their order, one of them on standard input', async () => {
  const [one, two] = [await temporaryFile('one'), await temporaryFile('two')];
  expect(await textsOf([two, '-', one], Readable.from([Buffer.from('input')]))).toEqual([
    'two',
    'input',
    'one',
  ]);
});

test('the main page goes first, whatever the order of the paths', async () => {
  const path = await folder({ '2020 Cup Final.wikitext': 'final', '2020 Cup.wikitext': 'main' });
  const [last, main] = [join(path, '2020 Cup Final.wikitext'), join(path, '2020 Cup.wikitext')];
  expect(await textsOf([last, main])).toEqual(['main', 'final']);
});

test('a folder has its pages by name, the main one first, and no others', async () => {
  const path = await folder({
    '2020 Cup Group B.wikitext': 'b',
    '2020 Cup Group A.HTML': 'a',
    '2020 Cup.txt': 'main',
    'picture.png': 'not text',
  });
  await mkdir(join(path, '2020 Cup.html'));
  expect(await textsOf([path])).toEqual(['main', 'a', 'b']);
});

test('an export has several pages, the main one first', async () => {
  const path = await temporaryFile(exported, 'export.xml');
  expect(await textsOf([path])).toEqual(['main', 'a']);
  expect((await readAll([path])).map(({ source }) => source.name)).toEqual([
    `${path}#2020 Cup`,
    `${path}#2020 Cup Group A`,
  ]);
});

test('an export of 200 MB is refused by its size', async () => {
  const path = await temporaryFile(exported, 'export.xml');
  await truncate(path, 200_000_000);
  await expect(readAll([path])).rejects.toThrow(`${path} has 200 MB; the limit is 64 MB.`);
});

test.each([
  [
    'a folder without pages',
    async () => folder({ 'picture.png': '' }),
    /has no pages; expected files that end in/,
  ],
  ['a file that is not there', async () => 'nowhere.wikitext', /^File not found: nowhere\.wikitext\.$/],
])('%s is an error', async (_what, path, message) => {
  await expect(readAll([await path()])).rejects.toMatchObject({
    name: 'FileError',
    message: expect.stringMatching(message),
  });
});
