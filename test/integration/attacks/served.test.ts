import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { maxSubscriptions } from '../../../src/changes/changes.js';
import { bodies } from '../../support/attacks/bodies.js';
import { injections } from '../../support/attacks/injections.js';
import { ordinaryRequest, send } from '../../support/attacks/send.js';
import { shapes } from '../../support/attacks/shapes.js';
import { megabytes, run, start } from '../../support/process.js';
import { ownDatabase } from '../../support/test-database.js';

const database = await ownDatabase('season');

// One process for all tests: it takes more than a second of processor time to start.
const settings = { PORT: '0', DATABASE_URL: database, LOG_FORMAT: 'json' };
const server = run(start, settings, (kill) => void afterAll(kill));
const [url = ''] = /http:[^"\s]+(?=\/graphql)/.exec(await server.line(/The playground is at/)) ?? [];
await send(url, ordinaryRequest);
const pid = server.child.pid ?? 0;
const before = megabytes(pid);

/** Megabytes that the server may grow by in all tests together, whatever it is asked. */
const mostGrowth = 260;

/** Megabytes that it has grown by; what is garbage is collected later on a busy machine. */
const growth = () => megabytes(pid) - before;

test('while everything is tried at once, others are answered, and the server stays as large as it was', async () => {
  const attacks = [...shapes, ...bodies, ...injections().filter((_, index) => index % 20 === 0)];
  let under = true;
  const attackers = Array.from({ length: 8 }, async (_, first) => {
    for (let index = first; index < attacks.length * 2; index += 8) {
      const attack = attacks[index % attacks.length];
      // One that sends more than is read may be hung up on before it has read the answer.
      if (attack) await send(url, attack).catch(() => {});
    }
  });
  const all = Promise.all(attackers).then(() => {
    under = false;
  });
  let answered = 0;
  while (under) {
    const { status, body } = await send(url, ordinaryRequest);
    expect([status, JSON.parse(`${body}`).data]).toEqual([200, { team: { slug: 'san-simon' } }]);
    answered += 1;
  }
  await all;
  expect(answered).toBeGreaterThan(10);
  await expect.poll(growth).toBeLessThan(mostGrowth);
  expect(server.printed()).not.toMatch(/"level":"(?:error|fatal)"|UnhandledPromise|ERR/);
});

test('ever new queries leave the server as large as it was', async () => {
  for (let round = 0; round < 40; round += 1) {
    const unlike = Array.from({ length: 25 }, (_, index) => {
      const names = Array.from({ length: 45 }, (_, name) => `a${round}_${index}_${name}: name year slug`);
      const body = JSON.stringify({
        query: `{ season { ${names.join(' ')} } }`,
        variables: { pad: 'x'.repeat(60_000) },
      });
      return send(url, { ...ordinaryRequest, body: Buffer.from(body) });
    });
    for (const { status } of await Promise.all(unlike)) expect(status).toBe(200);
  }
  await expect.poll(growth).toBeLessThan(mostGrowth);
});

test('a flood of subscriptions is as many as there may be, and passes', { timeout: 300_000 }, async () => {
  const query = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';
  const body = JSON.stringify({ query });
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
  const connections = new Agent();
  onTestFinished(() => connections.destroy());
  let refused = 0;
  // Takes half the processor time of `fetch`.
  const subscribe = async (): Promise<void> => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent: connections, headers });
    sent.end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    // The stream of a subscription that is open does not end before the test.
    text(response).then(
      (events) => {
        if (events.includes('TOO_MANY_SUBSCRIPTIONS')) refused += 1;
        // A slow machine had no connection to the database for it in time.
        else return subscribe();
      },
      () => {},
    );
  };
  const opening = Array.from({ length: 20 }, async () => {
    for (let one = 0; one < (maxSubscriptions * 1.1) / 20; one += 1) await subscribe();
  });
  await Promise.all(opening);
  await expect.poll(() => refused, { timeout: 200_000 }).toBe(maxSubscriptions / 10);
  expect((await send(url, ordinaryRequest)).status).toBe(200);
  connections.destroy();
  await expect
    .poll(async () => {
      const stream = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body,
      });
      const reader = stream.body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      await reader?.cancel();
      return new TextDecoder().decode(value);
    })
    .not.toContain('TOO_MANY_SUBSCRIPTIONS');
});
