import { request } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { post } from '../../../support/http/ask.js';
import { serve } from '../../../support/http/serving.js';
import { handshake, openRawSocket, requestUpgrade } from '../../../support/http/web-socket.js';
import { seasonDatabase } from '../../../support/test-database.js';

const url = await seasonDatabase();
const server = await serve(url, {}, afterAll);
const query = '{ team(name: "san simon") { slug } }';
const subscription = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';

test.each([
  [
    'no subprotocol',
    { headers: { 'sec-websocket-protocol': '' } },
    400,
    'name it in `Sec-WebSocket-Protocol`',
  ],
  [
    'the subprotocol of subscriptions-transport-ws',
    { headers: { 'sec-websocket-protocol': 'graphql-ws' } },
    400,
    'use the library graphql-ws',
  ],
  ['an old version', { headers: { 'sec-websocket-version': '7' } }, 400, 'Sec-WebSocket-Version'],
  ['a malformed key', { headers: { 'sec-websocket-key': 'a' } }, 400, 'Sec-WebSocket-Key'],
  ['another path', { path: '/nowhere' }, 404, 'served at `/graphql`'],
  ['the path of health checks', { path: '/health' }, 404, 'served at `/graphql`'],
  ['another method', { method: 'POST' }, 400, 'Invalid HTTP method'],
])('a WebSocket with %s is rejected with what is served', async (_what, changed, status, message) => {
  const { response, body, upgraded } = await requestUpgrade(server.url, {
    ...changed,
    headers: { ...handshake, 'x-request-id': 'mine', ...('headers' in changed && changed.headers) },
  });
  expect([upgraded, response.statusCode]).toEqual([false, status]);
  expect(JSON.parse(body).errors[0].message).toContain(message);
  expect(JSON.parse(body).errors[0].message).toContain('`graphql-transport-ws`');
  expect(response.headers).toMatchObject({ 'x-request-id': 'mine', connection: 'close' });
});

test.each([
  [
    'a page of any origin',
    { origin: 'https://example.org', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'websocket' },
  ],
  ['a program', {}],
  ['a client of several subprotocols', { 'sec-websocket-protocol': 'graphql-ws, graphql-transport-ws' }],
])('%s may open a WebSocket', async (_who, headers) => {
  const { response, upgraded } = await requestUpgrade(server.url, { headers: { ...handshake, ...headers } });
  expect([upgraded, response.statusCode]).toEqual([true, 101]);
  expect(response.headers).toMatchObject({ 'sec-websocket-protocol': 'graphql-transport-ws' });
  expect(response.headers['x-request-id']).toMatch(/^[\w-]+$/);
  expect(response.headers['sec-websocket-extensions']).toBeUndefined();
});

test.each([
  ['h2c', 'Upgrade, HTTP2-Settings'],
  ['TLS/1.0', 'Upgrade'],
  ['h2c', 'keep-alive, upgrade'],
])('a request with an upgrade to %s is answered without it', async (upgrade, connection) => {
  const headers = {
    upgrade,
    connection,
    'http2-settings': 'AAMAAABkAAQCAAAAAAIAAAAA',
    'x-request-id': 'mine',
  };
  const posted = await post(server.url, query, headers);
  expect([posted.status, posted.headers['x-request-id']]).toEqual([200, 'mine']);
  expect(JSON.parse(`${posted.body}`).data).toEqual({ team: { slug: 'san-simon' } });
  // On a connection that stays open, and takes an ordinary request after it.
  expect((await post(server.url, query)).status).toBe(200);
});

test('a request with an upgrade and a body in parts is read to its end', async () => {
  const headers = {
    connection: 'upgrade',
    upgrade: 'h2c',
    'content-type': 'application/json',
    'transfer-encoding': 'chunked',
  };
  const sent = request(`${server.url}/graphql`, { method: 'POST', agent: false, headers });
  const responded = new Promise<number | undefined>((resolve, reject) =>
    sent.once('error', reject).once('response', ({ statusCode }) => resolve(statusCode)),
  );
  const body = JSON.stringify({ query });
  sent.write(body.slice(0, 10));
  await new Promise((resolve) => setImmediate(resolve));
  sent.end(body.slice(10));
  expect(await responded).toBe(200);
});

test.each([
  ['text that is not JSON', 'hello', 4400, 'Invalid message: '],
  ['JSON that is no message', '[1]', 4400, 'Invalid message: Message is expected to be an object'],
  ['an unknown type', { type: 'start' }, 4400, 'Invalid message: '],
  ['a message of servers', { type: 'connection_ack' }, 4400, 'A client may not send "connection_ack".'],
  ['a subscription without an id', { type: 'subscribe', payload: { query } }, 4400, 'Invalid message: '],
  ['an invalid message beyond ASCII', `"${'é'.repeat(200)}"`, 4400, 'Invalid message: '],
  ['its first message again', { type: 'connection_init' }, 4429, 'Too many initialisation requests'],
])('a client that sends %s is disconnected with the reason', async (_what, message, code, reason) => {
  const socket = await openRawSocket(server.url);
  socket.send(message);
  expect(await socket.closed).toEqual({ code, reason: expect.stringContaining(reason) });
});

