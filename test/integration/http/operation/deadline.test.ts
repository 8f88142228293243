import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../../../src/changes/changes.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { prepareDatabase } from '../../../../src/db/prepare-database.js';
import { readerUrl } from '../../../../src/db/roles.js';
import { startServer } from '../../../../src/http/start-server.js';
import { post } from '../../../support/http/ask.js';
import { lockSeasons } from '../../../support/http/lock-seasons.js';
import { throughProxy } from '../../../support/http/proxy.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const owner = await ownDatabase('season');
const url = readerUrl(owner);
await prepareDatabase({ url: owner, readerUrl: url });

const seasonQuery = '{ season { name } }';
const seasonResult = { data: { season: { name: '2013 Copa Perú' } } };

async function serve({ databaseUrl = url, deadlineMs = 20_000, poolSize = 2 } = {}): Promise<string> {
  const database = openDatabase({ url: databaseUrl, prepared: true, readOnly: true, poolSize, deadlineMs });
  // No test depends on when the lease arrives.
  const changes = new Changes(url);
  const server = await startServer(database, changes, { port: 0, host: '127.0.0.1', cacheMb: 1, deadlineMs });
  onTestFinished(async () => {
    await server.close();
    await database.close();
  });
  return server.url;
}

/** The number of statements that wait for the lock. */
const waiting = () => countLockWaits(owner);

/** Sends a query from a client that can disconnect; with `chunked`, Yoga reads the body instead of the cache. */
function client(server: string, query: string, { chunked = false } = {}) {
  const body = JSON.stringify({ query });
  const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) };
  const headers = { 'content-type': 'application/json', ...length };
  const clientRequest = request(`${server}/graphql`, { method: 'POST', headers });
  const response = new Promise<string>((resolve) => {
    clientRequest.on('error', () => resolve('nothing'));
    clientRequest.on('response', async (message) => resolve((await message.toArray()).join('')));
  });
  clientRequest.end(body);
  return { response, disconnect: () => clientRequest.destroy() };
}

test.each([false, true])(
  'the statement is cancelled when the client disconnects (sent with a chunked body: %s)',
  async (chunked) => {
    const server = await serve();
    const release = await lockSeasons(owner);
    const { disconnect } = client(server, seasonQuery, { chunked });
    await expect.poll(waiting).toBe(1);
    disconnect();
    await expect.poll(waiting).toBe(0);
    await release();
    expect(JSON.parse(`${(await post(server, seasonQuery)).body}`)).toMatchObject(seasonResult);
  },
);

test('a shared statement is cancelled when its last client disconnects', async () => {
  const server = await serve();
  await expect.poll(async () => (await post(server, seasonQuery)).hit).toBe(true);
  const release = await lockSeasons(owner);
  const query = '{ season { name year } }';
  const clients = [client(server, query), client(server, query), client(server, query)];
  await expect.poll(waiting).toBe(1);
  clients[0]?.disconnect();
  clients[1]?.disconnect();
  await Promise.all(clients.slice(0, 2).map(({ response }) => response));
  await sleep(100);
  expect(await waiting()).toBe(1);
  await release();
  expect(JSON.parse((await clients[2]?.response) ?? '')).toMatchObject({
    data: { season: { name: '2013 Copa Perú', year: 2013 } },
  });
  await lockSeasons(owner);
  const others = [client(server, '{ season { slug } }'), client(server, '{ season { slug } }')];
  await expect.poll(waiting).toBe(1);
  for (const { disconnect } of others) disconnect();
  await expect.poll(waiting).toBe(0);
});

