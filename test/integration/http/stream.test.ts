import { request } from 'node:http';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import type { Subscription } from '../../../src/changes/subscription.js';
import { openDatabase } from '../../../src/db/client.js';
import { startServer } from '../../../src/http/start-server.js';
import { subscribe } from '../../support/event-stream.js';
import { countLockWaits, ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const database = openDatabase({ url, prepared: true });
afterAll(() => database.close());
const query = 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }';

/** The changes of a server, with a record of its subscriptions. */
class ObservedChanges extends Changes {
  readonly subscriptions: Subscription[] = [];

  override async subscribe(season: number, signal?: AbortSignal): Promise<Subscription> {
    const subscription = await super.subscribe(season, signal);
    this.subscriptions.push(subscription);
    return subscription;
  }
}

async function serve() {
  const changes = new ObservedChanges(url);
  const server = await startServer(database, changes, { port: 0, host: '127.0.0.1', cacheMb: 1 });
  onTestFinished(() => server.close());
  return { server, changes };
}

test('a closing server ends its streams, and does not wait for its clients to disconnect', async () => {
  const { server } = await serve();
  const streams = await Promise.all([subscribe(server.url, query), subscribe(server.url, query)]);
  await server.close();
  expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual([undefined, undefined]);
});

test('the subscription ends when the client disconnects', async () => {
  const { server, changes } = await serve();
  const stream = await subscribe(server.url, query);
  const ended = changes.subscriptions[0]?.next();
  stream.leave();
  expect(await ended).toEqual({ done: true, value: undefined });
});

test('the subscription ends when the client disconnects before the response', async () => {
  const { server, changes } = await serve();
  const session = new pg.Client({ connectionString: url });
  await session.connect();
  await session.query('BEGIN; LOCK "Season"'); // delays the response until the session ends
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
  const client = request(`${server.url}/graphql`, { method: 'POST', headers }).on('error', () => {});
  client.end(JSON.stringify({ query }));
  await expect.poll(() => countLockWaits(url)).toBe(1);
  client.destroy();
  await new Promise((resolve) => client.once('close', resolve));
  await session.end();
  await expect.poll(() => changes.subscriptions.length).toBe(1);
  expect(await changes.subscriptions[0]?.next()).toEqual({ done: true, value: undefined });
});
