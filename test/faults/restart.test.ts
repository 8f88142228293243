import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { breakable } from '../support/faults/breakable-postgres.js';
import { answers, post, startServer, underLoad } from '../support/faults/server.js';

/** Milliseconds that something is waited for on a busy machine. */
const soon = { timeout: 20_000 };

async function serve(settings: Readonly<Record<string, string>> = {}) {
  const postgres = await breakable();
  const addresses = { DATABASE_URL: postgres.readerUrl, ADMIN_DATABASE_URL: postgres.url };
  const server = await startServer({ CACHE_MB: '0', ...addresses, ...settings });
  return { postgres, server, before: await answers(server.url) };
}

test.each(['1', '2'])('PostgreSQL restarted under load is not noticed (%s processes)', async (WORKERS) => {
  const { postgres, server, before } = await serve({ WORKERS });
  const load = underLoad(server.url, 20);
  for (let time = 0; time < 3; time += 1) {
    const answered = load.answered();
    await expect.poll(load.answered, soon).toBeGreaterThan(answered + 50);
    await postgres.stop();
    await postgres.start();
  }
  const answered = load.answered();
  await expect.poll(load.answered, soon).toBeGreaterThan(answered + 50);
  const { counts } = await load.stop();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const failed = all - (counts.get(200) ?? 0);
  console.log('What clients were told over three restarts:', Object.fromEntries(counts));
  // Nobody is cut off, and nearly nobody refused: a restart is shorter than questions are willing to wait.
  expect([...counts.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(failed).toBeLessThan(all / 50);
  expect(await answers(server.url)).toEqual(before);
  expect(server.child.exitCode).toBeNull();
});

test('PostgreSQL gone for half a minute: clients are told so at once, and it recovers by itself', async () => {
  const { postgres, server, before } = await serve();
  const load = underLoad(server.url, 20);
  await expect.poll(load.answered, soon).toBeGreaterThan(50);
  await postgres.stop();
  await sleep(6_000); // as long as questions are asked again, and then some
  const many = await Promise.all(
    Array.from({ length: 100 }, (_, n) => timed(() => post(server.url, `{ season { a${n}: name } }`))),
  );
  expect(new Set(many.map(({ told }) => told.status))).toEqual(new Set([503]));
  expect(many[0]?.told.headers['retry-after']).toBe('2');
  expect(JSON.parse(many[0]?.told.body ?? '').errors[0].extensions.code).toBe('DATABASE_UNAVAILABLE');
  // A question that is asked again and again until the database is back is answered, or refused, after three seconds.
  expect(median(many.map(({ took }) => took))).toBeLessThan(2_500);
  // The process itself is well, and says that it is not to be asked.
  expect((await fetch(`${server.url}/health`)).status).toBe(200);
  expect((await fetch(`${server.url}/ready`)).status).toBe(503);
  await sleep(24_000);
  await postgres.start();
  await expect
    .poll(() => post(server.url, '{ season { name } }').then(({ status }) => status), soon)
    .toBe(200);
  const { counts, slowest } = await load.stop();
  console.log('What clients were told:', Object.fromEntries(counts), `slowest ${Math.round(slowest)} ms`);
  // Nobody is cut off. Who asked as it went, or came back, may have waited until the deadline.
  expect([...counts.keys()].filter((status) => ![200, 503, 504].includes(Number(status)))).toEqual([]);
  expect(counts.get(504) ?? 0).toBeLessThan(40);
  expect(await answers(server.url)).toEqual(before);
  await expect.poll(async () => (await fetch(`${server.url}/ready`)).status, soon).toBe(200);
  // Of an outage there is a line as it begins and one as it ends, and not one for each question.
  expect(server.printed().split('\n').length).toBeLessThan(60);
  expect(server.printed()).not.toMatch(/^\s+at /m);
});

async function timed<T>(work: () => Promise<T>): Promise<{ told: T; took: number }> {
  const began = performance.now();
  return { told: await work(), took: performance.now() - began };
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
