import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { primaryOf } from '../../src/db/primary.js';
import { replicates, startPrimary, startReplica } from '../support/faults/cluster.js';
import { answers, type Server, startServer, underLoad } from '../support/faults/server.js';
import { post as ask } from '../support/http/ask.js';
import { goalsIn, matchQuestion, score } from '../support/http/serving.js';

/** Milliseconds that something is waited for on a busy machine. */
const soon = { timeout: 30_000 };

describe.skipIf(!replicates)('with a replica', () => {
  test('it is asked once it is fresh; what it does not know yet nobody is told', async () => {
    const { primary, replica, server } = await serve({ CACHE_MB: '0' });
    await asked(server);
    // From now on it hears nothing, and an import changes what it holds.
    await replica.execute('SELECT pg_wal_replay_pause()');
    await goals(primary.url, 7);
    const before = await count(server);
    for (let time = 0; time < 20; time += 1)
      expect(goalsIn((await ask(server.url, matchQuestion)).body)).toBe(7);
    expect(await count(server)).toBe(before);
    await replica.execute('SELECT pg_wal_replay_resume()');
    await asked(server);
    expect(goalsIn((await ask(server.url, matchQuestion)).body)).toBe(7);
  });

  test('that is always late, nobody is told what was before an import, kept or computed', async () => {
    const { primary, replica, server } = await serve({});
    await replica.execute("ALTER SYSTEM SET recovery_min_apply_delay = '400ms'");
    await replica.execute('SELECT pg_reload_conf()');
    let [least, asking] = [2, true];
    const faults: string[] = [];
    const loops = Array.from({ length: 6 }, async (_, number) => {
      while (asking) {
        const expected = least;
        // Half of them ask what is never kept, for no two are alike.
        const query = number % 2 === 0 ? matchQuestion : `${matchQuestion} # ${Math.random()}`;
        const { body, hit } = await ask(server.url, query);
        const found = goalsIn(body);
        if (!(found >= expected)) faults.push(`${found} after ${expected}, ${hit ? 'kept' : 'computed'}`);
      }
    });
    for (const number of [3, 4, 5, 6, 7, 8]) {
      await asked(server);
      await goals(primary.url, number);
      least = number;
    }
    await asked(server);
    asking = false;
    await Promise.all(loops);
    expect(faults).toEqual([]);
  });

  test.each(['killed', 'hung'])('a replica that is %s under load costs nobody an answer', async (how) => {
    const { replica, server } = await serve({ CACHE_MB: '0' });
    const before = await answers(server.url);
    await asked(server);
    const load = underLoad(server.url, 10);
    await expect.poll(load.answered, soon).toBeGreaterThan(100);
    await (how === 'killed' ? replica.kill() : replica.signal('SIGSTOP'));
    const answered = load.answered();
    await expect.poll(load.answered, soon).toBeGreaterThan(answered + 200);
    await expect.poll(() => figure(server, 'replicas_fresh'), soon).toBe(0);
    await (how === 'killed' ? replica.start() : replica.signal('SIGCONT'));
    await asked(server);
    const { counts, slowest } = await load.stop();
    console.log(`A replica that is ${how}:`, Object.fromEntries(counts), `slowest ${Math.round(slowest)} ms`);
    expect([...counts.keys()]).toEqual([200]);
    expect(await answers(server.url)).toEqual(before);
  });

  test('the primary is killed and the replica promoted: the server finds it, and so does an import', async () => {
    const { primary, replica, server, addresses } = await serve({});
    await goals(primary.url, 5);
    await asked(server);
    const before = await answers(server.url);
    const load = underLoad(server.url, 10);
    await expect.poll(load.answered, soon).toBeGreaterThan(50);
    await primary.kill();
    await replica.execute('SELECT pg_promote()');
    const answered = load.answered();
    await expect.poll(load.answered, soon).toBeGreaterThan(answered + 100);
    await expect.poll(async () => (await fetch(`${server.url}/ready`)).status, soon).toBe(200);
    const { counts } = await load.stop();
    console.log('A primary that is killed, and a replica promoted:', Object.fromEntries(counts));
    expect([...counts.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(await answers(server.url)).toEqual(before);
    // The old one comes back, and does not know that it is no primary any longer.
    await primary.start();
    expect(await primaryOf(addresses)).toBe(replica.url);
    await goals(await primaryOf(addresses), 9);
    expect(goalsIn((await ask(server.url, matchQuestion)).body)).toBe(9);
    await expect.poll(async () => (await ask(server.url, matchQuestion)).hit, soon).toBe(true);
    expect(server.child.exitCode).toBeNull();
  });
});

async function goals(url: string, number: number): Promise<void> {
  const importer = openDatabase({ url, prepared: true });
  await score(importer, number).finally(() => importer.close());
}

async function serve(settings: Readonly<Record<string, string>>) {
  const primary = await startPrimary();
  const replica = await startReplica(primary);
  const both = (of: 'url' | 'readingUrl') => [primary[of], replica[of]].join(',');
  const server = await startServer({
    DATABASE_URL: both('readingUrl'),
    ADMIN_DATABASE_URL: both('url'),
    REPLICA_URLS: both('readingUrl'),
    METRICS_PORT: '0',
    ...settings,
  });
  const metrics = /http\S+/.exec(await server.line(/^The metrics are at /))?.[0] ?? '';
  return { primary, replica, server: { ...server, metrics }, addresses: both('url') };
}

interface Watched extends Server {
  readonly metrics: string;
}

/** Waits until the replica answers. */
async function asked(server: Watched): Promise<void> {
  const before = await count(server);
  const more = async () => {
    await ask(server.url, `${matchQuestion} # ${Math.random()}`);
    return (await count(server)) - before;
  };
  await expect.poll(more, soon).toBeGreaterThan(0);
}

/** How many statements the replica has answered. */
function count(server: Watched): Promise<number> {
  return figure(server, 'replica_statements_total');
}

async function figure(server: Watched, name: string): Promise<number> {
  const text = await (await fetch(server.metrics)).text();
  return Number(new RegExp(`^copa_graph_${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
