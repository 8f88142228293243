import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../../src/db/client.js';
import { subscribe } from '../../../support/event-stream.js';
import { post } from '../../../support/http/ask.js';
import { score, serve } from '../../../support/http/serving.js';
import {
  firstResult,
  handshake,
  openRawSocket,
  requestUpgrade,
  socketClient,
} from '../../../support/http/web-socket.js';
import { countLockWaits, lockTable, lockTeams, ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');
const writer = openDatabase({ url, prepared: true });
afterAll(() => writer.close());
const server = await serve(url, { readOnly: true, deadlineMs: 30_000 }, afterAll);
const query = '{ team(name: "san simon") { slug } }';
const subscription =
  'subscription { seasonChanged(slug: "copa-peru-2013") { matches { homeTeam { name } score } } }';

test('a query over a WebSocket has the same result as over HTTP', async () => {
  const named = 'query Find($name: String!) { team(name: $name) { slug ties { explanation } } }';
  const result = await firstResult(socketClient(server.url), named, { name: 'san simon' });
  const { body } = await post(server.url, '{ team(name: "san simon") { slug ties { explanation } } }');
  expect(result).toEqual(JSON.parse(`${body}`));
});

test('an import reaches subscribers over WebSockets and event streams alike', async () => {
  const overSocket = socketClient(server.url).iterate({ query: subscription });
  const first = overSocket.next();
  const overStream = await subscribe(server.url, subscription);
  await expect.poll(() => server.changes.subscriptionCount).toBe(2);
  await score(writer, 5);
  const event = {
    data: { seasonChanged: { matches: [{ homeTeam: { name: 'UD Chulucanas' }, score: '5–0' }] } },
  };
  expect((await first).value).toEqual(event);
  expect(await overStream.next()).toEqual(event);
  await score(writer, 6);
  expect((await overSocket.next()).value).toMatchObject({
    data: { seasonChanged: { matches: [{ score: '6–0' }] } },
  });
  overStream.leave();
  await overSocket.return?.();
  await expect.poll(() => server.changes.subscriptionCount).toBe(0);
});

test.each([
  ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an empty text', '', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['too many levels', `{ ${'a { '.repeat(30)}a${' }'.repeat(30)} }`, 'QUERY_LIMIT'],
  ['too many tokens', `{ ${'a '.repeat(3_000)} }`, 'QUERY_LIMIT'],
  [
    'a cost over the limit',
    '{ seasons(first: 500) { nodes { teams(first: 500) { nodes { name } } } } }',
    'COST_LIMIT',
  ],
  ['an unknown name', '{ teams(where: { season: "nowhere" }) { totalCount } }', 'UNKNOWN_NAME'],
  [
    'a subscription to an unknown season',
    'subscription { seasonChanged(slug: "nowhere") { version } }',
    'UNKNOWN_NAME',
  ],
])('a query with %s has the same errors as over HTTP, without their status', async (_what, text, code) => {
  const { body } = await post(server.url, text, { accept: 'application/json, text/event-stream;q=0.5' });
  const socket = await openRawSocket(server.url);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: text } });
  const { type, payload } = await socket.next();
  const { errors, data } = JSON.parse(`${body}`);
  expect(errors[0].extensions.code).toBe(code);
  if (data === undefined) expect([type, payload]).toEqual(['error', errors]);
  else expect([type, payload]).toEqual(['next', JSON.parse(`${body}`)]);
  // The connection stays open.
  socket.send({ type: 'subscribe', id: 'b', payload: { query } });
  await expect.poll(() => socket.received).toContainEqual({ type: 'complete', id: 'b' });
});

test('many operations share a connection, and an id can be used again when its operation is complete', async () => {
  const socket = await openRawSocket(server.url);
  for (let round = 0; round < 2; round += 1) {
    for (let id = 0; id < 20; id += 1) socket.send({ type: 'subscribe', id: `${id}`, payload: { query } });
    await expect
      .poll(() => socket.received.filter(({ type }) => type === 'complete').length)
      .toBe((round + 1) * 20);
  }
  expect(socket.received.filter(({ type }) => type === 'next')).toHaveLength(40);
});

test.each([
  ['completes the operation', (socket: Socket) => socket.send({ type: 'complete', id: 'a' })],
  ['disconnects', (socket: Socket) => socket.webSocket.terminate()],
])('a running query is cancelled when the client %s', async (_how, cancel) => {
  await lockTeams(url);
  const socket = await openRawSocket(server.url);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: '{ team(name: "AIPSA") { slug } }' } });
  await expect.poll(() => countLockWaits(url)).toBe(1);
  cancel(socket);
  await expect.poll(() => countLockWaits(url)).toBe(0);
  expect(socket.received.filter(({ id }) => id === 'a')).toEqual([]);
});

test('a subscription ends when the client completes it or disconnects', async () => {
  const socket = await openRawSocket(server.url);
  for (const id of ['a', 'b']) socket.send({ type: 'subscribe', id, payload: { query: subscription } });
  await expect.poll(() => server.changes.subscriptionCount).toBe(2);
  socket.send({ type: 'complete', id: 'a' });
  await expect.poll(() => server.changes.subscriptionCount).toBe(1);
  socket.webSocket.terminate();
  await expect.poll(() => server.changes.subscriptionCount).toBe(0);
});

