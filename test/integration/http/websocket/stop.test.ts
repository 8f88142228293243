import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../src/db/client.js';
import { openHttpListener } from '../../../../src/http/listener.js';
import { score, serve } from '../../../support/http/serving.js';
import { handshake, openRawSocket, requestUpgrade, socketClient } from '../../../support/http/web-socket.js';
import { countLockWaits, lockTeams, ownDatabase } from '../../../support/test-database.js';

const url = await ownDatabase('season');
const writer = openDatabase({ url, prepared: true });
afterAll(() => writer.close());
const query = '{ team(name: "san simon") { slug } }';
const subscription = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
const goingAway = { code: 1001, reason: 'The server is stopping. Retry in 1 s.' };

test('a stopping server answers running queries, then disconnects, and completes no subscription', async () => {
  const server = await serve(url, { socketLimits: { closeTimeoutMs: 30_000 } });
  const [running, idle] = [await openRawSocket(server.url), await openRawSocket(server.url)];
  for (const { send } of [running, idle])
    send({ type: 'subscribe', id: 'changes', payload: { query: subscription } });
  await expect.poll(() => server.changes.subscriptionCount).toBe(2);
  const lock = await lockTeams(url);
  running.send({ type: 'subscribe', id: 'team', payload: { query } });
  await expect.poll(() => countLockWaits(url)).toBe(1);
  const closed = server.close();
  expect(await idle.closed).toEqual(goingAway);
  running.send({ type: 'subscribe', id: 'late', payload: { query } });
  await lock.end();
  expect(await running.closed).toEqual(goingAway);
  await closed;
  expect(idle.received.slice(1)).toEqual([]);
  expect(running.received.slice(1)).toEqual([
    { type: 'next', id: 'team', payload: { data: { team: { slug: 'san-simon' } }, extensions: { cost: 2 } } },
    { type: 'complete', id: 'team' },
  ]);
});

test('a query that does not end in time does not keep a server from stopping', async () => {
  const server = await serve(url, { readOnly: true, socketLimits: { closeTimeoutMs: 200 } });
  const socket = await openRawSocket(server.url);
  await lockTeams(url);
  socket.send({ type: 'subscribe', id: 'team', payload: { query } });
  await expect.poll(() => countLockWaits(url)).toBe(1);
  await server.close();
  expect(await socket.closed).toEqual(goingAway);
  await expect.poll(() => countLockWaits(url)).toBe(0);
});

test('a client that does not reply does not keep a server from stopping', async () => {
  const server = await serve(url, { socketLimits: { closeTimeoutMs: 200 } });
  const socket = await openRawSocket(server.url);
  socket.webSocket.pause();
  await server.close();
});

test('a subscriber of graphql-ws goes on with the server that follows', async () => {
  const first = await serve(url);
  const retry = { retryAttempts: 1_000, retryWait: () => sleep(50), shouldRetry: () => true };
  const events = socketClient(first.url, retry).iterate({ query: subscription });
  const event = events.next();
  await expect.poll(() => first.changes.subscriptionCount).toBe(1);
  await first.close();
  const second = await serve(url, { port: Number(new URL(first.url).port) });
  await expect.poll(() => second.changes.subscriptionCount).toBe(1);
  await score(writer, 7);
  expect((await event).value).toMatchObject({ data: { seasonChanged: { version: expect.any(Number) } } });
  await events.return?.();
});

test.each([
  ['starting', 'The server is starting.'],
  ['draining', 'The server is stopping; connect again.'],
])('while a server is %s, it opens no WebSocket', async (state, message) => {
  const listener = await openHttpListener({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => listener.close());
  if (state === 'draining') {
    listener.startServing(
      (_request, response) => response.end(),
      (_request, connection) => connection.destroy(),
      async () => true,
    );
    await listener.drain(0);
  }
  const { response, body, upgraded } = await requestUpgrade(listener.url, { headers: handshake });
  expect([upgraded, response.statusCode, response.headers['retry-after']]).toEqual([false, 503, '1']);
  expect(JSON.parse(body)).toEqual({ errors: [{ message, extensions: { code: 'UNAVAILABLE' } }] });
});
