import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { builtInSeasonFolder } from '../../../seed/cli/load-built-in-season.js';
import { invalidateCaches } from '../../../seed/write/invalidate-cache.js';
import { openDatabase, prisma } from '../../../src/db/client.js';
import { type Got, post, visit } from '../../support/http/ask.js';
import { throughProxy } from '../../support/http/proxy.js';
import { goalsIn, matchQuestion, score, serve } from '../../support/http/serving.js';
import { dataDir, importing, run, type Started, start } from '../../support/process.js';
import { replaced } from '../../support/seed/season-from-wikitext.js';
import { ownDatabase } from '../../support/test-database.js';

const url = await ownDatabase('season');
const importer = openDatabase({ url, prepared: true });
afterAll(() => importer.close());

test('an answer of before an import is never given after it, by any of four servers that are asked all the while', async () => {
  const processes = [startServer(), startServer()];
  const servers = await Promise.all([
    ...processes.map(address),
    ...[serve(url), serve(url)].map(async (serving) => (await serving).url),
  ]);
  const asking = askAll(servers);
  for (const goals of [3, 4, 5, 6, 7]) {
    await asking.kept(goals - 1);
    await score(importer, goals);
    asking.expect(goals);
  }
  await asking.kept(7);
  await importByCommand(8);
  asking.expect(8);
  await asking.kept(8);
  expect(await asking.stop()).toEqual([]);
});

test('imports close upon each other leave no answer of any of them behind', async () => {
  const servers = [(await serve(url)).url, (await serve(url)).url];
  const asking = askAll(servers);
  for (let goals = 9; goals < 16; goals += 1) {
    await score(importer, goals);
    asking.expect(goals);
  }
  await asking.kept(15);
  expect(await asking.stop()).toEqual([]);
});

test('a server that hangs holds up no import for long, and gives nothing of before when it goes on', async () => {
  const process = startServer();
  const server = await address(process);
  await score(importer, 20);
  await expect.poll(async () => (await post(server, matchQuestion)).hit).toBe(true);

  process.child.kill('SIGSTOP');
  // What it was asked while it hangs is answered when it goes on.
  await score(importer, 21);
  const asked = Array.from({ length: 20 }, () => post(server, matchQuestion));
  await sleep(100);
  process.child.kill('SIGCONT');
  expect(new Set((await Promise.all(asked)).map(({ body }) => goalsIn(body)))).toEqual(new Set([21]));
  await expect.poll(async () => (await post(server, matchQuestion)).hit).toBe(true);
  expect(goalsIn((await post(server, matchQuestion)).body)).toBe(21);
});

test('a server that is cut off without a word gives nothing of before once an import is done', async () => {
  await score(importer, 30);
  const proxy = await throughProxy(url);
  const serving = await serve(url, { listening: proxy.url });
  const asking = askAll([serving.url]);
  await asking.kept(30);
  proxy.silence();
  await score(importer, 31);
  asking.expect(31);
  await sleep(500);
  expect(serving.changes.lease.number).toBeNull();
  expect(await asking.stop()).toEqual([]);
});

test('an import that fails at its end takes nothing from the servers but a moment', async () => {
  const serving = await serve(url);
  await expect.poll(async () => (await post(serving.url, matchQuestion)).hit).toBe(true);
  const before = (await post(serving.url, matchQuestion)).body;
  const failing = prisma(importer).$transaction(async (transaction) => {
    await invalidateCaches(importer, transaction);
    expect(serving.changes.lease.number).toBeNull();
    throw new Error('It fails.');
  });
  await expect(failing).rejects.toThrow('It fails.');
  await expect.poll(() => serving.changes.lease.number).not.toBeNull();
  serving.statements.length = 0;
  expect(await post(serving.url, matchQuestion)).toMatchObject({ hit: true, body: before });
  expect(serving.statements).toEqual([]);
});

function startServer(): Started {
  return run([...start.slice(0, -1), 'dist/serve.js'], { PORT: '0', DATABASE_URL: url });
}

async function address(process: Started): Promise<string> {
  return new URL(/http\S+/.exec(await process.line(/^The playground is at /))?.[0] ?? '').origin;
}

/** Asks servers without a pause, in two ways and three at a time each. */
function askAll(servers: readonly string[]) {
  let least = 2;
  let asking = true;
  const faults: string[] = [];
  const kept = new Map<string, number>();
  const look = ({ status, body, hit }: Got, server: string, expected: number) => {
    const goals = goalsIn(body);
    if (status !== 200 || !(goals >= expected))
      faults.push(`${server} answered ${goals} after ${expected}, ${status}, ${hit ? 'kept' : 'computed'}`);
    if (hit) kept.set(server, goals);
  };
  const loops = servers.flatMap((server) =>
    [post, visit, post].map(async (way) => {
      while (asking) {
        const expected = least;
        look(await way(server, matchQuestion), server, expected);
      }
    }),
  );
  const stop = async () => {
    asking = false;
    await Promise.allSettled(loops);
    return faults;
  };
  onTestFinished(() => void stop());
  return {
    /** From now on an answer with fewer goals is an old one. */
    expect: (goals: number) => {
      least = goals;
    },
    /** Waits until every server gives an answer with these goals that it has kept. */
    kept: (goals: number) =>
      expect.poll(() => servers.map((server) => kept.get(server))).toEqual(servers.map(() => goals)),
    stop,
  };
}

/** Imports the season as a person does, from files. */
async function importByCommand(goals: number): Promise<void> {
  const folder = await dataDir();
  const page = await readFile(`${builtInSeasonFolder}page.wikitext`, 'utf8');
  await writeFile(`${folder}/page.wikitext`, replaced('match_UDC_UDP=2—0', `match_UDC_UDP=${goals}—0`)(page));
  const command = [...importing, `${folder}/page.wikitext`, '--facts', `${builtInSeasonFolder}season.json`];
  const process = run(command, { DATABASE_URL: url });
  const status = await process.ended;
  if (status !== 0) throw new Error(process.printed());
}
