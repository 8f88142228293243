import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { ordinaryRequest, send } from '../../support/attacks/send.js';
import { handshake, openRawSocket } from '../../support/http/web-socket.js';
import { megabytes, run, start } from '../../support/process.js';
import { ownDatabase } from '../../support/test-database.js';

const database = await ownDatabase('season');
const subscription = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
const matches = 'matches(first: 170) { nodes { id score date venue sources { text } homeTeam { name } } }';

/** Megabytes that a server may grow by, whatever its clients do. */
const maxGrowth = 250;

test('clients of WebSockets that misbehave in every way cost others no answer, and the server little memory', {
  timeout: 300_000,
}, async () => {
  const server = run(start, { PORT: '0', DATABASE_URL: database, LOG_FORMAT: 'json' });
  const [url = ''] = /http:[^"\s]+(?=\/graphql)/.exec(await server.line(/The playground is at/)) ?? [];
  await send(url, ordinaryRequest);
  const before = megabytes(server.child.pid ?? 0);
  const behaved = await openRawSocket(url);
  let attacking = true;
  const attacks = Promise.all(Object.values(attackers).map((attack) => attack(url))).finally(() => {
    attacking = false;
  });
  attacks.catch(() => {}); // awaited below
  let answered = 0;
  while (attacking) {
    const { status, body } = await send(url, ordinaryRequest);
    expect([status, JSON.parse(`${body}`).data]).toEqual([200, { team: { slug: 'san-simon' } }]);
    behaved.send({ type: 'subscribe', id: `${answered}`, payload: { query: '{ __typename }' } });
    expect(await behaved.next()).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
    expect(await behaved.next()).toMatchObject({ type: 'complete' });
    answered += 1;
    // Half of the attacks wait for a timeout of the server: requests without a pause would take a core meanwhile.
    await sleep(20);
  }
  await attacks;
  expect(answered).toBeGreaterThan(0);
  expect(megabytes(server.child.pid ?? 0) - before).toBeLessThan(maxGrowth);
  expect(server.printed()).not.toMatch(/"level":"(?:error|fatal)"|UnhandledPromise|ERR/);
});

/** Each opens connections, misbehaves on them, and settles when the server has reacted. */
const attackers: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'never send a message': (url) =>
    each(50, async () => {
      const { closed } = await openRawSocket(url, { initialized: false });
      expect(await closed).toMatchObject({ code: 4408 });
    }),

  'never end their handshake': (url) =>
    each(50, async () => {
      const { hostname, port } = new URL(url);
      const socket = connect({ host: hostname, port: Number(port) }).on('error', () => {});
      onTestFinished(() => void socket.destroy());
      socket
        .resume()
        .write('GET /graphql HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n');
      await once(socket, 'close');
    }),

  'send bytes that are no frames': (url) =>
    each(50, async () => {
      const socket = await upgradedConnection(url);
      socket.write(Buffer.concat([Buffer.of(0xff), randomBytes(10_000)]));
      await once(socket.resume(), 'close');
    }),

  'send text that is no message': (url) =>
    each(50, async () => {
      const socket = await openRawSocket(url);
      socket.send(randomBytes(20_000).toString('latin1'));
      expect(await socket.closed).toMatchObject({ code: 4400 });
    }),

  'send messages of megabytes': (url) =>
    each(10, async () => {
      const socket = await openRawSocket(url);
      socket.send('x'.repeat(2_000_000));
      expect((await socket.closed).code).toBeOneOf([1006, 1009]);
    }),

  'subscribe a thousand times': (url) =>
    each(1, async () => {
      const socket = await openRawSocket(url);
      for (let id = 0; id < 1_000; id += 1)
        socket.send({ type: 'subscribe', id: `${id}`, payload: { query: subscription } });
      await expect
        .poll(() => JSON.stringify(socket.received), { timeout: 200_000 })
        .toContain('TOO_MANY_SUBSCRIPTIONS');
    }),

  'query without reading': (url) =>
    each(1, async () => {
      const socket = await openRawSocket(url);
      socket.webSocket.pause();
      for (let id = 0; id < 90; id += 1)
        socket.send({
          type: 'subscribe',
          id: `${id}`,
          payload: { query: `{ a${id}: ${matches} b: ${matches} }` },
        });
    }),

  'ping without reading': (url) =>
    each(2, async () => {
      const socket = await openRawSocket(url);
      socket.webSocket.pause();
      for (let time = 0; time < 5_000; time += 1) socket.send('{"type":"ping"}');
    }),
};

function each(count: number, misbehave: (index: number) => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, (_, index) => misbehave(index)));
}

/** The connection of a WebSocket, on which anything can be written. */
function upgradedConnection(url: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const headers = { connection: 'Upgrade', ...handshake };
    request(`${url}/graphql`, { agent: false, headers })
      .on('error', reject)
      .on('upgrade', (_response, socket: Socket) => {
        onTestFinished(() => void socket.destroy());
        resolve(socket.on('error', () => {}));
      })
      .end();
  });
}
