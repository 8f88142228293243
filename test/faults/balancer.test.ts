import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { breakable } from '../support/faults/breakable-postgres.js';
import { freePort } from '../support/faults/cluster.js';
import { answers, type Server, startServer, underLoad } from '../support/faults/server.js';
import { dataDir, run } from '../support/process.js';

/** Milliseconds that something is waited for on a busy machine. */
const soon = { timeout: 30_000 };

const haproxy = '/usr/sbin/haproxy';

describe.skipIf(!existsSync(haproxy))('two servers behind HAProxy, as deploy/haproxy.cfg has it', () => {
  test.each([
    ['killed', 'SIGKILL'],
    ['stopped', 'SIGTERM'],
  ] as const)(
    'one that is %s under load costs nobody an answer, and is asked again later',
    async (how, signal) => {
      const { url, servers, start } = await serve();
      const [first] = servers;
      const before = await answers(url);
      const load = underLoad(url, 10);
      await expect.poll(load.answered, soon).toBeGreaterThan(100);
      first.child.kill(signal);
      await first.ended;
      const answered = load.answered();
      await expect.poll(load.answered, soon).toBeGreaterThan(answered + 100);
      const again = await start(0);
      const metrics = /http\S+/.exec(await again.line(/^The metrics are at /))?.[0] ?? '';
      await expect.poll(() => requests(metrics), soon).toBeGreaterThan(20);
      const { counts, slowest } = await load.stop();
      console.log(
        `One of two that is ${how}:`,
        Object.fromEntries(counts),
        `slowest ${Math.round(slowest)} ms`,
      );
      expect([...counts.keys()]).toEqual([200]);
      expect(await answers(url)).toEqual(before);
    },
  );

  test('an id of a request comes through, or is made for it', async () => {
    const { url } = await serve();
    const ask = (headers = {}) => fetch(`${url}/graphql?query={__typename}`, { headers });
    expect((await ask({ 'x-request-id': 'mine' })).headers.get('x-request-id')).toBe('mine');
    expect((await ask()).headers.get('x-request-id')).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });
});

async function serve() {
  const postgres = await breakable();
  const ports = [await freePort(), await freePort(), await freePort()];
  const start = (index: number) =>
    startServer({
      PORT: `${ports[index]}`,
      DATABASE_URL: postgres.readerUrl,
      ADMIN_DATABASE_URL: postgres.url,
      CACHE_MB: '0',
      DRAIN_SECONDS: '2',
      METRICS_PORT: '0',
    });
  // At the same time, on a database that has nothing yet.
  const servers = (await Promise.all([start(0), start(1)])) as [Server, Server];
  const config = (await readFile('deploy/haproxy.cfg', 'utf8'))
    .replace('bind :8080', `bind 127.0.0.1:${ports[2]}`)
    .replace('server-1:4000', `127.0.0.1:${ports[0]}`)
    .replace('server-2:4000', `127.0.0.1:${ports[1]}`)
    .replaceAll(/^resolvers docker\n.*\n|resolvers docker init-addr .*$/gm, '');
  const file = `${await dataDir()}/haproxy.cfg`;
  await writeFile(file, config);
  run([haproxy, '-db', '-f', file], {});
  const url = `http://127.0.0.1:${ports[2]}`;
  const ready = () =>
    fetch(`${url}/ready`)
      .then(({ status }) => status)
      .catch(() => 0);
  await expect.poll(ready, soon).toBe(200);
  await sleep(1_500); // until both are known to be ready
  return { url, servers, start };
}

/** How many questions a server has answered. */
async function requests(metrics: string): Promise<number> {
  const text = await (await fetch(metrics)).text();
  const count = /^copa_graph_request_duration_seconds_count\{outcome="computed",status="200"\} (\d+)$/m;
  return Number(count.exec(text)?.[1]);
}
