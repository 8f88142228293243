import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { original, separate } from './copies.js';
import { peakMemory } from './usage.js';

/** What it took to import seasons. */
export interface Imported {
  readonly seasons: number;
  readonly seconds: number;
  /** Of the process that imports, in megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const run = ['--import', './preload.js', 'dist/import.js'];

/** Imports copies of the season, from one number to another, by the command and a list. */
export async function importSeasons(
  url: string,
  from: number,
  to: number,
  folder: string,
): Promise<Imported> {
  const copy = separate(await original());
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for (let number = from; number <= to; number += 1) {
    const { page, facts } = copy(number);
    await writeFile(join(folder, `${number}.wikitext`), page);
    await writeFile(join(folder, `${number}.json`), facts);
    lines.push(JSON.stringify({ page: `${number}.wikitext`, facts: `${number}.json` }));
  }
  const list = join(folder, `${from}-${to}.jsonl`);
  await writeFile(list, `${lines.join('\n')}\n`);
  const begun = performance.now();
  const child = spawn(process.execPath, [...run, '--list', list], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes: number | null = null;
  const look = setInterval(() => {
    megabytes = peakMemory(child.pid ?? 0) ?? megabytes;
  }, 250);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  return { seasons: to - from + 1, seconds: (performance.now() - begun) / 1_000, megabytes };
}
