import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../src/db/client.js';
import { subscribe } from '../../support/event-stream.js';
import { ask, post, visit } from '../../support/http/ask.js';
import { throughProxy } from '../../support/http/proxy.js';
import { goalsIn, matchQuestion, type Serving, score, serve } from '../../support/http/serving.js';
import { season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const name = new URL(url).pathname.slice(1);
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());

const cutOff = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = '${name}' AND application_name = 'Copa Graph, listening'`;

test('what was asked before costs no statement', async () => {
  const { url: server, statements } = await leased();
  for (const way of [post, visit]) {
    const first = await way(server, matchQuestion);
    expect(first.hit).toBe(false);
    statements.length = 0;
    expect(await way(server, matchQuestion)).toMatchObject({ hit: true, body: first.body });
    expect(statements).toEqual([]);
  }
});

test('an import that changes nothing takes no answer; one that changes something takes all', async () => {
  await score(importer, 3);
  const { url: server } = await leased();
  await post(server, matchQuestion);
  await score(importer, 3);
  expect((await post(server, matchQuestion)).hit).toBe(true);
  await writeSeason(importer, season2013(), 'the page', { dryRun: true });
  expect((await post(server, matchQuestion)).hit).toBe(true);
  await score(importer, 4);
  const { hit, body } = await post(server, matchQuestion);
  expect([hit, goalsIn(body)]).toEqual([false, 4]);
});

test('a change by somebody who does not call the leases in takes every answer, once it is told', async () => {
  const { url: server } = await leased();
  await post(server, matchQuestion);
  await execute(
    url,
    `INSERT INTO "SeasonChange" ("seasonId", gone) SELECT id, 0 FROM "Season"; NOTIFY copa_graph_change`,
  );
  await expect.poll(async () => (await post(server, matchQuestion)).hit).toBe(false);
  await expect.poll(async () => (await post(server, matchQuestion)).hit).toBe(true);
});

test('without its connection a server computes, and keeps nothing; later it keeps again', async () => {
  const serving = await leased();
  const { url: server, changes, statements } = serving;
  await post(server, matchQuestion);
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await execute(inject('server'), cutOff);
  await expect.poll(() => changes.lease.number).toBeNull();
  statements.length = 0;
  expect((await post(server, matchQuestion)).hit).toBe(false);
  expect((await post(server, matchQuestion)).hit).toBe(false);
  expect(statements.length).toBeGreaterThan(1);
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await expect.poll(() => changes.lease.number).not.toBeNull();
  expect((await post(server, matchQuestion)).hit).toBe(false);
  expect((await post(server, matchQuestion)).hit).toBe(true);
});

test.each(['refused', 'dropped'] as const)(
  'through a pooler nothing is cached: options %s',
  async (options) => {
    const { url: server, changes } = await serve(url, {
      listening: (await throughProxy(url, { options })).url,
    });
    await changes.subscribe('copa-peru-2013'); // settled once it listens
    await sleep(300);
    for (let time = 0; time < 3; time += 1) expect((await post(server, matchQuestion)).hit).toBe(false);
    expect(changes.version).not.toBeNull();
    expect(changes.lease.number).toBeNull();
  },
);

test('with CACHE_MB=0 nothing is kept, and no import has to wait', async () => {
  const { url: server, changes } = await serve(url, { cacheMb: 0 });
  await changes.subscribe('copa-peru-2013');
  await sleep(200);
  for (let time = 0; time < 3; time += 1) expect((await post(server, matchQuestion)).hit).toBe(false);
  const locks = await execute(
    url,
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 20130102
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  expect(locks.rowCount).toBe(0);
});

test('what is kept has a bound: what was asked longest ago goes first, and too large an answer never comes', async () => {
  const { url: server } = await leased({ cacheMb: 1 });
  const page = (first: number) => `matches(first: ${first}) { nodes { id score sources { text } } }`;
  const question = (first: number) =>
    `{ ${['a', 'b', 'c', 'd', 'e'].map((part) => `${part}: ${page(first)}`).join(' ')} }`;
  let total = 0;
  for (let first = 60; first <= 100; first += 1) total += (await post(server, question(first))).body.length;
  expect(total).toBeGreaterThan(1.2 * 2 ** 20);
  expect((await post(server, question(100))).hit).toBe(true);
  expect((await post(server, question(60))).hit).toBe(false);

  const whole = `{ ${Array.from({ length: 20 }, (_, part) => `p${part}: ${page(170)}`).join(' ')} }`;
  expect((await post(server, whole)).body.length).toBeGreaterThan(2 ** 17);
  expect((await post(server, whole)).hit).toBe(false);
  expect((await post(server, question(100))).hit).toBe(true);
});

test.each([
  ['an argument that cannot be', '{ search(text: "") { __typename } }'],
  ['a part of it that fails', '{ season { name } search(text: "") { __typename } }'],
  ['a question that is none', '{ nothing }'],
  ['a question that cannot be read', '{'],
])('%s is never kept', async (_what, query) => {
  const { url: server } = await leased();
  for (const way of [post, visit]) {
    const first = await way(server, query);
    expect(JSON.parse(`${first.body}`).errors).toHaveLength(1);
    const again = await way(server, query);
    expect(again).toMatchObject({ hit: false, status: first.status, body: first.body });
    expect(again.headers.etag).toBeUndefined();
  }
});

test('what fails because the database does is asked again', async () => {
  const { url: server, changes } = await leased();
  await execute(url, `ALTER TABLE "Team" RENAME TO "Away"`);
  const failed = await post(server, matchQuestion);
  await execute(url, `ALTER TABLE "Away" RENAME TO "Team"`);
  expect(`${failed.body}`).toContain('Unexpected error.');
  expect(changes.lease.number).not.toBeNull();
  const answered = await post(server, matchQuestion);
  expect([answered.hit, goalsIn(answered.body)]).toEqual([false, 4]);
});

test('a subscription is a stream, with answers kept beside it', async () => {
  const { url: server } = await leased();
  await post(server, matchQuestion);
  const query = 'subscription { seasonChanged(slug: "copa-peru-2013") { removedCount season { name } } }';
  const streams = [await subscribe(server, query), await subscribe(server, query)];
  await score(importer, 5);
  for (const stream of streams)
    expect(await stream.next()).toEqual({
      data: { seasonChanged: { removedCount: 0, season: { name: '2013 Copa Perú' } } },
    });
});

test('a question that many ask at once is computed once, and each is answered in its own way', async () => {
  const { url: server, statements } = await leased();
  const once = async () => {
    statements.length = 0;
    await visit(server, `${matchQuestion} #${Math.random()}`);
    return statements.length;
  };
  const cost = await once();
  statements.length = 0;
  const first = await Promise.all(Array.from({ length: 20 }, () => visit(server, matchQuestion)));
  expect(statements.length).toBe(cost);
  expect(new Set(first.map(({ body }) => `${body}`)).size).toBe(1);
  const { etag = '' } = first[0]?.headers ?? {};

  await score(importer, 6);
  await expect.poll(async () => (await visit(server, '{ __typename }')).hit).toBe(true);
  const many = await Promise.all([
    ...Array.from({ length: 10 }, () => visit(server, matchQuestion, { 'if-none-match': etag })),
    ask(server, { method: 'HEAD', path: `/graphql?query=${encodeURIComponent(matchQuestion)}` }),
  ]);
  expect(many.map(({ status }) => status)).toEqual(many.map(() => 200));
  expect(many.map(({ body }) => goalsIn(body))).toEqual([...Array.from({ length: 10 }, () => 6), Number.NaN]);
});

test('a question that many ask in vain at once is told to each', async () => {
  const { url: server } = await leased();
  const many = await Promise.all(
    Array.from({ length: 10 }, () => post(server, '{ search(text: "") { __typename } }')),
  );
  for (const { body } of many) expect(`${body}`).toContain('BAD_USER_INPUT');
});

/** A server that has its lease. */
async function leased(options: { readonly cacheMb?: number } = {}): Promise<Serving> {
  const serving = await serve(url, options);
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  return serving;
}
