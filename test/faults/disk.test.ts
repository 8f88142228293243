import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { breakable } from '../support/faults/breakable-postgres.js';
import { answers, slugs, startServer } from '../support/faults/server.js';
import { importing, run } from '../support/process.js';

const page = fileURLToPath(new URL('../support/seed/pages/copa-peru-2012/page.wikitext', import.meta.url));
const command = [...importing, page];

/** A disk of so many megabytes, in memory; null where this process may not have one. */
async function disk(megabytes: number): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'copa-graph-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    await rmdir(folder);
    return null;
  }
  onTestFinished(async () => {
    execFileSync('umount', ['--lazy', folder]);
    await rmdir(folder);
  });
  await chmod(folder, 0o755);
  return folder;
}

/** Writes until nothing more fits. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const size of [1_000_000, 4_096]) {
      const block = Buffer.alloc(size, 'x');
      await expect(
        (async () => {
          for (;;) await file.write(block);
        })(),
      ).rejects.toThrow('ENOSPC');
    }
  } finally {
    await file.close();
  }
}

test('a full disk fails the import and says so; the graph is as it was, and goes on when there is room', async ({
  skip,
}) => {
  const folder = await disk(200);
  if (folder === null) return skip('No disk can be mounted here, for that takes root.');
  const postgres = await breakable(folder);
  const settings = { DATABASE_URL: postgres.readerUrl, ADMIN_DATABASE_URL: postgres.url };
  const server = await startServer({ ...settings, CACHE_MB: '0' });
  const before = await answers(server.url);

  await fill(join(folder, 'ballast'));
  const full = run(command, settings);
  expect(await full.ended).not.toBe(0);
  expect(full.printed()).toMatch(/The disk of the database is full: .+\(53100\)/);
  expect(await answers(server.url)).toEqual(before);

  await rm(join(folder, 'ballast'));
  const again = run(command, settings);
  expect([await again.ended, again.printed()]).toEqual([0, expect.stringContaining('The season was added.')]);
  await expect.poll(() => slugs(server.url)).toEqual(['copa-peru-2013', 'copa-peru-2012']);
  expect((await answers(server.url))['03-bracket']).toEqual(before['03-bracket']);
});
