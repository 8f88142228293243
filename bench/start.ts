import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * Measures the time from `npm start` to the first answer, here and in other checkouts, in turn:
 * `npm run bench:start -- OTHER… `. Each has its packages installed. `filled` finds a database with the season, `empty`
 * finds none, and `clone` finds no generated code, no bundle and no cache either: they are removed.
 */
const rounds = 5;
const question = '{ team(name: "San Simon") { name } }';
const checkouts = [
  fileURLToPath(new URL('..', import.meta.url)),
  ...process.argv.slice(2).map((path) => resolve(path)),
];

for (const kind of ['filled', 'empty', 'clone'] as const) {
  const folders = await Promise.all(checkouts.map(newFolder));
  const times: number[][] = checkouts.map(() => []);
  // The first round fills.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, checkout] of checkouts.entries()) {
      const folder = folders[index] ?? '';
      if (kind !== 'filled') await rm(join(folder, 'postgres'), { recursive: true, force: true });
      if (kind === 'clone') await removeMadeFiles(checkout);
      const took = await firstAnswer(checkout, folder);
      if (round > 0) times[index]?.push(took);
    }
  }
  for (const [index, checkout] of checkouts.entries()) {
    const own = times[index] ?? [];
    const all = own.map((time) => time.toFixed(2)).join(' ');
    const share = median(own) / median(times.at(-1) ?? []);
    console.log(
      `${kind}: ${median(own).toFixed(2)} s, ${share.toFixed(2)} of the last (${all})  ${checkout}`,
    );
  }
  for (const folder of folders) await rm(folder, { recursive: true });
}

/** Seconds from `npm start` until the server has answered; it is stopped then. */
async function firstAnswer(checkout: string, folder: string): Promise<number> {
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE_URL: '', ADMIN_DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let took: number | undefined;
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^The playground is at (\S+)/.exec(line) ?? [];
    if (url === undefined) continue;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: question }),
    });
    const answer = await response.text();
    took = (performance.now() - begun) / 1_000;
    if (!answer.includes('San Simón')) throw new Error(`${checkout} answers ${answer}`);
    child.kill('SIGTERM');
  }
  await ended;
  if (took === undefined) throw new Error(`${checkout} does not start.`);
  return took;
}

/** As a fresh clone is: without what a start has made. */
async function removeMadeFiles(checkout: string): Promise<void> {
  for (const path of ['src/generated', 'dist', 'node_modules/.cache'])
    await rm(join(checkout, path), { recursive: true, force: true });
}

/** A folder for a database, which the system user of PostgreSQL can enter. */
async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copa-graph-bench-'));
  await chmod(folder, 0o755);
  return folder;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
