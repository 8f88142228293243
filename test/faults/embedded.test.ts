import { expect, test } from 'vitest';
import { answers, startServer, underLoad } from '../support/faults/server.js';
import { dataDir, embedded } from '../support/process.js';

/** Milliseconds that something is waited for on a busy machine. */
const soon = { timeout: 30_000 };

test('an embedded PostgreSQL that is killed is started again, and the server asks on', async () => {
  const folder = await dataDir();
  const server = await startServer({ DATA_DIR: folder, CACHE_MB: '0' });
  const before = await answers(server.url);
  const load = underLoad(server.url, 10);
  for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
    await expect.poll(load.answered, soon).toBeGreaterThan(50);
    const killed = await embedded(folder);
    process.kill(killed?.pid ?? Number.NaN, signal);
    await expect
      .poll(async () => {
        const found = await embedded(folder);
        return found?.ready === true && found.pid !== killed?.pid && found.port === killed?.port;
      }, soon)
      .toBe(true);
    const answered = load.answered();
    await expect.poll(load.answered, soon).toBeGreaterThan(answered + 20);
  }
  const { counts } = await load.stop();
  console.log('What clients were told:', Object.fromEntries(counts));
  expect([...counts.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await answers(server.url)).toEqual(before);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(await embedded(folder)).toBeUndefined();
});
