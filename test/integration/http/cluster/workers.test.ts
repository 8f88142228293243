import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../../src/db/client.js';
import { processIdentity } from '../../../../src/db/embedded/file-lock.js';
import { subscribe } from '../../../support/event-stream.js';
import { dataDir, embedded, run, type Started, start } from '../../../support/process.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { countLockWaits, ownDatabase } from '../../../support/test-database.js';

const database = await ownDatabase('season');
const importer = openDatabase({ url: database, prepared: true });
afterAll(() => importer.close());

// One worker may receive all eight queries of a test, so its pool has a connection for each.
const two = { PORT: '0', WORKERS: '2', POOL_SIZE: '8', CACHE_MB: '0', DATABASE_URL: database };
const sanSimon = { data: { team: { name: 'San Simón' } }, extensions: { cost: 2 } };
const versions = 'subscription { seasonChanged(slug: "copa-peru-2013") { matches { score } } }';

test('workers receive connections in turn, and the death of one breaks only its connections', async () => {
  const server = run(start, two);
  const { url, pids } = await serving(server);
  expect(new Set([...pids, server.child.pid]).size).toBe(3);
  const lock = await lockTeams();
  const answers: unknown[] = [];
  for (const waitingCount of [0, 1, 2, 3, 4, 5]) {
    ask(url).then((answer) => answers.push(answer));
    await expect.poll(() => lock.waiting()).toBe(waitingCount + 1);
  }
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await expect.poll(() => answers).toEqual(['broken', 'broken', 'broken']);
  await lock.end();
  await expect.poll(() => answers.slice(3)).toEqual([sanSimon, sanSimon, sanSimon]);
});

test('a worker that ends is replaced, each time after a longer delay, and the other one answers', async () => {
  const server = run(start, two);
  const { url, pids } = await serving(server);
  let [next = 0] = pids;
  for (const [how, end, pause] of [
    ['SIGKILL', 'SIGKILL', 100],
    ['SIGTERM', 'status 0', 200],
    ['SIGKILL', 'SIGKILL', 400],
  ] as const) {
    process.kill(next, how);
    await server.line(
      new RegExp(`^Process ${next} ended with ${end}\\. Another one follows in ${pause} ms\\.$`),
    );
    expect(await ask(url)).toEqual(sanSimon);
    const line = await server.line(new RegExp(`^Process (?!${known(server)})\\d+ serves `));
    expect(line).toMatch(new RegExp(`serves ${new URL(url).origin} in its place\\.$`));
    next = Number(/\d+/.exec(line)?.[0]);
    expect(await ask(url)).toEqual(sanSimon);
    expect(await ask(url)).toEqual(sanSimon);
  }
});

test.each([
  ['SIGTERM to the primary process', ['SIGTERM'], []],
  [
    'a Ctrl-C, which all processes receive at once, and the primary once more',
    ['SIGINT', 'SIGINT'],
    ['SIGINT'],
  ],
] as const)('%s ends all processes after the running requests', async (_what, first, others) => {
  const server = run(start, two);
  const { url, pids } = await serving(server);
  const lock = await lockTeams();
  const answers = Array.from({ length: 8 }, () => ask(url));
  await expect.poll(() => lock.waiting()).toBe(8);
  const stream = await subscribe(new URL(url).origin, versions);
  for (const signal of first) server.child.kill(signal);
  for (const signal of others) for (const pid of pids) process.kill(pid, signal);
  expect(await stream.next()).toBeUndefined();
  await expect.poll(() => ask(url)).toBe('broken');
  await lock.end();
  expect(await Promise.all(answers)).toEqual(Array(8).fill(sanSimon));
  expect(await server.ended).toBe(0);
  expect(await running(pids)).toEqual([]);
  expect(server.printed()).not.toContain('ended with');
});

test('a second signal ends all processes at once', async () => {
  const server = run(start, two);
  const { url, pids } = await serving(server);
  const lock = await lockTeams();
  const answer = ask(url);
  await expect.poll(() => lock.waiting()).toBe(1);
  server.child.kill('SIGTERM');
  await server.line(/SIGTERM: stopping/);
  await new Promise((resolve) => setTimeout(resolve, 600)); // sooner, it is taken for the first one again
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(1);
  expect(await answer).toBe('broken');
  await expect.poll(() => running(pids)).toEqual([]);
});

