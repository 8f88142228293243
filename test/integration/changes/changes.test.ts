import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { write } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import type { Subscription } from '../../../src/changes/subscription.js';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const slug = 'copa-peru-2013';
const url = await ownDatabase('season');
const name = new URL(url).pathname.slice(1);
const writer = openDatabase({ url, prepared: true });
const listening = `SELECT pid FROM pg_stat_activity WHERE datname = '${name}' AND application_name = 'Copa Graph, listening'`;
afterAll(() => writer.close());

test('a connection that is lost is taken up again; who subscribes is told so, and of what changes later', async () => {
  const changes = open();
  const news = await changes.subscribe(slug);
  await terminate();
  expect(await told(news)).toBe(`missed up to ${await newest()}`);
  await change();
  expect(await told(news)).toBe(`change ${await newest()}`);
});

test('what was changed while there was no connection is told after it, each change once and in its order', async () => {
  const changes = open();
  const news = await changes.subscribe(slug);
  await change();
  const first = await newest();
  expect(await told(news)).toBe(`change ${first}`);
  await unreachable(async () => {
    await change();
    await change();
  });
  expect([await told(news), await told(news), await told(news)]).toEqual([
    `change ${first + 1}`,
    `change ${first + 2}`,
    `missed up to ${first + 2}`,
  ]);
  expect(changes.version).toBe(first + 2);
});

test('of more than a hundred changes it is only told that they were missed', async () => {
  const news = await open().subscribe(slug);
  const before = await newest();
  await unreachable(() => record(101));
  expect(await told(news)).toBe(`missed up to ${before + 101}`);
  await change();
  expect(await told(news)).toBe(`change ${before + 102}`);
});

test('a database that was put in the place of another has other changes', async () => {
  const news = await open().subscribe(slug);
  await change();
  await told(news);
  await execute(url, 'TRUNCATE "SeasonChange" RESTART IDENTITY; NOTIFY copa_graph_change');
  expect(await told(news)).toBe('missed up to 0');
  await change();
  expect(await told(news)).toBe('change 1');
});

test('who subscribes before there is a connection is told when there is one', async () => {
  let news: Subscription | undefined;
  await unreachable(async () => {
    news = await open().subscribe(slug);
  });
  expect(news && (await told(news))).toBe(`missed up to ${await newest()}`);
});

test('a thousand subscribers share one connection, and all are told', async () => {
  const changes = open();
  const one = await changes.subscribe(slug);
  const connections = await listeners();
  const many = await Promise.all(Array.from({ length: 999 }, () => changes.subscribe(slug)));
  await change();
  const all = await Promise.all([one, ...many].map(told));
  expect(new Set(all)).toEqual(new Set([`change ${await newest()}`]));
  expect(await listeners()).toBe(connections);
});

test('a season’s subscriber is not told of another season', async () => {
  const changes = open();
  const [news, others] = await Promise.all([changes.subscribe(slug), changes.subscribe('copa-peru-1999')]);
  await change();
  await told(news);
  await terminate();
  expect(await told(others)).toBe(`missed up to ${await newest()}`);
});

test('who has gone is told nothing more, and everybody when all is closed', async () => {
  const changes = open();
  const leaving = new AbortController();
  const gone = await changes.subscribe(slug, leaving.signal);
  const waiting = told(await changes.subscribe(slug));
  leaving.abort();
  expect(await told(gone)).toBe('the end');
  expect(await told(await changes.subscribe(slug, leaving.signal))).toBe('the end');
  await changes.close();
  expect(await waiting).toBe('the end');
  expect(await told(await changes.subscribe(slug))).toBe('the end');
  await expect.poll(listeners).toBe(0);
});

test.each([0, 1, 10])('it can be closed while it connects, %i milliseconds after it began', async (after) => {
  const changes = new Changes(url);
  if (after > 0) await sleep(after);
  await changes.close();
  await expect.poll(listeners).toBe(0);
});

function open(): Changes {
  const changes = new Changes(url);
  onTestFinished(() => changes.close());
  return changes;
}

async function told(news: Subscription): Promise<string> {
  const { value } = await news.next();
  if (value === undefined) return 'the end';
  return `${value.missed ? 'missed up to' : 'change'} ${value.version}`;
}

let goals = 2;

/** Imports the season with another score of one match. */
async function change(): Promise<void> {
  goals += 1;
  const page = replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`);
  await write(writer, season2013({ page }), 'the page');
}

/** Records changes of the season that were none. */
async function record(count: number): Promise<void> {
  await prisma(writer).$executeRaw`
    INSERT INTO "SeasonChange" ("seasonId", gone)
    SELECT s.id, 0 FROM "Season" s, generate_series(1, ${count}) WHERE s.slug = ${slug}`;
}

async function newest(): Promise<number> {
  const { _max } = await prisma(writer).seasonChange.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

/** Does something while no new connection to the database is let in, and those that listen are cut off. */
async function unreachable(work: () => Promise<void>): Promise<void> {
  await newest(); // so that the writer has its connection
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await terminate();
  await work();
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}

/** Ends the connections that listen, from the other side. */
async function terminate(): Promise<void> {
  await execute(inject('server'), `SELECT pg_terminate_backend(pid) FROM (${listening}) AS listening`);
}

async function listeners(): Promise<number> {
  return (await execute(inject('server'), listening)).rowCount ?? 0;
}