test('a query beyond the deadline returns one error with its code, and its statements are cancelled', async () => {
  const server = await serve({ deadlineMs: 300 });
  const release = await lockSeasons(owner);
  const { status, headers, body } = await post(server, '{ a: season { name } b: season { slug } }');
  expect(status).toBe(504);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(JSON.parse(`${body}`).errors).toEqual([
    {
      message: 'The answer takes too long and was cancelled; ask for less at once.',
      extensions: { code: 'DEADLINE_EXCEEDED' },
    },
  ]);
  await expect.poll(waiting).toBe(0);
  await release();
  // On a slow machine the next query may exceed the deadline, too.
  await expect
    .poll(async () => JSON.parse(`${(await post(server, seasonQuery)).body}`))
    .toMatchObject(seasonResult);
});

test('PostgreSQL cancels a statement that the server does not', async () => {
  const database = openDatabase({ url, prepared: true, readOnly: true, deadlineMs: 300 });
  onTestFinished(() => database.close());
  await lockSeasons(owner);
  // Without a client and a server, only the statement timeout of the session ends it.
  const failed = await prisma(database)
    .season.count()
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: 'ServiceUnavailableError', reason: 'DEADLINE_EXCEEDED' });
});

test('queries beyond the queue are rejected at once, and those in the queue after a while', async () => {
  const server = await serve({ poolSize: 1 });
  const release = await lockSeasons(owner);
  const responses = Array.from({ length: 110 }, (_, index) => post(server, `{ season { a${index}: name } }`));
  const statuses: (number | undefined)[] = [];
  for (const response of responses) response.then(({ status }) => statuses.push(status));
  const first = await Promise.race(responses);
  expect(first).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  expect(JSON.parse(`${first.body}`).errors).toEqual([
    { message: expect.any(String), extensions: { code: 'OVERLOADED' } },
  ]);
  // One query has the connection, a hundred wait too long for it, and nine do not fit into the queue.
  await expect.poll(() => statuses).toEqual(Array(109).fill(503));
  await release();
  await expect.poll(() => statuses.at(109)).toBe(200);
  expect(JSON.parse(`${(await post(server, seasonQuery)).body}`)).toMatchObject(seasonResult);
});

test('a query survives a broken connection', async () => {
  const server = await serve();
  const release = await lockSeasons(owner);
  const { response } = client(server, seasonQuery);
  await expect.poll(waiting).toBe(1);
  await execute(
    owner,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = 'copa_reader'`,
  );
  await sleep(100);
  await release();
  expect(JSON.parse(await response)).toMatchObject(seasonResult);
});

test('a query waits briefly for an unavailable database; later ones fail at once until it is back', async () => {
  const proxy = await throughProxy(url);
  const server = await serve({ databaseUrl: proxy.url });
  const ask = (name: string) => post(server, `{ season { ${name}: name } }`);
  expect((await ask('before')).status).toBe(200);

  proxy.refuse();
  const soon = ask('soon');
  await expect.poll(() => proxy.refused).toBeGreaterThan(1);
  proxy.accept();
  expect((await soon).status).toBe(200);

  proxy.refuse();
  const { status, headers, body } = await ask('long');
  expect([status, headers['retry-after']]).toEqual([503, '2']);
  expect(JSON.parse(`${body}`).errors).toEqual([
    {
      message: 'The database is unavailable; try again soon.',
      extensions: { code: 'DATABASE_UNAVAILABLE' },
    },
  ]);
  // One query at a time tries to connect; all others fail at once.
  const before = proxy.refused;
  const many = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`more${index}`)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]));
  expect(proxy.refused - before).toBeLessThan(many.length);

  proxy.accept();
  await expect.poll(async () => (await ask('after')).status).toBe(200);
});

test('no query waits for a silent database beyond the deadline', async () => {
  const proxy = await throughProxy(url);
  const server = await serve({ databaseUrl: proxy.url, deadlineMs: 1_000 });
  await expect.poll(async () => (await post(server, seasonQuery)).status).toBe(200);
  proxy.silence();
  const responses = await Promise.all(
    Array.from({ length: 10 }, (_, index) => post(server, `{ season { b${index}: name } }`)),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([504]));
});
