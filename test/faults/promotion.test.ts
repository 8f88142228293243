import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { findPrimary } from '../../src/db/find-primary.js';
import { canReplicate, startPrimary, startStandby } from '../support/faults/cluster.js';
import { answers, startServer, underLoad } from '../support/faults/server.js';
import { post as ask } from '../support/http/ask.js';
import { goalsIn, matchQuery, score } from '../support/http/serving.js';

/** Enough for a busy machine. */
const soon = { timeout: 30_000 };

describe.skipIf(!canReplicate)('a primary and a standby, both named in DATABASE_URL', () => {
  test('when the primary is killed under load and the standby promoted, the servers find it', async () => {
    const { primary, standby, server, adminUrl } = await serve();
    await importGoals(primary.url, 5);
    await replicated(primary, standby);
    const before = await answers(server.url);
    const load = underLoad(server.url, 10);
    await expect.poll(load.answered, soon).toBeGreaterThan(50);
    await primary.kill();
    await standby.execute('SELECT pg_promote()');
    const answered = load.answered();
    await expect.poll(load.answered, soon).toBeGreaterThan(answered + 100);
    await expect.poll(async () => (await fetch(`${server.url}/ready`)).status, soon).toBe(200);
    const { counts } = await load.stop();
    console.log('A primary is killed, and its standby promoted:', Object.fromEntries(counts));
    expect([...counts.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(await answers(server.url)).toEqual(before);
    // The old primary comes back, and still accepts writes.
    await primary.start();
    expect(await findPrimary(adminUrl)).toBe(standby.url);
    await importGoals(await findPrimary(adminUrl), 9);
    expect(goalsIn((await ask(server.url, matchQuery)).body)).toBe(9);
    await expect.poll(async () => (await ask(server.url, matchQuery)).hit, soon).toBe(true);
    expect(server.child.exitCode).toBeNull();
  });

  test('without a primary, a server does not start and says why', async () => {
    const primary = await startPrimary();
    const standby = await startStandby(primary);
    await primary.kill();
    await expect(findPrimary(hosts(primary.url, standby.url))).rejects.toThrow(
      /^No PostgreSQL host accepts writes: 127\.0\.0\.1:\d+ cannot be reached \(.*ECONN.*\); 127\.0\.0\.1:\d+ is a standby\.$/,
    );
  });
});

async function serve() {
  const primary = await startPrimary();
  const standby = await startStandby(primary);
  const adminUrl = hosts(primary.url, standby.url);
  const DATABASE_URL = hosts(primary.readerUrl, standby.readerUrl);
  const server = await startServer({ DATABASE_URL, ADMIN_DATABASE_URL: adminUrl });
  return { primary, standby, server, adminUrl };
}

/** One URL with the hosts of two. */
function hosts(one: string, other: string): string {
  return one.replace(/:\d+(?=\/)/, (port) => `${port},${new URL(other).host}`);
}

async function importGoals(url: string, goals: number): Promise<void> {
  const importer = openDatabase({ url, prepared: true });
  await score(importer, goals).finally(() => importer.close());
}

/** Waits until the standby has all that the primary has. */
async function replicated(
  primary: Awaited<ReturnType<typeof startPrimary>>,
  standby: typeof primary,
): Promise<void> {
  const { rows } = await primary.execute('SELECT pg_current_wal_lsn() AS position');
  const caughtUp = async () => {
    const found = await standby.execute(
      `SELECT pg_last_wal_replay_lsn() >= '${rows[0].position}' AS caught_up`,
    );
    return found.rows[0].caught_up;
  };
  await expect.poll(caughtUp, soon).toBe(true);
}
