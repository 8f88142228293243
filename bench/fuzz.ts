import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSeason } from '../seed/cli/import-season.js';
import { builtInSeasonFolder, loadBuiltInSeason } from '../seed/cli/load-built-in-season.js';
import { FactsError } from '../seed/parse/facts-file.js';
import type { AuditedSeason } from '../seed/write/audited-season.js';
import { openDatabase } from '../src/db/client.js';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { allRows } from '../test/support/seed/write/rows.js';
import { fuzz } from './fuzz-documents.js';

/**
 * Damages pages in wikitext and in HTML in as many ways as are asked for, reads each copy in a bounded time, and tries
 * in a database of its own what every so many-th of those that can be read would write:
 * `npm run fuzz -- COPIES EVERY SEED`. The same seed damages in the same ways.
 */
const [copies = 10_000, every = 50, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
console.log(`Seed ${seed}.`);
const readable: (() => AuditedSeason)[] = [];
for (const format of ['WIKITEXT', 'HTML'] as const) {
  const { read, refused, slowest, slowestMs, copies: done } = await fuzz(format, copies, seed);
  console.log(`${format}: ${done} copies, ${read.length} read, ${refused} refused, none crashed.`);
  console.log(`${slowest} took longest: ${slowestMs.toFixed(0)} ms.`);
  readable.push(...read);
}
const folder = await mkdtemp(join(tmpdir(), 'copa-mutations-'));
const server = await startEmbeddedServer(folder, () => {});
await migrate(server.url);
const database = openDatabase({ url: server.url, prepared: true });
try {
  await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
  const before = await allRows(server.url);
  const tried = readable.filter((_parse, index) => index % every === 0);
  for (const parse of tried) await importSeason(database, parse(), { dryRun: true }).catch(onlyFacts);
  const after = await allRows(server.url);
  const changed = [...after].filter(([key, { xmin }]) => before.get(key)?.xmin !== xmin);
  const traces = changed.length + before.size - after.size;
  console.log(`${tried.length} of those read were tried in a database, with ${traces} traces.`);
} finally {
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** A copy may name its teams in a way that the facts have to explain; any other error is one of the program. */
function onlyFacts(error: unknown): void {
  if (!(error instanceof FactsError)) throw error;
}
