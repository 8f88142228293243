import { expect, test } from 'vitest';
import { subscribe } from '../support/event-stream.js';
import { breakable } from '../support/faults/breakable-postgres.js';
import { answers, startServer, underLoad } from '../support/faults/server.js';

test.each(['1', '2'])(
  'SIGTERM under load loses no question, and ends the streams (%s processes)',
  async (WORKERS) => {
    const postgres = await breakable();
    const settings = {
      DATABASE_URL: postgres.readerUrl,
      ADMIN_DATABASE_URL: postgres.url,
      CACHE_MB: '0',
      DRAIN_SECONDS: '1',
      WORKERS,
    };
    const server = await startServer(settings);
    const before = await answers(server.url);
    const streams = await Promise.all(
      Array.from({ length: 5 }, () =>
        subscribe(server.url, 'subscription { seasonChanged(slug: "copa-peru-2013") { version } }'),
      ),
    );
    const load = underLoad(server.url, 40);
    await expect.poll(load.answered, { timeout: 20_000 }).toBeGreaterThan(200);
    const began = performance.now();
    server.child.kill('SIGTERM');
    // Every client is told to go elsewhere, with its answer; none is cut off.
    const { counts, last } = await load.left();
    expect(Object.fromEntries(counts)).toEqual({ 200: expect.any(Number) });
    expect(last.get(200)?.headers.connection).toBe('close');
    expect(await Promise.all(streams.map((stream) => stream.next()))).toEqual(streams.map(() => undefined));
    expect(await server.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);

    const again = await startServer(settings);
    expect(await answers(again.url)).toEqual(before);
  },
);
