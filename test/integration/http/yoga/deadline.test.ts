import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { Changes } from '../../../../src/changes/changes.js';
import { openDatabase, prisma } from '../../../../src/db/client.js';
import { prepareDatabase } from '../../../../src/db/prepare-database.js';
import { readerUrl } from '../../../../src/db/roles.js';
import { startServer } from '../../../../src/http/server.js';
import { post } from '../../../support/http/ask.js';
import { throughProxy } from '../../../support/http/proxy.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';
import { execute } from '../../../support/test-server.js';

const owner = await ownDatabase('season');
const url = readerUrl(owner);
await prepareDatabase({ url: owner, readerUrl: url });

const season = '{ season { name } }';
const answered = { data: { season: { name: '2013 Copa Perú' } } };

async function serve({ at = url, deadlineMs = 20_000, poolSize = 2 } = {}): Promise<string> {
  const database = openDatabase({ url: at, prepared: true, readOnly: true, poolSize, deadlineMs });
  // Kept answers are asked of nobody, so that a lease which comes late changes nothing here.
  const changes = new Changes(url);
  const server = await startServer(database, changes, { port: 0, host: '127.0.0.1', cacheMb: 1, deadlineMs });
  onTestFinished(async () => {
    await server.close();
    await database.close();
  });
  return server.url;
}

/** Keeps any question about seasons waiting until it is let go. */
async function hold(): Promise<() => Promise<void>> {
  const session = new pg.Client({ connectionString: owner });
  await session.connect();
  await session.query('BEGIN; LOCK "Season"');
  let held = true;
  const release = async () => {
    if (held) await session.end();
    held = false;
  };
  onTestFinished(release);
  return release;
}

/** The number of statements that wait for seasons. */
const waiting = () => countLockWaits(owner);

/** A client that asks and may hang up; `pieces` is a request of the kind that goes through Yoga's own HTTP. */
function client(server: string, query: string, { pieces = false } = {}) {
  const body = JSON.stringify({ query });
  const length = pieces ? { 'transfer-encoding': 'chunked' } : { 'content-length': Buffer.byteLength(body) };
  const headers = { 'content-type': 'application/json', ...length };
  const asked = request(`${server}/graphql`, { method: 'POST', headers });
  const told = new Promise<string>((resolve) => {
    asked.on('error', () => resolve('nothing'));
    asked.on('response', async (response) => resolve((await response.toArray()).join('')));
  });
  asked.end(body);
  return { told, hangUp: () => asked.destroy() };
}

test.each([false, true])(
  'a client that hangs up stops its statement (asked in pieces: %s)',
  async (pieces) => {
    const server = await serve();
    const release = await hold();
    const { hangUp } = client(server, season, { pieces });
    await expect.poll(waiting).toBe(1);
    hangUp();
    await expect.poll(waiting).toBe(0);
    await release();
    expect(JSON.parse(`${(await post(server, season)).body}`)).toMatchObject(answered);
  },
);

test('of several who wait for one answer, the last one to hang up stops it', async () => {
  const server = await serve();
  await expect.poll(async () => (await post(server, season)).hit).toBe(true);
  const release = await hold();
  const query = '{ season { name year } }';
  const clients = [client(server, query), client(server, query), client(server, query)];
  await expect.poll(waiting).toBe(1);
  clients[0]?.hangUp();
  clients[1]?.hangUp();
  await Promise.all(clients.slice(0, 2).map(({ told }) => told));
  await sleep(100);
  expect(await waiting()).toBe(1);
  await release();
  expect(JSON.parse((await clients[2]?.told) ?? '')).toMatchObject({
    data: { season: { name: '2013 Copa Perú', year: 2013 } },
  });
  await hold();
  const others = [client(server, '{ season { slug } }'), client(server, '{ season { slug } }')];
  await expect.poll(waiting).toBe(1);
  for (const { hangUp } of others) hangUp();
  await expect.poll(waiting).toBe(0);
});

test('an answer that takes too long is given up: one error with its code, and no statement goes on', async () => {
  const server = await serve({ deadlineMs: 300 });
  const release = await hold();
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
  // On a slow machine the first answers may take too long as well.
  await expect.poll(async () => JSON.parse(`${(await post(server, season)).body}`)).toMatchObject(answered);
});

test('PostgreSQL itself stops a statement that the server does not', async () => {
  const database = openDatabase({ url, prepared: true, readOnly: true, deadlineMs: 300 });
  onTestFinished(() => database.close());
  await hold();
  // Nobody asks here who could hang up, and nothing but the session's own limit ends it.
  const failed = await prisma(database)
    .season.count()
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: 'ServiceUnavailableError', reason: 'DEADLINE_EXCEEDED' });
});

test('more than there is room for is refused at once, and what waits too long after a while', async () => {
  const server = await serve({ poolSize: 1 });
  const release = await hold();
  const asked = Array.from({ length: 110 }, (_, index) => post(server, `{ season { a${index}: name } }`));
  const statuses: (number | undefined)[] = [];
  for (const answer of asked) answer.then(({ status }) => statuses.push(status));
  const first = await Promise.race(asked);
  expect(first).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
  expect(JSON.parse(`${first.body}`).errors).toEqual([
    { message: expect.any(String), extensions: { code: 'OVERLOADED' } },
  ]);
  // One query has the connection, a hundred wait for it too long, and there is no room for nine.
  await expect.poll(() => statuses).toEqual(Array(109).fill(503));
  await release();
  await expect.poll(() => statuses.at(109)).toBe(200);
  expect(JSON.parse(`${(await post(server, season)).body}`)).toMatchObject(answered);
});

test('a connection that breaks is not noticed', async () => {
  const server = await serve();
  const release = await hold();
  const { told } = client(server, season);
  await expect.poll(waiting).toBe(1);
  await execute(
    owner,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND usename = 'copa_reader'`,
  );
  await sleep(100);
  await release();
  expect(JSON.parse(await told)).toMatchObject(answered);
});

test('a database that is gone is waited for a moment, then nobody waits, until it is back', async () => {
  const proxy = await throughProxy(url);
  const server = await serve({ at: proxy.url });
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
  // Of many that ask now, one at a time may be the attempt; all others fail at once.
  const before = proxy.refused;
  const many = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(`more${index}`)));
  expect(new Set(many.map(({ status }) => status))).toEqual(new Set([503]));
  expect(proxy.refused - before).toBeLessThan(many.length);

  proxy.accept();
  await expect.poll(async () => (await ask('after')).status).toBe(200);
});

test('a database that says nothing any longer keeps nobody waiting beyond the deadline', async () => {
  const proxy = await throughProxy(url);
  const server = await serve({ at: proxy.url, deadlineMs: 1_000 });
  await expect.poll(async () => (await post(server, season)).status).toBe(200);
  proxy.silence();
  const told = await Promise.all(
    Array.from({ length: 10 }, (_, index) => post(server, `{ season { b${index}: name } }`)),
  );
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set([504]));
});
