import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../src/db/client.js';
import { BoundedQueue } from '../../../src/http/bounded-queue.js';
import { type ExportRequest, executeExport } from '../../../src/http/export/execute-export.js';
import { sendRequest } from '../../support/http/ask.js';
import { score, serve } from '../../support/http/serving.js';
import { goalsPage, seasonOf } from '../../support/seed/goals-pages.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase();
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());
const serving = await serve(url, {}, afterAll);
const matches = '/copa-peru-2013/matches.csv';

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  sendRequest(serving.url, { method, path, headers });

const errorOf = ({ body }: { readonly body: Buffer }) => JSON.parse(`${body}`).errors[0];

test.each([
  [matches, 'text/csv; charset=utf-8', /^season,match,stage,/, 'copa-peru-2013-matches.csv'],
  [`${matches}?bom`, 'text/csv; charset=utf-8', /^\uFEFFseason,match,/, 'copa-peru-2013-matches.csv'],
  ['/copa-peru-2013/standings.csv', 'text/csv; charset=utf-8', /,agrees,/, 'copa-peru-2013-standings.csv'],
  ['/copa-peru-2013/ties.json', 'application/json; charset=utf-8', /^\[\n/, 'copa-peru-2013-ties.json'],
  [
    '/copa-peru-2013/teams.json',
    'application/json; charset=utf-8',
    /"spellings"/,
    'copa-peru-2013-teams.json',
  ],
  ['/copa-peru-2013/goals.json', 'application/json; charset=utf-8', /^\[\]\n$/, 'copa-peru-2013-goals.json'],
  [
    '/copa-peru-2013.football.txt',
    'text/plain; charset=utf-8',
    /^= Copa Perú 2013\n/,
    'copa-peru-2013.football.txt',
  ],
])('%s is an export of %s', async (path, type, content, name) => {
  const { status, headers, body } = await get(path);
  expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
    200,
    type,
    `inline; filename="${name}"`,
  ]);
  expect(`${body}`).toMatch(content);
  expect(headers).toMatchObject({
    'cache-control': 'public, no-cache',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'content-length': `${body.length}`,
  });
});

test('HEAD has the headers of GET and no body', async () => {
  const [whole, head] = [await get(matches), await get(matches, {}, 'HEAD')];
  expect(head.body.length).toBe(0);
  for (const name of ['etag', 'content-length', 'content-type'])
    expect(head.headers[name]).toBe(whole.headers[name]);
});

test('a client that has this version receives nothing again, until an import has changed it', async () => {
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  const { headers } = await get(matches);
  const etag = headers.etag ?? '';
  const conditional = () => get(matches, { 'if-none-match': etag });
  expect(await conditional()).toMatchObject({ status: 304, body: Buffer.of() });
  for (const goals of [3, 4, 5]) {
    await score(importer, goals);
    const { status, body } = await conditional();
    expect([status, `${body}`.match(/,ud-chulucanas,UD Paita,ud-paita,true,(\d+),/)?.[1]]).toEqual([
      200,
      `${goals}`,
    ]);
  }
  await score(importer, 2);
  expect((await conditional()).status).toBe(304);
});

test('an export that was made before takes no statement, and is the same under any other parameter', async () => {
  const { body } = await get(matches);
  // The lease may end in between.
  await expect
    .poll(async () => {
      serving.statements.length = 0;
      const both = [await get(matches), await get(`${matches}?x=${Math.random()}`)];
      return [both.every((one) => one.hit && one.body.equals(body)), serving.statements];
    })
    .toEqual([true, []]);
});

test('an export is as many statements for many clients at once as for one', async () => {
  await score(importer, 6);
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  const path = '/copa-peru-2013/ties.csv';
  serving.statements.length = 0;
  const all = await Promise.all(Array.from({ length: 20 }, () => get(path)));
  expect(new Set(all.map(({ body }) => `${body}`)).size).toBe(1);
  // The version before and after, the season, and one page.
  expect(serving.statements).toHaveLength(4);
});

test('it is compressed for a client that accepts that', async () => {
  const [zipped, whole] = [await get(matches, { 'accept-encoding': 'gzip' }), await get(matches)];
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(`${gunzipSync(zipped.body)}`).toBe(`${whole.body}`);
  expect(zipped.headers.etag).not.toBe(whole.headers.etag);
});

