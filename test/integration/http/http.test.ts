import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { get, post, sendRequest, type TestResponse } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const small = '{ team(name: "san simon") { slug } }';
const large = '{ matches(first: 60) { nodes { id score homeTeam { name } awayTeam { name } } } }';
const unpack: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** Sends a request until the response comes from the cache; returns the first and the last response. */
async function computedAndCached(
  send: () => Promise<TestResponse>,
): Promise<[computed: TestResponse, cached: TestResponse]> {
  const computed = await send();
  await expect.poll(async () => (await send()).hit).toBe(true);
  return [computed, await send()];
}

/** A response without the headers that differ between a computed and a cached one. */
function comparable({ status, headers, body }: TestResponse) {
  const { date: _date, 'cache-status': _hit, 'x-request-id': _id, ...rest } = headers;
  return { status, headers: rest, body: `${body.toString('base64')}` };
}

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['GZIP', 'gzip'],
  ['identity, gzip;q=0.5', undefined],
  ['gzip;q=0', undefined],
  ['gzip;q=x', undefined],
  ['zstd', undefined],
  ['', undefined],
  [undefined, undefined],
])('a client that accepts %s receives %s, both computed and cached', async (accepted, encoding) => {
  const { url: server } = await serve(url);
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const uncompressed = await post(server, large);
  for (const send of [post, get]) {
    const [computed, cached] = await computedAndCached(() => send(server, large, headers));
    expect(computed.headers['content-encoding']).toBe(encoding);
    expect(comparable(cached)).toEqual(comparable(computed));
    const body = encoding === undefined ? cached.body : unpack[encoding]?.(cached.body);
    expect(body).toEqual(uncompressed.body);
    expect(cached.headers['content-length']).toBe(`${cached.body.length}`);
    expect(cached.headers.vary).toBe('Accept, Accept-Encoding');
  }
});

test('a response that fits into a packet is not compressed', async () => {
  const { url: server } = await serve(url);
  const { headers, body } = await get(server, small, { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(`${body}`).toBe('{"data":{"team":{"slug":"san-simon"}},"extensions":{"cost":2}}');
});

test('a response to GET has a strong ETag, and is sent once to a client that has it', async () => {
  const { url: server } = await serve(url);
  const tags = new Set<string | undefined>();
  for (const encoding of ['identity', 'gzip', 'br']) {
    const accepted = { 'accept-encoding': encoding };
    const [computed, cached] = await computedAndCached(() => get(server, large, accepted));
    const { etag = '', 'cache-control': control } = cached.headers;
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(control).toBe('public, no-cache');
    expect(computed.headers.etag).toBe(etag);
    tags.add(etag);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const again = await get(server, large, { ...accepted, 'if-none-match': known });
      expect(again).toMatchObject({ status: 304, body: Buffer.of() });
      expect(again.headers).toMatchObject({ etag, 'cache-control': control, vary: cached.headers.vary });
      expect(again.headers['content-length']).toBeUndefined();
    }
    const other = await get(server, large, { ...accepted, 'if-none-match': '"another"' });
    expect(other).toMatchObject({ status: 200, body: cached.body });
  }
  expect(tags.size).toBe(3);
});

test('a client with the current response receives 304 even without a cache', async () => {
  const { url: server } = await serve(url, { cacheMb: 0 });
  const { headers } = await get(server, small);
  const again = await get(server, small, { 'if-none-match': headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, hit: false, body: Buffer.of() });
  expect(again.headers.etag).toBe(headers.etag);
});

test('HEAD receives the headers of GET, without the body', async () => {
  const { url: server } = await serve(url);
  const path = `/graphql?query=${encodeURIComponent(small)}`;
  const [computed, cached] = await computedAndCached(() => sendRequest(server, { method: 'HEAD', path }));
  const got = await get(server, small);
  for (const head of [computed, cached]) {
    expect(comparable(head)).toEqual({ ...comparable(got), body: '' });
  }
});

test('a response to POST has no ETag', async () => {
  const { url: server } = await serve(url);
  const [computed, cached] = await computedAndCached(() => post(server, small));
  for (const { headers } of [computed, cached]) {
    expect(headers.etag).toBeUndefined();
    expect(headers['cache-control']).toBeUndefined();
  }
  const anyway = await post(server, small, { 'if-none-match': '*' });
  expect(anyway).toMatchObject({ status: 200, body: cached.body });
});

test('a page of any origin may send queries, and all receive the same CORS headers', async () => {
  const { url: server } = await serve(url);
  for (const send of [post, get]) {
    const [computed, cached] = await computedAndCached(() =>
      send(server, small, { origin: 'https://example.org' }),
    );
    const elsewhere = await send(server, small);
    expect(elsewhere.hit).toBe(true);
    for (const { headers } of [computed, cached, elsewhere]) {
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  }
});

test.each([
  [undefined, 200, 'application/json; charset=utf-8'],
  ['*/*', 200, 'application/json; charset=utf-8'],
  ['application/json', 200, 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
  [
    'application/graphql-response+json,application/json;q=0.9',
    200,
    'application/graphql-response+json; charset=utf-8',
  ],
  ['text/event-stream', 200, 'text/event-stream'],
  ['image/png', 406, 'application/json; charset=utf-8'],
])('a client that accepts %s receives %s with %s, both computed and cached', async (accept, status, type) => {
  const { url: server } = await serve(url);
  await computedAndCached(() => post(server, small)); // caches the response
  const headers = accept === undefined ? {} : { accept };
  for (let time = 0; time < 3; time += 1) {
    const got = await post(server, small, headers);
    expect([got.status, got.headers['content-type']]).toEqual([status, type]);
  }
});

test.each([
  ['invalid JSON', '{"query":', 400],
  ['a list', '[1]', 400],
  ['null', 'null', 400],
  ['an empty object', '{}', 200],
  ['an unknown field', '{"query":"{ nothing }"}', 200],
  ['text beyond ASCII', '{"query":"{ team(name: \\"san simón\\") { slug } }"}', 200],
])('a body with %s receives the same response as one that is sent in chunks', async (_what, body, status) => {
  const { url: server } = await serve(url);
  const type = { 'content-type': 'application/json', accept: 'application/json' };
  const pieces = await sendRequest(server, {
    method: 'POST',
    headers: { ...type, 'transfer-encoding': 'chunked' },
    body,
  });
  const whole = await sendRequest(server, {
    method: 'POST',
    headers: { ...type, 'content-length': Buffer.byteLength(body) },
    body,
  });
  expect(whole.status).toBe(status);
  expect([whole.status, `${whole.body}`]).toEqual([pieces.status, `${pieces.body}`]);
});
