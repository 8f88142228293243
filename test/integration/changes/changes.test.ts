import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../seed/write/write-seasons.js';
import { Changes } from '../../../src/changes/changes.js';
import type { Subscription } from '../../../src/changes/subscription.js';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { replaced, season2013 } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';
import { execute } from '../../support/test-server.js';

const url = await ownDatabase('season');
const name = new URL(url).pathname.slice(1);
const writer = openDatabase({ url, prepared: true });
const listening = `SELECT pid FROM pg_stat_activity WHERE datname = '${name}' AND application_name = 'Copa Graph, listening'`;
afterAll(() => writer.close());
const { id: season } = await prisma(writer).season.findFirstOrThrow();

test('a lost connection is opened again; subscribers get a resync notice, and later changes', async () => {
  const changes = open();
  const subscription = await changes.subscribe(season);
  await terminate();
  expect(await next(subscription)).toBe(`resync up to ${await newest()}`);
  await change();
  expect(await next(subscription)).toBe(`change ${await newest()}`);
});

test('changes without a connection are delivered after it, each once and in order', async () => {
  const changes = open();
  const subscription = await changes.subscribe(season);
  await change();
  const first = await newest();
  expect(await next(subscription)).toBe(`change ${first}`);
  await unreachable(async () => {
    await change();
    await change();
  });
  expect([await next(subscription), await next(subscription), await next(subscription)]).toEqual([
    `change ${first + 1}`,
    `change ${first + 2}`,
    `resync up to ${first + 2}`,
  ]);
  expect(changes.version).toBe(first + 2);
});

test('more than a hundred changes become a resync notice', async () => {
  const subscription = await open().subscribe(season);
  const before = await newest();
  await unreachable(() => record(101));
  expect(await next(subscription)).toBe(`resync up to ${before + 101}`);
  await change();
  expect(await next(subscription)).toBe(`change ${before + 102}`);
});

test('a database that replaces another one has other changes', async () => {
  const subscription = await open().subscribe(season);
  await change();
  await next(subscription);
  await execute(url, 'TRUNCATE "SeasonChange" RESTART IDENTITY; NOTIFY copa_graph_change');
  expect(await next(subscription)).toBe('resync up to 0');
  await change();
  expect(await next(subscription)).toBe('change 1');
});

test('a subscriber without a connection yet gets a resync notice when there is one', async () => {
  let subscription: Subscription | undefined;
  await unreachable(async () => {
    subscription = await open().subscribe(season);
  });
  expect(subscription && (await next(subscription))).toBe(`resync up to ${await newest()}`);
});

test('a thousand subscribers share one connection, and all get the change', async () => {
  const changes = open();
  const one = await changes.subscribe(season);
  const connections = await listeners();
  const many = await Promise.all(Array.from({ length: 999 }, () => changes.subscribe(season)));
  await change();
  const all = await Promise.all([one, ...many].map(next));
  expect(new Set(all)).toEqual(new Set([`change ${await newest()}`]));
  expect(await listeners()).toBe(connections);
});

test('a subscriber gets no change of another season', async () => {
  const changes = open();
  const [subscription, others] = await Promise.all([
    changes.subscribe(season),
    changes.subscribe(season + 1),
  ]);
  await change();
  await next(subscription);
  await terminate();
  expect(await next(others)).toBe(`resync up to ${await newest()}`);
});

test('an aborted subscription ends, and all of them when everything is closed', async () => {
  const changes = open();
  const aborting = new AbortController();
  const aborted = await changes.subscribe(season, aborting.signal);
  const waiting = next(await changes.subscribe(season));
  aborting.abort();
  expect(await next(aborted)).toBe('end');
  expect(await next(await changes.subscribe(season, aborting.signal))).toBe('end');
  await changes.close();
  expect(await waiting).toBe('end');
  expect(await next(await changes.subscribe(season))).toBe('end');
  await expect.poll(listeners).toBe(0);
});

test.each([0, 1, 10])('it can be closed while it connects, %i milliseconds after it began', async (after) => {
  const changes = new Changes(url);
  if (after > 0) await sleep(after);
  await changes.close();
  await expect.poll(listeners).toBe(0);
});

test('the connection never has a query while another one runs, which pg 9 will reject', async () => {
  const warnings: string[] = [];
  const onWarning = ({ message }: Error) => warnings.push(message);
  process.on('warning', onWarning);
  onTestFinished(() => void process.off('warning', onWarning));
  const changes = open();
  changes.lease.start(() => {});
  const subscription = await changes.subscribe(season);
  await record(1);
  await execute(
    url,
    "NOTIFY copa_graph_change; NOTIFY copa_graph_change, '2'; NOTIFY copa_graph_change, '3'",
  );
  await next(subscription);
  await changes.close();
  expect(warnings).toEqual([]);
});

function open(): Changes {
  const changes = new Changes(url);
  onTestFinished(() => changes.close());
  return changes;
}

async function next(subscription: Subscription): Promise<string> {
  const { value } = await subscription.next();
  if (value === undefined) return 'end';
  return `${value.resyncRequired ? 'resync up to' : 'change'} ${value.version}`;
}

let goals = 2;

/** Imports the season with another score of one match. */
async function change(): Promise<void> {
  goals += 1;
  const page = replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`);
  await writeSeason(writer, season2013({ page }), 'the page');
}

/** Inserts changes of the season without any content. */
async function record(count: number): Promise<void> {
  await prisma(writer).$executeRaw`
    INSERT INTO "SeasonChange" ("seasonId", gone)
    SELECT s.id, 0 FROM "Season" s, generate_series(1, ${count}) WHERE s.id = ${season}`;
}

async function newest(): Promise<number> {
  const { _max } = await prisma(writer).seasonChange.aggregate({ _max: { id: true } });
  return _max.id ?? 0;
}

/** Does something while the database accepts no connection, and those that listen are terminated. */
async function unreachable(work: () => Promise<void>): Promise<void> {
  await newest(); // so that the writer has its connection
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await terminate();
  await work();
  await execute(inject('server'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
}

/** Terminates the connections that listen. */
async function terminate(): Promise<void> {
  await execute(inject('server'), `SELECT pg_terminate_backend(pid) FROM (${listening}) AS listening`);
}

async function listeners(): Promise<number> {
  return (await execute(inject('server'), listening)).rowCount ?? 0;
}
