import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { builtInSeasonFolder } from '../../../seed/cli/load-built-in-season.js';
import { invalidateCaches } from '../../../seed/write/invalidate-cache.js';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { get, post, type TestResponse } from '../../support/http/ask.js';
import { throughProxy } from '../../support/http/proxy.js';
import { goalsIn, matchQuery, score, serve } from '../../support/http/serving.js';
import { run, serveCommand } from '../../support/process.js';
import { importInProcess, temporaryFile } from '../../support/seed/cli-context.js';
import { replaced } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());

// It takes more than a second of processor time to start.
const process = run(serveCommand, { PORT: '0', DATABASE_URL: url }, (kill) => void afterAll(kill));
const playground = await process.line(/^The playground is at /);
const processUrl = new URL(/http\S+/.exec(playground)?.[0] ?? '').origin;

test('no server sends a response from before an import after it, under constant load', async () => {
  const load = loadServers([processUrl, (await serve(url)).url, (await serve(url)).url]);
  for (const goals of [3, 4, 5]) {
    await load.cached(goals - 1);
    await score(importer, goals);
    load.expect(goals);
  }
  await load.cached(5);
  await importByCommand(6);
  load.expect(6);
  await load.cached(6);
  expect(await load.stop()).toEqual([]);
});

test('imports in quick succession leave no stale response', async () => {
  const servers = [(await serve(url)).url, (await serve(url)).url];
  const load = loadServers(servers);
  for (let goals = 9; goals < 14; goals += 1) {
    await score(importer, goals);
    load.expect(goals);
  }
  await load.cached(13);
  expect(await load.stop()).toEqual([]);
});

test('a suspended server delays an import only briefly, and sends no stale response when it resumes', async () => {
  await score(importer, 20);
  await expect.poll(async () => (await post(processUrl, matchQuery)).hit).toBe(true);

  process.child.kill('SIGSTOP');
  // It answers the requests of this time when it resumes.
  await score(importer, 21);
  const responses = Array.from({ length: 20 }, () => post(processUrl, matchQuery));
  await sleep(100);
  process.child.kill('SIGCONT');
  expect(new Set((await Promise.all(responses)).map(({ body }) => goalsIn(body)))).toEqual(new Set([21]));
  await expect.poll(async () => (await post(processUrl, matchQuery)).hit).toBe(true);
  expect(goalsIn((await post(processUrl, matchQuery)).body)).toBe(21);
});

test('a server that silently loses its connection sends no stale response after an import', async () => {
  await score(importer, 30);
  const proxy = await throughProxy(url);
  const serving = await serve(url, { listening: proxy.url });
  const load = loadServers([serving.url]);
  await load.cached(30);
  proxy.silence();
  await score(importer, 31);
  load.expect(31);
  await sleep(500);
  expect(serving.changes.lease.number).toBeNull();
  expect(await load.stop()).toEqual([]);
});

test('an import that fails at its end clears no response', async () => {
  const serving = await serve(url);
  await expect.poll(async () => (await post(serving.url, matchQuery)).hit).toBe(true);
  const before = (await post(serving.url, matchQuery)).body;
  const failing = prisma(importer).$transaction(async (transaction) => {
    await invalidateCaches(importer, transaction);
    expect(serving.changes.lease.number).toBeNull();
    throw new Error('It fails.');
  });
  await expect(failing).rejects.toThrow('It fails.');
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  serving.statements.length = 0;
  expect(await post(serving.url, matchQuery)).toMatchObject({ hit: true, body: before });
  expect(serving.statements).toEqual([]);
});

/**
 * Milliseconds from a response to the client's next request. A response that is not cached takes about as long, so that
 * each server computes one at almost any moment of an import. Without a pause, two cores have nothing left for it.
 */
const pauseMs = 10;

/** Sends queries to servers, three at a time each, by GET and POST, until it is stopped. */
function loadServers(servers: readonly string[]) {
  let minGoals = 2;
  let running = true;
  const errors: string[] = [];
  const cachedGoals = new Map<string, number>();
  const check = ({ status, body, hit }: TestResponse, server: string, expected: number) => {
    const goals = goalsIn(body);
    if (status !== 200 || !(goals >= expected))
      errors.push(`${server} answered ${goals} after ${expected}, ${status}, ${hit ? 'cached' : 'computed'}`);
    if (hit) cachedGoals.set(server, goals);
  };
  const loops = servers.flatMap((server) =>
    [post, get, post].map(async (send) => {
      while (running) {
        const expected = minGoals;
        check(await send(server, matchQuery), server, expected);
        await sleep(pauseMs);
      }
    }),
  );
  const stop = async () => {
    running = false;
    await Promise.allSettled(loops);
    return errors;
  };
  onTestFinished(() => void stop());
  return {
    /** From now on, a response with fewer goals is stale. */
    expect: (goals: number) => {
      minGoals = goals;
    },
    /** Waits until every server sends a cached response with these goals. */
    cached: (goals: number) =>
      expect.poll(() => servers.map((server) => cachedGoals.get(server))).toEqual(servers.map(() => goals)),
    stop,
  };
}

/** Imports the season with the command, from files. */
async function importByCommand(goals: number): Promise<void> {
  const text = await readFile(`${builtInSeasonFolder}page.wikitext`, 'utf8');
  const page = await temporaryFile(replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`)(text));
  const command = await importInProcess([page, '--facts', `${builtInSeasonFolder}season.json`], { url });
  if (command.status !== 0) throw new Error(command.errorOutput);
}
