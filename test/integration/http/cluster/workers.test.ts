import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { writeSeason } from '../../../../seed/write/write-seasons.js';
import { openDatabase } from '../../../../src/db/client.js';
import { startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { subscribe } from '../../../support/event-stream.js';
import { openRawSocket } from '../../../support/http/web-socket.js';
import { dataDir, embedded, run, running, type Started, start } from '../../../support/process.js';
import { replaced, season2013 } from '../../../support/seed/season-from-wikitext.js';
import { lockTeams, ownDatabase } from '../../../support/test-database.js';

const database = await ownDatabase('season');
const importer = openDatabase({ url: database, prepared: true });
afterAll(() => importer.close());

// One worker may receive all eight queries of a test, so its pool has a connection for each.
const two = { PORT: '0', WORKERS: '2', POOL_SIZE: '8', CACHE_MB: '0' };
const sanSimon = { data: { team: { name: 'San Simón' } }, extensions: { cost: 2 } };
const versions = 'subscription { seasonChanged(slug: "copa-peru-2013") { matches { score } } }';

// A process takes more than a second of processor time to start, so each test uses a server for as much as it can.

test('workers share connections, are replaced when they end, are notified of imports, and end at a Ctrl-C', async () => {
  const server = run(start, { ...two, DATABASE_URL: database });
  const { url, pids } = await serving(server);
  const [first = 0, other = 0] = pids;
  expect(new Set([...pids, server.child.pid]).size).toBe(3);

  // Workers receive connections in turn. The death of one breaks only its connections; a new one takes its place.
  const lock = await lockTeams(database);
  const answers: unknown[] = [];
  for (const waitingCount of [0, 1, 2, 3, 4, 5]) {
    ask(url).then((answer) => answers.push(answer));
    await expect.poll(() => lock.waiting()).toBe(waitingCount + 1);
  }
  process.kill(first, 'SIGKILL');
  await expect.poll(() => answers).toEqual(['broken', 'broken', 'broken']);
  await lock.end();
  await expect.poll(() => answers.slice(3)).toEqual([sanSimon, sanSimon, sanSimon]);
  const second = await replacement(server, url, first, 'SIGKILL', { delayMs: 50, at: Date.now() });

  // The next delay is longer each time.
  process.kill(second.pid, 'SIGTERM');
  const third = await replacement(server, url, second.pid, 'status 0', second);

  // Each of the two workers has one of the streams.
  const { origin } = new URL(url);
  const streams = [await subscribe(origin, versions), await subscribe(origin, versions)];
  const page = replaced('match_UDC_UDP=2—0', 'match_UDC_UDP=3—0');
  await writeSeason(importer, season2013({ page }), 'the page');
  for (const stream of streams) {
    expect(await stream.next()).toEqual({ data: { seasonChanged: { matches: [{ score: '3–0' }] } } });
  }
  const broken: number[] = [];
  for (const [index, stream] of streams.entries()) stream.next().catch(() => broken.push(index));
  process.kill(third.pid, 'SIGKILL');
  const { pid: fourth } = await replacement(server, url, third.pid, 'SIGKILL', third);
  expect(broken).toHaveLength(1);

  // All processes receive a Ctrl-C at once, and the primary once more.
  await expectEndAfterRequests(server, url, [other, fourth], database, () => {
    for (const signal of ['SIGINT', 'SIGINT'] as const) server.child.kill(signal);
    for (const pid of [other, fourth]) process.kill(pid, 'SIGINT');
  });
});

test('a second signal ends all processes at once', async () => {
  const server = run(start, { ...two, DATABASE_URL: database });
  const { url, pids } = await serving(server);
  const lock = await lockTeams(database);
  const answer = ask(url);
  await expect.poll(() => lock.waiting()).toBe(1);
  server.child.kill('SIGTERM');
  await server.line(/SIGTERM: stopping/);
  // Within half a second of the first signal, another one counts as its echo.
  const signalAgain = () => {
    server.child.kill('SIGTERM');
    return server.child.exitCode;
  };
  await expect.poll(signalAgain).toBe(1);
  expect(await server.ended).toBe(1);
  expect(await answer).toBe('broken');
  await expect.poll(() => running(pids)).toEqual([]);
});

test('with an embedded PostgreSQL, a failed start, a stopped start and a SIGTERM leave no process', async () => {
  const taken = createServer();
  await once(taken.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const folder = await dataDir();
  const settings = { ...two, DATA_DIR: folder };
  const first = run(start, { ...settings, PORT: `${port}` });
  expect(await first.ended).toBe(1);
  expect(first.printed()).toMatch(
    /^Port \d+ is in use; set PORT to another port, or to 0 for any free one\.\n$/m,
  );
  expect(first.printed().match(/is in use/g)).toHaveLength(1);
  expect(await embedded(folder)).toBeUndefined();

  const second = run(start, settings);
  await second.line(/^PostgreSQL is running/);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(second.printed()).not.toMatch(/playground|ended/);
  expect(await embedded(folder)).toBeUndefined();

  // As `npm start` does; npm itself, between a signal and the server, is in another test.
  const third = run([process.execPath, 'scripts/run.js', '--page', 'start'], settings);
  const { url, pids } = await serving(third);
  expect(await ask(url)).toEqual(sanSimon);
  const shared = await startEmbeddedServer(folder, () => {});
  await expectEndAfterRequests(third, url, pids, shared.url, () => third.child.kill('SIGTERM'));
  expect(await embedded(folder)).toBeUndefined();
});

/** The URL of the server and the ids of its workers. */
async function serving(server: Started): Promise<{ url: string; pids: number[] }> {
  const url = (await server.line(/^The playground is at /)).slice('The playground is at '.length);
  const line = await server.line(/^Processes that serve: /);
  return { url, pids: (line.match(/\d+/g) ?? []).map(Number) };
}

/** A worker that was replaced: after how long, and when. */
interface Replacement {
  readonly delayMs: number;
  readonly at: number;
}

/**
 * Expects that a worker ends and is replaced, after twice the delay of the `previous` one unless it has run for ten
 * seconds, and that queries succeed before and after. Returns the new worker.
 */
async function replacement(
  server: Started,
  url: string,
  pid: number,
  end: string,
  previous: Replacement,
): Promise<Replacement & { readonly pid: number }> {
  const ended = await server.line(
    new RegExp(`^Process ${pid} ended with ${end}\\. Another one follows in \\d+ ms\\.$`),
  );
  const at = Date.now();
  const delayMs = Number(/(\d+) ms/.exec(ended)?.[1]);
  expect(at - previous.at < 10_000 ? [previous.delayMs * 2] : [previous.delayMs * 2, 100]).toContain(delayMs);
  expect(await ask(url)).toEqual(sanSimon);
  const line = await server.line(new RegExp(`^Process (?!${known(server)})\\d+ serves `));
  expect(line).toMatch(new RegExp(`serves ${new URL(url).origin} in its place\\.$`));
  expect(await ask(url)).toEqual(sanSimon);
  expect(await ask(url)).toEqual(sanSimon);
  return { pid: Number(/\d+/.exec(line)?.[0]), delayMs, at };
}

/** Expects that after `stop` the server answers the running requests, ends streams, accepts nothing more, and ends. */
async function expectEndAfterRequests(
  server: Started,
  url: string,
  pids: readonly number[],
  databaseUrl: string,
  stop: () => void,
): Promise<void> {
  const printedBefore = server.printed();
  const lock = await lockTeams(databaseUrl);
  const answers = Array.from({ length: 8 }, () => ask(url));
  await expect.poll(() => lock.waiting()).toBe(8);
  const stream = await subscribe(new URL(url).origin, versions);
  const socket = await openRawSocket(new URL(url).origin);
  socket.send({ type: 'subscribe', id: 'a', payload: { query: '{ __typename }' } });
  expect(await socket.next()).toMatchObject({ type: 'next', id: 'a' });
  stop();
  expect(await socket.closed).toMatchObject({ code: 1001 });
  expect(await stream.next()).toBeUndefined();
  // The primary may hold a connection that no worker takes any more, so no attempt waits for the one before it.
  let newest: unknown;
  const tryAgain = () => {
    ask(url).then((answer) => {
      newest = answer;
    });
    return newest;
  };
  await expect.poll(tryAgain).toBe('broken');
  await lock.end();
  expect(await Promise.all(answers)).toEqual(Array(8).fill(sanSimon));
  expect(await server.ended).toBe(0);
  expect(await running(pids)).toEqual([]);
  expect(server.printed().slice(printedBefore.length)).not.toContain('ended with');
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
