import { chmod, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { maxFileBytes, readPageText, readText } from '../../../../seed/cli/read-file.js';
import { temporaryFile, temporaryFolder } from '../../../support/seed/cli-context.js';

test('a page is read from a file or from standard input, in whatever pieces it comes', async () => {
  const text = '== Grupo A ==\r\nUnión – Águila ⚽\n';
  expect(await read(await temporaryFile(text))).toBe(text);
  expect(await read(await temporaryFile(`\uFEFF${text}`))).toBe(text);
  const bytes = [...Buffer.from(text)].map((byte) => Buffer.of(byte));
  expect(await read('-', Readable.from(bytes))).toBe(text);
});

test.each([
  [
    'bytes of another encoding',
    Buffer.from('one\ntwo Uni\xf3n', 'latin1'),
    'the byte F3 at 11 (line 2) is not valid UTF-8',
  ],
  [
    'a broken character behind one that only looks so',
    Buffer.concat([Buffer.from('\uFFFD\uFFFD\n\n'), Buffer.of(0xe2, 0x82)]),
    'the byte E2 at 8 (line 3) is not valid UTF-8',
  ],
  [
    'a picture',
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    'the byte 89 at 0 (line 1) is not valid UTF-8',
  ],
  ['zeros', Buffer.from('one\ntwo\0'), 'the byte 00 at 7 (line 2) is a control character'],
  [
    'an escape sequence of a terminal',
    Buffer.from('\uFEFFone\n\x1b[2J'),
    'the byte 1B at 7 (line 2) is a control character',
  ],
])('not a text file: %s', async (_what, bytes, place) => {
  const path = await temporaryFile(bytes);
  expect(await refusal(path)).toBe(`${path} is not a text file: ${place}.`);
  expect(await refusal('-', Readable.from([bytes]))).toBe(`Standard input is not a text file: ${place}.`);
});

test('UTF-16 is named in the error', async () => {
  expect(await refusal(await temporaryFile(Buffer.from('\uFEFF==A==', 'utf16le')))).toMatch(
    /page\.wikitext is encoded in UTF-16; save it as UTF-8\.$/,
  );
});

test.each([
  ['nothing', '', 'is empty'],
  ['blanks', ' \n\r\n\uFEFF', 'is empty'],
  ['an answer of the API', '{"batchcomplete":true,"query":{}}', 'is JSON'],
  ['an answer over several lines', '{\n  "query": {}', 'is JSON'],
  ['a list of answers', '[\n  { "title": "2012 Copa Perú" }', 'is JSON'],
])('neither wikitext nor HTML: %s', async (_what, text, why) => {
  expect(await refusal('-', Readable.from([Buffer.from(text)]))).toBe(
    `Standard input ${why}; expected the page as a browser saves it, or its wikitext, as its address with ?action=raw returns it.`,
  );
});

test.each([
  '{{Infobox',
  '{| class="wikitable"',
  '[[Copa]]',
  '<!-- x -->',
  '<onlyinclude>',
  '<noinclude>{{',
  '=A=',
  '<!DOCTYPE html>\n<html lang="en">',
  '<div class="mw-parser-output">',
  '{\n  "parse": {',
])('a page may begin with %s', async (text) => {
  expect(await read('-', Readable.from([Buffer.from(text)]))).toBe(text);
});

test('a file that is not there, and a folder', async () => {
  const at = await temporaryFolder();
  expect(await refusal(join(at, 'page'))).toBe(`File not found: ${at}/page.`);
  expect(await refusal(at)).toBe(`${at} is a folder; expected a file.`);
  expect(await refusal(join(await temporaryFile('x'), 'y'))).toMatch(
    /page\.wikitext\/y cannot be read: ENOTDIR/,
  );
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)('a file that is kept from this user', async () => {
  const path = await temporaryFile('x');
  await chmod(path, 0);
  expect(await refusal(path)).toBe(`${path} cannot be read: permission denied.`);
});

test('a file of 200 MB is refused by its size, and none of it is read', async () => {
  const path = await temporaryFile('');
  const handle = await open(path, 'r+');
  await handle.truncate(200_000_000);
  await handle.close();
  const before = process.memoryUsage.rss();
  expect(await refusal(path)).toBe(`${path} has 200 MB; the limit is 16 MB. Pages of Wikipedia are smaller.`);
  expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
});

test('an input without end is given up as soon as it is too much', async () => {
  let given = 0;
  const endless = new Readable({
    read() {
      given += 65_536;
      this.push(Buffer.alloc(65_536, 'a'));
    },
  });
  expect(await refusal('-', endless)).toMatch(/^Standard input has more than 16 MB/);
  expect(given).toBeLessThan(maxFileBytes + 1_000_000);
  expect(await refusal('/dev/zero')).toMatch(/^\/dev\/zero has more than 16 MB/);
});

test('as much as is allowed is read', async () => {
  expect((await read(await temporaryFile(Buffer.alloc(maxFileBytes, 'a')))).length).toBe(maxFileBytes);
});

test('a facts file may be JSON', async () => {
  expect(await readText(await temporaryFile('{"year": 2012}', 'season.json'), nothing())).toBe(
    '{"year": 2012}',
  );
});

function read(path: string, input = nothing()): Promise<string> {
  return readPageText(path, input);
}

async function refusal(path: string, input = nothing()): Promise<string> {
  const error = await read(path, input).catch((reason: unknown) => reason);
  expect(error).toHaveProperty('name', 'FileError');
  return error instanceof Error ? error.message : '';
}

function nothing(): Readable {
  return Readable.from([]);
}