test('a query over its deadline fails, and its statement is cancelled', async () => {
  const { url: hurried } = await serve(url, { readOnly: true, deadlineMs: 300 });
  await lockTeams(url);
  const socket = await openRawSocket(hurried);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: '{ team(name: "AIPSA") { slug } }' } });
  expect(await socket.next()).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
  });
  await expect.poll(() => countLockWaits(url)).toBe(0);
});

test('subscriptions begin two at a time, and leave the other connections of the database to queries', async () => {
  const { url: hurried, changes } = await serve(url, { readOnly: true, deadlineMs: 30_000 });
  const lock = await lockTable(url, 'Season');
  const sockets = await Promise.all(Array.from({ length: 3 }, () => openRawSocket(hurried)));
  for (const { send } of sockets)
    for (const id of ['a', 'b', 'c', 'd']) send({ type: 'subscribe', id, payload: { query: subscription } });
  await expect.poll(() => lock.waiting()).toBe(2);
  const answers = await Promise.all(sockets.map(() => post(hurried, query)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await lock.waiting()).toBe(2);
  expect(changes.subscriptionCount).toBe(0);
  sockets[0]?.webSocket.terminate();
  await lock.end();
  await expect.poll(() => changes.subscriptionCount).toBe(8);
});

test('a subscription that does not begin within the deadline fails', async () => {
  const { url: hurried, changes } = await serve(url, { readOnly: true, deadlineMs: 300 });
  await lockTable(url, 'Season');
  const socket = await openRawSocket(hurried);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  expect(await socket.next()).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
  });
  await expect.poll(() => countLockWaits(url)).toBe(0);
  expect(changes.subscriptionCount).toBe(0);
});

test('operations, pings and connections of an address cost its points', async () => {
  const { url: limited } = await serve(url, { rateLimit: { points: 20, trustedProxies: 1 } });
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
  const socket = await openRawSocket(limited, from('192.0.2.1')); // 1 point
  socket.send({ type: 'subscribe', id: 'a', payload: { query: '{ teams(first: 6) { nodes { name } } }' } }); // 13
  await expect.poll(() => socket.received).toContainEqual({ type: 'complete', id: 'a' });
  socket.send({ type: 'ping' }); // 1
  await expect.poll(() => socket.received).toContainEqual({ type: 'pong' });
  socket.send({ type: 'subscribe', id: 'b', payload: { query: '{ teams(first: 6) { nodes { name } } }' } });
  await expect
    .poll(() => socket.received.at(-1))
    .toMatchObject({
      type: 'error',
      id: 'b',
      payload: [{ extensions: { code: 'RATE_LIMIT', limit: 20, retryAfter: expect.any(Number) } }],
    });
  socket.send({ type: 'ping' });
  expect(await socket.closed).toEqual({ code: 1013, reason: expect.stringContaining('points') });
  const other = await openRawSocket(limited, from('192.0.2.2'));
  other.send({ type: 'subscribe', id: 'a', payload: { query } });
  expect(await other.next()).toMatchObject({
    type: 'next',
    payload: { data: { team: { slug: 'san-simon' } } },
  });
});

test('an address has a maximum of subscriptions, over WebSockets and event streams together', async () => {
  const subscriptionLimit = { subscriptions: 2, trustedProxies: 1 };
  const { url: limited, changes } = await serve(url, { subscriptionLimit });
  const one = { 'x-forwarded-for': '192.0.2.1' };
  const other = { 'x-forwarded-for': '192.0.2.2' };
  const socket = await openRawSocket(limited, { headers: one });
  socket.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  const accept = 'text/event-stream';
  const stream = await fetch(`${limited}/graphql?query=${encodeURIComponent(subscription)}`, {
    headers: { ...one, accept },
  });
  await expect.poll(() => changes.subscriptionCount).toBe(2);
  socket.send({ type: 'subscribe', id: 'b', payload: { query: subscription } });
  const error = { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', retryAfter: 60 } };
  expect(await socket.next()).toMatchObject({ type: 'error', id: 'b', payload: [error] });
  expect(`${(await post(limited, subscription, { ...one, accept })).body}`).toContain(
    'TOO_MANY_SUBSCRIPTIONS',
  );
  const elsewhere = await openRawSocket(limited, { headers: other });
  elsewhere.send({ type: 'subscribe', id: 'a', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(3);
  await stream.body?.cancel();
  await expect.poll(() => changes.subscriptionCount).toBe(2);
  socket.send({ type: 'subscribe', id: 'c', payload: { query: subscription } });
  await expect.poll(() => changes.subscriptionCount).toBe(3);

  const second = await openRawSocket(limited, { headers: one });
  const third = await requestUpgrade(limited, { headers: { ...handshake, ...one } });
  expect([third.upgraded, third.response.statusCode, third.response.headers['retry-after']]).toEqual([
    false,
    503,
    '60',
  ]);
  expect(third.body).toContain('TOO_MANY_SUBSCRIPTIONS');
  second.webSocket.terminate();
  await expect
    .poll(async () => (await requestUpgrade(limited, { headers: { ...handshake, ...one } })).upgraded)
    .toBe(true);
});

type Socket = Awaited<ReturnType<typeof openRawSocket>>;
