import { spawn } from 'node:child_process';
import cluster from 'node:cluster';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { fresh, root } from './fingerprint.js';
import { folder } from './folder.js';

/**
 * Has the page built, unless it is as it should be, by a process beside the one that starts: the graph answers
 * meanwhile, and whoever asks for the page waits for it. Imported before a server of a checkout.
 */
if (cluster.isPrimary && !fresh()) {
  console.log('Building the page …');
  const { files, stamp, building } = folder;
  rmSync(stamp, { force: true });
  mkdirSync(files, { recursive: true });
  writeFileSync(building, '');
  const program = fileURLToPath(new URL('run-build.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', './preload.js', program], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  child.once('exit', () => rmSync(building, { force: true }));
  // The start goes before.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  child.unref();
}
