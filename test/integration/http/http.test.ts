import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ask, type Got, post, visit } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const small = '{ team(name: "san simon") { slug } }';
const large = '{ matches(first: 60) { nodes { id score homeTeam { name } awayTeam { name } } } }';
const unpack: Record<string, (bytes: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** Asks until the answer is one that was kept, and gives the first and the last. */
async function twice(way: () => Promise<Got>): Promise<[computed: Got, kept: Got]> {
  const computed = await way();
  await expect.poll(async () => (await way()).hit).toBe(true);
  return [computed, await way()];
}

/** A response without what differs between one that was computed and one that was kept. */
function essence({ status, headers, body }: Got) {
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
])('a client that accepts %s is sent %s, computed and kept alike', async (accepted, encoding) => {
  const { url: server } = await serve(url);
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  const plain = await post(server, large);
  for (const way of [post, visit]) {
    const [computed, kept] = await twice(() => way(server, large, headers));
    expect(computed.headers['content-encoding']).toBe(encoding);
    expect(essence(kept)).toEqual(essence(computed));
    const body = encoding === undefined ? kept.body : unpack[encoding]?.(kept.body);
    expect(body).toEqual(plain.body);
    expect(kept.headers['content-length']).toBe(`${kept.body.length}`);
    expect(kept.headers.vary).toBe('Accept, Accept-Encoding');
  }
});

test('an answer that fits into a packet is not compressed', async () => {
  const { url: server } = await serve(url);
  const { headers, body } = await visit(server, small, { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
  expect(`${body}`).toBe('{"data":{"team":{"slug":"san-simon"}},"extensions":{"cost":2}}');
});

test('an answer to an address has a strong tag of its bytes, and is sent once to who has it', async () => {
  const { url: server } = await serve(url);
  const tags = new Set<string | undefined>();
  for (const encoding of ['identity', 'gzip', 'br']) {
    const accepted = { 'accept-encoding': encoding };
    const [computed, kept] = await twice(() => visit(server, large, accepted));
    const { etag = '', 'cache-control': control } = kept.headers;
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(control).toBe('public, no-cache');
    expect(computed.headers.etag).toBe(etag);
    tags.add(etag);
    for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
      const again = await visit(server, large, { ...accepted, 'if-none-match': known });
      expect(again).toMatchObject({ status: 304, body: Buffer.of() });
      expect(again.headers).toMatchObject({ etag, 'cache-control': control, vary: kept.headers.vary });
      expect(again.headers['content-length']).toBeUndefined();
    }
    const other = await visit(server, large, { ...accepted, 'if-none-match': '"another"' });
    expect(other).toMatchObject({ status: 200, body: kept.body });
  }
  expect(tags.size).toBe(3);
});

test('who has an answer that is computed anew is told just so', async () => {
  const { url: server } = await serve(url, { cacheMb: 0 });
  const { headers } = await visit(server, small);
  const again = await visit(server, small, { 'if-none-match': headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, hit: false, body: Buffer.of() });
  expect(again.headers.etag).toBe(headers.etag);
});

test('HEAD is told what GET would be, without the answer', async () => {
  const { url: server } = await serve(url);
  const path = `/graphql?query=${encodeURIComponent(small)}`;
  const [computed, kept] = await twice(() => ask(server, { method: 'HEAD', path }));
  const got = await visit(server, small);
  for (const head of [computed, kept]) {
    expect(essence(head)).toEqual({ ...essence(got), body: '' });
  }
});

test('a body is answered without a tag, which nobody could ask about', async () => {
  const { url: server } = await serve(url);
  const [computed, kept] = await twice(() => post(server, small));
  for (const { headers } of [computed, kept]) {
    expect(headers.etag).toBeUndefined();
    expect(headers['cache-control']).toBeUndefined();
  }
  const anyway = await post(server, small, { 'if-none-match': '*' });
  expect(anyway).toMatchObject({ status: 200, body: kept.body });
});

test('any page may ask: the answer is the same whoever asks, and says so to all', async () => {
  const { url: server } = await serve(url);
  for (const way of [post, visit]) {
    const [computed, kept] = await twice(() => way(server, small, { origin: 'https://example.org' }));
    const elsewhere = await way(server, small);
    expect(elsewhere.hit).toBe(true);
    for (const { headers } of [computed, kept, elsewhere]) {
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
  ['image/png', 406, undefined],
])('a client that accepts %s is answered %s with %s, first and again', async (accept, status, type) => {
  const { url: server } = await serve(url);
  await twice(() => post(server, small)); // of others, the answer is kept
  const headers = accept === undefined ? {} : { accept };
  for (let time = 0; time < 3; time += 1) {
    const got = await post(server, small, headers);
    expect([got.status, got.headers['content-type']]).toEqual([status, type]);
  }
});

test.each([
  ['no JSON', '{"query":', 400],
  ['no object', '[1]', 400],
  ['nothing', 'null', 400],
  ['an empty object', '{}', 200],
  ['no query of the graph', '{"query":"{ nothing }"}', 200],
  ['text beyond ASCII', '{"query":"{ team(name: \\"san simón\\") { slug } }"}', 200],
])('a body with %s is answered as one that is sent in pieces', async (_what, body, status) => {
  const { url: server } = await serve(url);
  const type = { 'content-type': 'application/json', accept: 'application/json' };
  // Without its length it is not looked at before.
  const pieces = await ask(server, {
    method: 'POST',
    headers: { ...type, 'transfer-encoding': 'chunked' },
    body,
  });
  const whole = await ask(server, {
    method: 'POST',
    headers: { ...type, 'content-length': Buffer.byteLength(body) },
    body,
  });
  expect(whole.status).toBe(status);
  expect([whole.status, `${whole.body}`]).toEqual([pieces.status, `${pieces.body}`]);
});
