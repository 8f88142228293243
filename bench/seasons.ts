import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { original, separate } from './copies.js';
import { copyRows } from './copy-rows.js';
import { withScorers } from './scorers.js';
import { databaseMegabytes, peakMemory } from './usage.js';

/** What it took to import seasons. */
export interface Imported {
  readonly seasons: number;
  readonly seconds: number;
  /** Of the process that imports, in megabytes; null where the system does not tell. */
  readonly megabytes: number | null;
  /** All seasons that are then in the database. */
  readonly loaded: number;
  /** What PostgreSQL takes to COPY the rows of all of them. */
  readonly copySeconds: number;
  /** The size of the database for each of them, in kilobytes. */
  readonly kilobytesEach: number;
}

/** An import in a sentence. */
export function describeImport(imported: Imported): string {
  const { seasons, seconds, megabytes, loaded, copySeconds, kilobytesEach } = imported;
  const memory = megabytes === null ? '' : ` and at most ${Math.round(megabytes)} MB`;
  return [
    `Importing ${count(seasons)} took ${seconds.toFixed(1)} s${memory};`,
    `to COPY the rows of ${count(loaded)} into the same tables, with their indexes and keys, ${copySeconds.toFixed(1)} s.`,
    `A season takes ${copies(imported).toFixed(1)} times as long to import as to COPY, and ${Math.round(kilobytesEach)} kB of the database.`,
  ].join(' ');
}

function count(seasons: number): string {
  return `${seasons} ${seasons === 1 ? 'season' : 'seasons'}`;
}

/** How many times as long a season took to import as its rows to COPY. */
function copies({ seconds, seasons, copySeconds, loaded }: Imported): number {
  return seconds / seasons / (copySeconds / loaded);
}

const root = fileURLToPath(new URL('..', import.meta.url));
/** As `npm run import`. */
const run = ['--max-semi-space-size=8', '--import', './preload.js', 'dist/import.js'];

/** The maximum number of pages that are written to disk at once. */
const maxListed = 2_000;

/**
 * Imports copies of the season, from one number to another, by the command and a list for each part of them; then measures
 * a COPY of all rows.
 */
export async function importSeasons(
  url: string,
  from: number,
  to: number,
  folder: string,
): Promise<Imported> {
  const parts: ImportedPart[] = [];
  for (let first = from; first <= to; first += maxListed) {
    parts.push(await importPart(url, first, Math.min(to, first + maxListed - 1), folder));
    await rm(folder, { recursive: true });
  }
  const megabytes = parts.map((part) => part.megabytes ?? Number.NaN);
  await mkdir(folder);
  return {
    seasons: to - from + 1,
    seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
    megabytes: megabytes.some(Number.isNaN) ? null : Math.max(...megabytes),
    loaded: to,
    copySeconds: await copyRows(url, join(folder, 'rows')),
    kilobytesEach: ((await databaseMegabytes(url)) * 1_024) / to,
  };
}

type ImportedPart = Pick<Imported, 'seconds' | 'megabytes'>;

async function importPart(url: string, from: number, to: number, folder: string): Promise<ImportedPart> {
  const copy = separate(withScorers(await original()));
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
  return { seconds: (performance.now() - begun) / 1_000, megabytes };
}
