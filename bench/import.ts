import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '../src/db/embedded/embedded-server.js';
import { migrate } from '../src/db/migrate.js';
import { describeImport, importSeasons } from './seasons.js';

/** Measures an import of copies of the season beside a COPY of the same rows: `npm run bench:import -- SEASONS`. */
const seasons = Number(process.argv[2] ?? 2_000);
const root = fileURLToPath(new URL('..', import.meta.url));
execFileSync(process.execPath, ['scripts/prepare.js'], { cwd: root, stdio: 'inherit' });
const folder = await mkdtemp(join(tmpdir(), 'copa-bench-'));
try {
  const server = await startEmbeddedServer(join(folder, 'data'), () => {});
  try {
    await migrate(server.url);
    console.log(describeImport(await importSeasons(server.url, 1, seasons, join(folder, 'pages'))));
  } finally {
    await server.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
