import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { get, post, sendRequest } from '../../support/http/ask.js';
import { serve } from '../../support/http/serving.js';
import { seasonDatabase } from '../../support/test-database.js';

const url = await seasonDatabase();
const query = '{ team(name: "san simon") { slug } }';
const json = JSON.stringify({ query });

const cors = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', origin: 'https://example.org' };

test.each([
  ['an image', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['a form, or a link', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
  ['a page of a sibling domain', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ['a script of another page', cors, 200],
  ['a page of the same origin', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
  ['a typed address', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
  ['a program', {}, 200],
])('a request from %s receives the expected status', async (_who, headers, status) => {
  const { url: server } = await serve(url);
  // Both computed and cached.
  await get(server, query);
  for (const send of [get, post]) {
    const got = await send(server, query, headers);
    expect(got.status).toBe(status);
    expect(`${got.body}`).toContain(status === 200 ? 'san-simon' : '"code":"FORBIDDEN"');
    expect(got.headers['x-content-type-options']).toBe('nosniff');
  }
});

test.each([
  ['text/plain', json],
  ['application/x-www-form-urlencoded', `query=${encodeURIComponent(query)}`],
  ['application/graphql', query],
  [
    'multipart/form-data; boundary=x',
    `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${json}\r\n--x--`,
  ],
  ['application/jsonp', json],
  [undefined, json],
])('a body of type %s is rejected, so that no form can send a query', async (type, body) => {
  const { url: server, statements } = await serve(url);
  const headers = type === undefined ? {} : { 'content-type': type };
  const { status, body: responseBody } = await sendRequest(server, { method: 'POST', headers, body });
  expect([status, `${responseBody}`]).toEqual([415, expect.stringContaining('UNSUPPORTED_MEDIA_TYPE')]);
  expect(statements).toEqual([]);
});

test.each([
  ['UTF-8', 'utf8', 'application/json'],
  ['UTF-8 with its name', 'utf8', 'application/json; charset="UTF-8"'],
  ['ISO-8859-1', 'latin1', 'application/json; charset=iso-8859-1'],
  ['UTF-16', 'utf16le', 'application/json; charset=utf-16'],
] as const)('a body in %s is read as what it is, streamed or not', async (_charset, encoding, type) => {
  const { url: server } = await serve(url);
  const body = Buffer.from(JSON.stringify({ query: '{ team(name: "San Simón") { slug } }' }), encoding);
  for (const accept of ['application/json', 'text/event-stream']) {
    const headers = { 'content-type': type, 'content-length': body.length, accept };
    const got = await sendRequest(server, { method: 'POST', headers, body });
    expect([got.status, `${got.body}`]).toEqual([200, expect.stringContaining('{"slug":"san-simon"}')]);
  }
});

test.each([
  ['a charset that does not exist', 'x', 'utf8', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['UTF-7', 'utf-7', 'utf8', 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['ISO-8859-1 that is sent as UTF-8', 'utf-8', 'latin1', 400, 'BAD_REQUEST'],
  ['UTF-16 that is sent as UTF-8', 'utf-8', 'utf16le', 400, 'BAD_REQUEST'],
] as const)('a body in %s is rejected, not misread', async (_what, charset, encoding, status, code) => {
  const { url: server, statements } = await serve(url);
  const body = Buffer.from(JSON.stringify({ query: '{ team(name: "San Simón") { slug } }' }), encoding);
  for (const accept of ['application/json', 'text/event-stream']) {
    const type = `application/json; charset=${charset}`;
    const headers = { 'content-type': type, 'content-length': body.length, accept };
    const got = await sendRequest(server, { method: 'POST', headers, body });
    expect([got.status, JSON.parse(`${got.body}`).errors[0].extensions]).toEqual([status, { code }]);
  }
  expect(statements).toEqual([]);
});

test.each([
  ['UTF-8', 'Sim%C3%B3n', 200],
  ['ISO-8859-1', 'Sim%F3n', 400],
  ['an encoding that is cut off', 'Sim%C3', 400],
  ['a percent sign alone', 'Sim%n', 400],
])('the percent-encodings of a URL are UTF-8: %s', async (_what, name, status) => {
  const { url: server } = await serve(url);
  const path = `/graphql?query={team(name:%22San%20${name}%22){slug}}`;
  for (const method of ['GET', 'HEAD']) {
    const got = await sendRequest(server, { method, path });
    expect(got.status).toBe(status);
    if (method === 'HEAD') continue;
    expect(`${got.body}`).toContain(status === 200 ? '"san-simon"' : '"code":"BAD_REQUEST"');
  }
});

test('a compressed body is not decompressed, however small', async () => {
  const { url: server } = await serve(url);
  const body = gzipSync(`{"query":"${' '.repeat(100_000_000)}"}`);
  expect(body.length).toBeLessThan(100_000);
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const { status } = await sendRequest(server, { method: 'POST', headers, body: body.toString('latin1') });
  expect(status).toBe(415);
});

test.each([
  ['in a header', 'content-length'],
  ['unknown before it is read', 'transfer-encoding'],
])('a body of more than 100 kB is rejected with its length %s', async (_how, header) => {
  const { url: server, statements } = await serve(url);
  const send = (bytes: number) => {
    const body = JSON.stringify({ query: query.padEnd(bytes - '{"query":""}'.length - 2) });
    expect(body.length).toBe(bytes);
    const length = header === 'content-length' ? { [header]: bytes } : { [header]: 'chunked' };
    return sendRequest(server, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...length },
      body,
    });
  };
  expect((await send(100_000)).status).toBe(200);
  statements.length = 0;
  expect((await send(100_001)).status).toBe(413);
  expect((await send(1_000_000)).status).toBe(413);
  expect(statements).toEqual([]);
  expect((await post(server, query)).status).toBe(200);
});

test('a batch of queries is rejected', async () => {
  const { url: server, statements } = await serve(url);
  const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query })));
  const headers = { 'content-type': 'application/json', 'content-length': body.length };
  const got = await sendRequest(server, { method: 'POST', headers, body });
  expect([got.status, `${got.body}`]).toEqual([400, expect.stringContaining('Batching is not supported')]);
  expect(statements).toEqual([]);
});

test('a script of any origin can open a stream', async () => {
  const { url: server } = await serve(url);
  const { headers } = await post(server, query, { ...cors, accept: 'text/event-stream' });
  expect(headers).toMatchObject({
    'content-type': 'text/event-stream',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
  });
});

test('the playground and the page forbid frames and foreign scripts', async () => {
  const { url: server } = await serve(url);
  for (const path of ['/graphql', '/', '/copa-peru-2013']) {
    const { headers } = await sendRequest(server, { method: 'GET', path, headers: { accept: 'text/html' } });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(
      path === '/graphql' ? /script-src( 'sha256-[\w+/]{43}=')+(;|$)/ : /script-src 'self'(;|$)/,
    );
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/);
  }
});
