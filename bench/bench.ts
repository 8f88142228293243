import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { chart } from './chart.js';
import { compareSizes, type Grown, keepCopy } from './growth.js';
import { type Absence, type Figure, measure, type Result } from './measure.js';
import { readQuestions } from './question.js';
import { reading } from './read.js';
import { report } from './report.js';
import { importSeasons } from './seasons.js';
import { statements } from './statements.js';
import { createTopScorerView } from './top-scorer-view.js';
import { databaseMegabytes } from './usage.js';
import { scaling } from './workers.js';

/**
 * Measures the server against others, with one season and with thousands: `npm run bench`, and with more:
 * `-- --sizes 1,2000,20000`, which takes hours. What came of it stands in
 * results.md, results.svg and results.json beside this file, and the rest of the figures in figures.json.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.75' },
    sizes: { type: 'string', default: '1,2000' },
  },
});
const lengths = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const sizes = values.sizes.split(',').map(Number);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const log = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

if (!existsSync(join(here, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
const newer = join(here, `node_modules/node-linux-${process.arch}/bin/node`);
const version = execFileSync(newer, ['--version'], { encoding: 'utf8' }).trim();
const nodes = {
  newer: { path: newer, version },
  running: { path: process.execPath, version: process.version },
};
const folder = await mkdtemp(join(tmpdir(), 'copa-bench-'));
const results: Result[] = [];
const figures: Figure[] = [];
const grown: Grown[] = [];
let absences: Absence[] = [];
try {
  const read = await reading();
  log(`The season's page is read in ${read.read.toFixed(1)} ms.`);
  const server = await startEmbeddedServer(join(folder, 'data'), () => {});
  try {
    await migrate(server.url);
    await createTopScorerView(server.url);
    let loaded = 0;
    // The database with the fewest seasons, to be measured beside the one with all.
    let fewUrl: string | undefined;
    for (const seasons of sizes) {
      const before = await databaseMegabytes(server.url);
      const imported = await importSeasons(server.url, loaded + 1, seasons, join(folder, 'pages'));
      grown.push({ total: seasons, imported, before, after: await databaseMegabytes(server.url) });
      loaded = seasons;
      log(`${seasons} loaded.`);
      const field = { seasons, url: server.url, nodes, folder };
      fewUrl ??= await keepCopy(server.url);
      const found = await measure(field, lengths, log);
      results.push(...found.results);
      figures.push(...found.figures);
      absences = found.absences;
    }
    const ground = { node: nodes.newer, databaseUrl: server.url, answers: join(folder, 'answers') };
    const growth = fewUrl === undefined ? [] : await compareSizes(ground, fewUrl, lengths);
    log('Few seasons are compared with many.');
    const scaled = await scaling(ground, lengths);
    const stated = await statements(ground, await readQuestions(server.url));
    const seen = {
      results,
      figures,
      grown,
      growth,
      absences,
      scaled,
      stated,
      read,
      lengths,
      nodes,
      postgres: '18',
    };
    await writeFile(join(here, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    await writeFile(
      join(here, 'figures.json'),
      `${JSON.stringify({ figures, grown, growth, absences, scaled, stated, read }, null, 2)}\n`,
    );
    await writeFile(join(here, 'results.svg'), chart(results));
    await writeFile(join(here, 'results.md'), report(seen));
  } finally {
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
log('The results are in bench/results.md.');
