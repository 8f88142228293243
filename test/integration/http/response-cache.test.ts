import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../src/db/client.js';
import { subscribe } from '../../support/event-stream.js';
import { get, post, sendRequest } from '../../support/http/ask.js';
import { throughProxy } from '../../support/http/proxy.js';
import { goalsIn, matchQuery, score, serve, type TestServer } from '../../support/http/serving.js';
import { season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const name = new URL(url).pathname.slice(1);
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());

const terminateListener = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = '${name}' AND application_name = 'Copa Graph, listening'`;

test('a repeated query takes no statement', async () => {
  const { url: server, statements } = await serveWithLease();
  for (const send of [post, get]) {
    const first = await send(server, matchQuery);
    expect(first.hit).toBe(false);
    statements.length = 0;
    expect(await send(server, matchQuery)).toMatchObject({ hit: true, body: first.body });
    expect(statements).toEqual([]);
  }
});

test('an import without a change clears no response; one with a change clears all', async () => {
  await score(importer, 3);
  const { url: server } = await serveWithLease();
  await post(server, matchQuery);
  await score(importer, 3);
  expect((await post(server, matchQuery)).hit).toBe(true);
  await writeSeason(importer, season2013(), 'the page', { dryRun: true });
  expect((await post(server, matchQuery)).hit).toBe(true);
  await score(importer, 4);
  const { hit, body } = await post(server, matchQuery);
  expect([hit, goalsIn(body)]).toEqual([false, 4]);
});

test('a change without a revoked lease clears the cache once its notification arrives', async () => {
  const { url: server } = await serveWithLease();
  await post(server, matchQuery);
  await execute(
    url,
    `INSERT INTO "SeasonChange" ("seasonId", gone) SELECT id, 0 FROM "Season"; NOTIFY copa_graph_change`,
  );
  await expect.poll(async () => (await post(server, matchQuery)).hit).toBe(false);
  await expect.poll(async () => (await post(server, matchQuery)).hit).toBe(true);
});

test('without its connection a server caches nothing; after a reconnection it caches again', async () => {
  const serving = await serveWithLease();
  const { url: server, changes, statements } = serving;
  await post(server, matchQuery);
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await execute(inject('server'), terminateListener);
  await expect.poll(() => changes.lease.number).toBeNull();
  statements.length = 0;
  expect((await post(server, matchQuery)).hit).toBe(false);
  expect((await post(server, matchQuery)).hit).toBe(false);
  expect(statements.length).toBeGreaterThan(1);
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect.poll(() => changes.lease.number).not.toBeNull();
  expect((await post(server, matchQuery)).hit).toBe(false);
  expect((await post(server, matchQuery)).hit).toBe(true);
});

test.each(['refused', 'dropped'] as const)(
  'through a pooler nothing is cached: options %s',
  async (options) => {
    const { url: server, changes } = await serve(url, {
      listening: (await throughProxy(url, { options })).url,
    });
    await changes.subscribe(1); // settled once it listens
    await sleep(300);
    for (let time = 0; time < 3; time += 1) expect((await post(server, matchQuery)).hit).toBe(false);
    expect(changes.version).not.toBeNull();
    expect(changes.lease.number).toBeNull();
  },
);

test('with CACHE_MB=0 nothing is cached, and no import waits', async () => {
  const { url: server, changes } = await serve(url, { cacheMb: 0 });
  await changes.subscribe(1);
  await sleep(200);
  for (let time = 0; time < 3; time += 1) expect((await post(server, matchQuery)).hit).toBe(false);
  const locks = await execute(
    url,
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 20130102
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  expect(locks.rowCount).toBe(0);
});

test('the cache has a maximum size: it evicts the least recently used response, and stores none that is too large', async () => {
  const { url: server } = await serveWithLease({ cacheMb: 1 });
  const page = (first: number) => `matches(first: ${first}) { nodes { id score sources { text } } }`;
  const queryOf = (first: number) =>
    `{ ${['a', 'b', 'c', 'd', 'e'].map((part) => `${part}: ${page(first)}`).join(' ')} }`;
  let total = 0;
  for (let first = 60; first <= 100; first += 1) total += (await post(server, queryOf(first))).body.length;
  expect(total).toBeGreaterThan(1.2 * 2 ** 20);
  expect((await post(server, queryOf(100))).hit).toBe(true);
  expect((await post(server, queryOf(60))).hit).toBe(false);

  const whole = `{ ${Array.from({ length: 20 }, (_, part) => `p${part}: ${page(170)}`).join(' ')} }`;
  expect((await post(server, whole)).body.length).toBeGreaterThan(2 ** 17);
  expect((await post(server, whole)).hit).toBe(false);
  expect((await post(server, queryOf(100))).hit).toBe(true);
});

test.each([
  ['an invalid argument', '{ search(text: "") { __typename } }'],
  ['a partial error', '{ season { name } search(text: "") { __typename } }'],
  ['an unknown field', '{ nothing }'],
  ['a syntax error', '{'],
])('the response to %s is never cached', async (_what, query) => {
  const { url: server } = await serveWithLease();
  for (const send of [post, get]) {
    const first = await send(server, query);
    expect(JSON.parse(`${first.body}`).errors).toHaveLength(1);
    const again = await send(server, query);
    expect(again).toMatchObject({ hit: false, status: first.status, body: first.body });
    expect(again.headers.etag).toBeUndefined();
  }
});

test('a response with an error of the database is not cached', async () => {
  const { url: server, changes } = await serveWithLease();
  await execute(url, `ALTER TABLE "Team" RENAME TO "Away"`);
  const failed = await post(server, matchQuery);
  await execute(url, `ALTER TABLE "Away" RENAME TO "Team"`);
  expect(`${failed.body}`).toContain('Unexpected error.');
  expect(changes.lease.number).not.toBeNull();
  const recovered = await post(server, matchQuery);
  expect([recovered.hit, goalsIn(recovered.body)]).toEqual([false, 4]);
});

test('a subscription works beside cached responses', async () => {
  const { url: server } = await serveWithLease();
  await post(server, matchQuery);
  const query = 'subscription { seasonChanged(slug: "copa-peru-2013") { removedCount season { name } } }';
  const streams = [await subscribe(server, query), await subscribe(server, query)];
  await score(importer, 5);
  for (const stream of streams)
    expect(await stream.next()).toEqual({
      data: { seasonChanged: { removedCount: 0, season: { name: '2013 Copa Perú' } } },
    });
});

test('a query that many clients send at once is computed once, and each client receives its kind of response', async () => {
  const { url: server, statements } = await serveWithLease();
  const countStatements = async () => {
    statements.length = 0;
    await get(server, `${matchQuery} #${Math.random()}`);
    return statements.length;
  };
  const cost = await countStatements();
  statements.length = 0;
  const first = await Promise.all(Array.from({ length: 20 }, () => get(server, matchQuery)));
  expect(statements.length).toBe(cost);
  expect(new Set(first.map(({ body }) => `${body}`)).size).toBe(1);
  const { etag = '' } = first[0]?.headers ?? {};

  await score(importer, 6);
  await expect.poll(async () => (await get(server, '{ __typename }')).hit).toBe(true);
  const many = await Promise.all([
    ...Array.from({ length: 10 }, () => get(server, matchQuery, { 'if-none-match': etag })),
    sendRequest(server, { method: 'HEAD', path: `/graphql?query=${encodeURIComponent(matchQuery)}` }),
  ]);
  expect(many.map(({ status }) => status)).toEqual(many.map(() => 200));
  expect(many.map(({ body }) => goalsIn(body))).toEqual([...Array.from({ length: 10 }, () => 6), Number.NaN]);
});

test('an error of a query that many clients send at once is sent to each', async () => {
  const { url: server } = await serveWithLease();
  const many = await Promise.all(
    Array.from({ length: 10 }, () => post(server, '{ search(text: "") { __typename } }')),
  );
  for (const { body } of many) expect(`${body}`).toContain('BAD_USER_INPUT');
});

/** Starts a server and waits for its lease. */
async function serveWithLease(options: { readonly cacheMb?: number } = {}): Promise<TestServer> {
  const serving = await serve(url, options);
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  return serving;
}