describe('what is not there', () => {
  test.each([
    ['a season', '/copa-peru-2031/matches.csv', 'Did you mean "copa-peru-2013"?'],
    ['a season of another name', '/world-cup-1930/matches.csv', 'lists them'],
    ['a season in Football.TXT', '/copa-peru-2031.football.txt', 'Did you mean "copa-peru-2013"?'],
    ['a table', '/copa-peru-2013/macthes.csv', 'Did you mean "matches"? A season has matches, standings'],
    ['a format', '/copa-peru-2013/matches.xlsx', 'No table is exported as "xlsx".'],
  ])('%s is an error that says what there is', async (_what, path, message) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(errorOf(response)).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test('the page is still what it was', async () => {
    for (const path of ['/copa-peru-2013', '/copa-peru-2013/regional', '/'])
      expect((await get(path)).headers['content-type']).not.toMatch(/csv|json/);
  });
});

test('other methods, and pages of other sites that would only load it, are rejected', async () => {
  const post = await get(matches, {}, 'POST');
  expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect((await get(matches, {}, 'OPTIONS')).status).toBe(204);
  const from = (mode: string) => get(matches, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode });
  expect([
    (await from('no-cors')).status,
    (await from('navigate')).status,
    (await from('cors')).status,
  ]).toEqual([403, 200, 200]);
});

test('an export costs a point a row, at most a tenth of the limit, and one point when it is cached', async () => {
  const limited = await serve(url, { rateLimit: { points: 1_000, trustedProxies: 0 } });
  await expect.poll(() => limited.changes.lease.number).not.toBeNull();
  let left = 1_000;
  const cost = async (path: string) => {
    const { headers, hit } = await sendRequest(limited.url, { method: 'GET', path });
    const before = left;
    left = Number(headers['ratelimit-remaining']);
    return { hit, cost: before - left };
  };
  expect(await cost('/copa-peru-2013/teams.csv')).toEqual({ hit: false, cost: 1 + 52 });
  await expect.poll(() => cost('/copa-peru-2013/teams.csv')).toEqual({ hit: true, cost: 1 });
  expect(await cost(matches)).toEqual({ hit: false, cost: 1 + 100 });
});

test('a client without points is told when to retry', async () => {
  const limited = await serve(url, { rateLimit: { points: 100, trustedProxies: 0 } });
  const paths = Array.from({ length: 101 }, () => '/copa-peru-2013/goals.csv');
  const statuses = [];
  for (const path of paths) statuses.push((await sendRequest(limited.url, { method: 'GET', path })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
});

describe('an export that is too large to be cached', () => {
  const request: ExportRequest = {
    path: { season: 'copa-2020', table: 'matches', format: 'csv', bom: false },
    key: 'export of a test',
    method: 'GET',
    encodings: [],
    ifNoneMatch: null,
  };
  const execute = async (
    more: Partial<ExportRequest> = {},
    maxBufferedRows = 2,
    queue = new BoundedQueue(2, 10, 'Too many.'),
  ) => {
    await writeSeason(importer, seasonOf(goalsPage), 'the page');
    const context = { database: importer, queue, deadlineMs: 5_000, maxPoints: 100, maxBufferedRows };
    const { signal } = new AbortController();
    return executeExport({ ...request, ...more }, context, signal);
  };
  const streamed = async (more: Partial<ExportRequest> = {}) => {
    const result = await execute(more);
    if (!('response' in result)) throw new Error('It is not streamed.');
    return result.response;
  };

  test('is streamed, and is what it would be as a whole', async () => {
    const whole = await execute({}, 100);
    const expected = 'cacheable' in whole ? `${whole.cacheable.uncompressed.bytes}` : '';
    expect(expected.split('\r\n')).toHaveLength(6);
    expect(await (await streamed()).text()).toBe(expected);
    const zipped = await streamed({ encodings: ['br', 'gzip'] });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(`${gunzipSync(Buffer.from(await zipped.arrayBuffer()))}`).toBe(expected);
  });

  test('is not sent to a client that has this version, and has no body for HEAD', async () => {
    const response = await streamed();
    const etag = response.headers.get('etag') ?? '';
    await response.text();
    expect((await streamed({ ifNoneMatch: etag })).status).toBe(304);
    const head = await streamed({ method: 'HEAD' });
    expect([head.headers.get('etag'), head.body]).toEqual([etag, null]);
  });

  test('is cut off when an import changes the data while it is made', async () => {
    const { etag } = Object.fromEntries((await streamed()).headers);
    const changed = seasonOf(goalsPage.replace('score=3–1', 'score=4–1'));
    let steps = 0;
    class ImportingQueue extends BoundedQueue {
      override async run<T>(work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
        steps += 1;
        // The version, the season and the names of the columns were read before.
        if (steps === 4) await writeSeason(importer, changed, 'another page');
        return super.run(work, signal);
      }
    }
    const result = await execute({}, 2, new ImportingQueue(2, 10, 'Too many.'));
    const response = 'response' in result ? result.response : new Response();
    await expect(response.text()).rejects.toThrow('An import has changed the data');
    expect((await streamed()).headers.get('etag')).not.toBe(etag);
  });
});
