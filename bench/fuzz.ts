import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importSeason, parseDocument } from '../seed/cli/import-season.js';
import { builtInSeasonFolder, loadBuiltInSeason } from '../seed/cli/load-built-in-season.js';
import { readFacts } from '../seed/parse/facts-file.js';
import { DocumentError } from '../seed/read/document-error.js';
import { Source } from '../seed/read/source.js';
import type { AuditedSeason } from '../seed/write/audited-season.js';
import { openDatabase } from '../src/db/client.js';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { mutated } from '../test/support/seed/mutate-page.js';
import { allRows } from '../test/support/seed/write/rows.js';
import { original } from './copies.js';

/**
 * Damages the season's page in as many ways as are asked for, reads each copy, and tries in a database of its own what
 * every so many-th of those that can be read would write: `npm run fuzz -- COPIES EVERY`.
 */
const [copies = 10_000, every = 10] = process.argv.slice(2).map(Number);
const { page, facts: json } = await original();
const facts = readFacts(json, 'season.json');
const folder = await mkdtemp(join(tmpdir(), 'copa-mutations-'));
const server = await startEmbeddedServer(folder, () => {});
await migrate(server.url);
const database = openDatabase({ url: server.url, prepared: true });
const counts = { read: 0, refused: 0, tried: 0 };
let slowest = 0;
try {
  await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
  const before = await allRows(server.url);
  for (const text of fc.sample(mutated(page), copies)) {
    const reading = timed(text);
    if (reading === undefined) continue;
    if (counts.read % every !== 0) continue;
    counts.tried += 1;
    await importSeason(database, reading, { dryRun: true });
  }
  const after = await allRows(server.url);
  const traces = [...after].filter(([key, { xmin }]) => before.get(key)?.xmin !== xmin);
  console.log(
    `${copies} copies: ${counts.read} read, ${counts.refused} refused with their places, none crashed;`,
  );
  console.log(
    `${counts.tried} of those read were tried in a database, with ${traces.length + before.size - after.size} traces;`,
  );
  console.log(`the slowest took ${slowest.toFixed(0)} ms.`);
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function timed(text: string): AuditedSeason | undefined {
  const source = new Source('page.wikitext', text);
  const start = performance.now();
  try {
    const reading = parseDocument({ source, facts, given: {} });
    counts.read += 1;
    return reading;
  } catch (error) {
    if (!(error instanceof DocumentError) || error.problems.length === 0) throw error;
    counts.refused += 1;
    return undefined;
  } finally {
    slowest = Math.max(slowest, performance.now() - start);
  }
}