test('a client that subscribes before its first message, or twice under one id, is disconnected', async () => {
  const early = await openRawSocket(server.url, { initialized: false });
  early.send({ type: 'subscribe', id: 'a', payload: { query } });
  expect(await early.closed).toMatchObject({ code: 4401 });
  const twice = await openRawSocket(server.url);
  for (let time = 0; time < 2; time += 1)
    twice.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  expect(await twice.closed).toMatchObject({ code: 4409 });
  await expect.poll(() => server.changes.subscriptionCount).toBe(0);
});

test('a message of more than 100 kB, or in a thousand parts, is not read', async () => {
  const message = (bytes: number) => {
    const text = JSON.stringify({ type: 'subscribe', id: 'a', payload: { query } });
    return text.replace('{ team', `${' '.repeat(bytes - text.length)}{ team`);
  };
  const socket = await openRawSocket(server.url);
  socket.send(message(100_000));
  expect(await socket.next()).toMatchObject({ type: 'next' });
  socket.send(message(100_001));
  expect(await socket.closed).toMatchObject({ code: 1009 });
  const parts = await openRawSocket(server.url);
  for (let part = 0; part < 1_000; part += 1) parts.webSocket.send(' ', { fin: false });
  expect(await parts.closed).toMatchObject({ code: 1008 });
});

test('a client that does not begin in time is disconnected', async () => {
  const { url: hurried } = await serve(url, { socketLimits: { initTimeoutMs: 100 } });
  const silent = await openRawSocket(hurried, { initialized: false });
  expect(await silent.closed).toMatchObject({ code: 4408 });
});

test('a client that responds to no ping is disconnected, and one that does is not', async () => {
  const { url: pinging } = await serve(url, { socketLimits: { pingIntervalMs: 200 } });
  const [dead, alive] = [await openRawSocket(pinging), await openRawSocket(pinging)];
  dead.webSocket.pause();
  let pings = 0;
  alive.webSocket.on('ping', () => {
    pings += 1;
  });
  await expect.poll(() => pings).toBeGreaterThan(3);
  dead.webSocket.resume();
  expect(await dead.closed).toMatchObject({ code: 1006 });
  expect(alive.webSocket.readyState).toBe(alive.webSocket.OPEN);
});

test('an operation over the maximum of a connection is rejected, and the others go on', async () => {
  const { url: limited, changes } = await serve(url, { socketLimits: { maxOperations: 3 } });
  const socket = await openRawSocket(limited);
  for (let id = 0; id < 4; id += 1)
    socket.send({ type: 'subscribe', id: `${id}`, payload: { query: subscription } });
  expect(await socket.next()).toMatchObject({
    type: 'error',
    id: '3',
    payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 3 } }],
  });
  await expect.poll(() => changes.subscriptionCount).toBe(3);
  socket.send({ type: 'complete', id: '0' });
  await expect.poll(() => changes.subscriptionCount).toBe(2);
  socket.send({ type: 'subscribe', id: '4', payload: { query } });
  expect(await socket.next()).toMatchObject({ type: 'next', id: '4' });
});

test('when there are too many connections, a new one replaces a WebSocket without operations', async () => {
  const { url: full, changes } = await serve(url, { maxConnections: 2 });
  const [busy, idle] = [await openRawSocket(full), await openRawSocket(full)];
  busy.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(1);
  const next = await openRawSocket(full);
  expect(await idle.closed).toMatchObject({ code: 1006 });
  next.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(2);
  await expect(openRawSocket(full)).rejects.toThrow();
  busy.send({ type: 'complete', id: 'a' });
  await expect.poll(() => changes.subscriptionCount).toBe(1);
  await openRawSocket(full);
  expect(await busy.closed).toMatchObject({ code: 1006 });
  expect(next.webSocket.readyState).toBe(next.webSocket.OPEN);
});

const matches = 'matches(first: 170) { nodes { id score date venue sources { text } homeTeam { name } } }';
const large = `{ a: ${matches} b: ${matches} c: ${matches} d: ${matches} }`;

test('for a client that does not read, few queries are executed, and it is disconnected', async () => {
  const socketLimits = { pingIntervalMs: 100, sendTimeoutMs: 1_000 };
  const { url: limited, changes, statements } = await serve(url, { socketLimits });
  const socket = await openRawSocket(limited);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(1);
  socket.webSocket.pause();
  statements.length = 0;
  for (let id = 0; id < 90; id += 1)
    socket.send({ type: 'subscribe', id: `${id}`, payload: { query: large } });
  await expect.poll(() => changes.subscriptionCount).toBe(0);
  expect(statements.length / 4).toBeLessThan(60);
});

test('a client for which too much is stored is disconnected', async () => {
  const socketLimits = {
    highWaterBytes: 1e9,
    maxRunning: 100,
    maxUnsentBytes: 1_000_000,
    closeTimeoutMs: 100,
  };
  const { url: limited, changes } = await serve(url, { socketLimits });
  const socket = await openRawSocket(limited);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(1);
  socket.webSocket.pause();
  for (let id = 0; id < 90; id += 1)
    socket.send({ type: 'subscribe', id: `${id}`, payload: { query: large } });
  await expect.poll(() => changes.subscriptionCount).toBe(0);
});