test('the workers end when the primary process is killed', async () => {
  const server = run(start, two);
  const { pids } = await serving(server);
  expect(await running(pids)).toEqual(pids);
  server.child.kill('SIGKILL');
  await expect.poll(() => running(pids)).toEqual([]);
});

test('every worker is notified of an import', async () => {
  const server = run(start, two);
  const { url, pids } = await serving(server);
  const { origin } = new URL(url);
  const streams = [await subscribe(origin, versions), await subscribe(origin, versions)];
  const page = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0');
  await writeSeason(importer, season2013({ page }), 'the page');
  for (const stream of streams) {
    expect(await stream.next()).toEqual({ data: { seasonChanged: { matches: [{ score: '3–0' }] } } });
  }
  // The two streams belong to two workers.
  const broken: number[] = [];
  for (const [index, stream] of streams.entries()) stream.next().catch(() => broken.push(index));
  process.kill(pids[0] ?? 0, 'SIGKILL');
  await server.line(/in its place/);
  expect(broken).toHaveLength(1);
});

test('with an embedded PostgreSQL, a start that fails or is stopped leaves no process', async () => {
  const taken = createServer();
  await once(taken.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const settings = { WORKERS: '2', DATA_DIR: await dataDir() };
  const first = run(start, { ...settings, PORT: `${port}` });
  expect(await first.ended).toBe(1);
  expect(first.printed()).toMatch(
    /^Port \d+ is in use; set PORT to another port, or to 0 for any free one\.\n$/m,
  );
  expect(first.printed().match(/is in use/g)).toHaveLength(1);
  expect(await embedded(settings.DATA_DIR)).toBeUndefined();

  const second = run(start, { ...settings, PORT: '0' });
  await second.line(/^PostgreSQL is running/);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(second.printed()).not.toMatch(/playground|ended/);
  expect(await embedded(settings.DATA_DIR)).toBeUndefined();

  const third = run(['npm', 'start'], { ...settings, PORT: '0' });
  const { url, pids } = await serving(third);
  expect(await ask(url)).toEqual(sanSimon);
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect(await running(pids)).toEqual([]);
  expect(await embedded(settings.DATA_DIR)).toBeUndefined();
});

/** The URL of the server and the ids of its workers. */
async function serving(server: Started): Promise<{ url: string; pids: number[] }> {
  const url = (await server.line(/^The playground is at /)).slice('The playground is at '.length);
  const line = await server.line(/^Processes that serve: /);
  return { url, pids: (line.match(/\d+/g) ?? []).map(Number) };
}

/** The processes that have served so far, as a pattern. */
function known(server: Started): string {
  const lines = server.printed().matchAll(/^Process(?:es that serve:)? (.*?)(?: serves .*)?$/gm);
  const pids = [...lines].flatMap(([, text = '']) => text.match(/\b\d{2,}\b(?! ms)/g) ?? []);
  return `(?:${pids.join('|')})\\b`;
}

/** Sends a query on a new connection. */
function ask(url: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve) => {
    request(url, { method: 'POST', headers, agent: false })
      .on('response', (response) =>
        response.toArray().then(
          (parts) => resolve(JSON.parse(parts.join(''))),
          () => resolve('broken'),
        ),
      )
      .on('error', () => resolve('broken'))
      .end(JSON.stringify({ query: '{ team(name: "San Simon") { name } }' }));
  });
}

/** Delays every query for a team until `end` is called. */
async function lockTeams() {
  const session = new pg.Client({ connectionString: database });
  await session.connect();
  let ended: Promise<void> | undefined;
  const end = () => {
    ended ??= session.end();
    return ended;
  };
  onTestFinished(end);
  await session.query('BEGIN; LOCK "Team"');
  return { waiting: () => countLockWaits(database), end };
}

/** Those of the processes that run. */
async function running(pids: readonly number[]): Promise<number[]> {
  const identities = await Promise.all(pids.map(processIdentity));
  return pids.filter((_pid, index) => identities[index] !== undefined);
}
