import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readPageFiles } from '../../../src/http/static-page/page-files.js';
import { pageFolderAt } from '../../../src/http/static-page/page-folder.js';
import { sendRequest } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const html = { accept: 'text/html' };

/** The URLs of the assets of the document. */
function assetPaths(document: string): string[] {
  return [...document.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
}

test('every view is the same document, with an ETag', async () => {
  const { url: server } = await serve(url);
  const { status, headers, body } = await sendRequest(server, { method: 'GET', path: '/', headers: html });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(headers['cache-control']).toBe('no-cache');
  for (const path of [
    '/copa-peru-2013',
    '/copa-peru-2013/bracket/national',
    '/copa-peru-2013/stage/regional/region-iv',
    '/copa-peru-2013/team/san-simon?against=ud-paita',
    '/copa-peru-2013/what-if?win=2',
  ]) {
    expect((await sendRequest(server, { method: 'GET', path, headers: html })).body).toEqual(body);
  }
  const tag = headers.etag ?? '';
  const again = await sendRequest(server, {
    method: 'GET',
    path: '/',
    headers: { 'if-none-match': `"x", ${tag}` },
  });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
  const head = await sendRequest(server, { method: 'HEAD', path: '/' });
  expect([head.status, head.headers['content-length']]).toEqual([200, `${body.length}`]);
  expect(head.body.length).toBe(0);
});

test('the assets are immutable, and compressed', async () => {
  const { url: server } = await serve(url);
  const document = `${(await sendRequest(server, { method: 'GET', path: '/' })).body}`;
  const paths = assetPaths(document);
  expect(paths.map((path) => path.replace(/^.*\./, '')).sort()).toEqual(['css', 'js', 'svg']);
  for (const path of paths) {
    const uncompressed = await sendRequest(server, { method: 'GET', path });
    expect(uncompressed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const tags = new Set([uncompressed.headers.etag]);
    for (const [encoding, decompress] of Object.entries({ br: brotliDecompressSync, gzip: gunzipSync })) {
      const compressed = await sendRequest(server, {
        method: 'GET',
        path,
        headers: { 'accept-encoding': encoding },
      });
      expect(compressed.headers['content-encoding']).toBe(encoding);
      expect(compressed.headers.vary).toBe('Accept-Encoding');
      expect(decompress(compressed.body)).toEqual(uncompressed.body);
      tags.add(compressed.headers.etag);
    }
    expect(tags.size).toBe(3);
  }
});

test('the compressed script has at most 40 kB', async () => {
  const { url: server } = await serve(url);
  const document = `${(await sendRequest(server, { method: 'GET', path: '/' })).body}`;
  const scripts = assetPaths(document).filter((path) => path.endsWith('.js'));
  const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
  const sizes = await Promise.all(
    scripts.map(async (path) => (await sendRequest(server, { method: 'GET', path, headers })).body.length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThan(40_000);
  // A production build: it has no paths of source files.
  for (const path of scripts)
    expect(`${(await sendRequest(server, { method: 'GET', path })).body}`).not.toContain('.tsx');
});

test('the document has no inline script or style, which its content security policy would block', async () => {
  const { url: server } = await serve(url);
  const document = `${(await sendRequest(server, { method: 'GET', path: '/' })).body}`;
  expect(document).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]* src=)/);
  expect(document).not.toMatch(/https?:/);
});

test.each([
  ['/assets/nothing.js', 404],
  ['/assets/../index.html', 404],
  ['/nothing-of-the-kind', 404],
  ['/favicon.ico', 404],
  ['/health', 200],
])('%s is not a view: %i', async (path, status) => {
  const { url: server } = await serve(url);
  const got = await sendRequest(server, { method: 'GET', path, headers: html });
  expect(got.status).toBe(status);
  expect(`${got.body}`).not.toContain('<script');
});

test('a POST to a view is not answered with the page', async () => {
  const { url: server } = await serve(url);
  const { status, body } = await sendRequest(server, { method: 'POST', path: '/copa-peru-2013' });
  expect([status, `${body}`.includes('<script')]).toEqual([404, false]);
});

test('a request waits for a running build of the page; without a build there is no page', async () => {
  const path = await mkdtemp(join(tmpdir(), 'copa-graph-'));
  onTestFinished(() => rm(path, { recursive: true }));
  const folder = pageFolderAt(`${path}/`);
  expect(await readPageFiles(folder)).toBeNull();
  await mkdir(folder.files);
  await writeFile(folder.building, '');
  let pending = true;
  const waiting = readPageFiles(folder).finally(() => {
    pending = false;
  });
  for (const ending of ['', '.br', '.gz']) await writeFile(`${folder.files}index.html${ending}`, ending);
  expect(pending).toBe(true);
  await writeFile(folder.stamp, '');
  const { uncompressed, compressed, mediaType } = (await waiting)?.get('index.html') ?? {};
  expect([`${uncompressed}`, `${compressed?.br}`, `${compressed?.gzip}`, mediaType]).toEqual([
    '',
    '.br',
    '.gz',
    'text/html; charset=utf-8',
  ]);
  // A failed build has neither file.
  await rm(folder.stamp);
  await rm(folder.building);
  expect(await readPageFiles(folder)).toBeNull();
});
