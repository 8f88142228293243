// The server, started again whenever a source changes: `npm run dev`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './up-to-date.js';

/** Milliseconds without another change after which the server starts again. */
const quietMs = 100;

/** @type {import('node:child_process').ChildProcess | undefined} */
let server;
let restarting = Promise.resolve();
/** @type {NodeJS.Timeout | undefined} */
let timer;

for (const folder of ['src', 'seed', 'prisma']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (file === null || /^generated\b/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      restarting = restarting.then(restart);
    }, quietMs);
  });
}
// Ctrl-C goes to the server as well, which stops in good order.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, async () => {
    await stop(signal);
    process.exit(0);
  });
}
restarting = restart();

async function restart() {
  const prepared = node('scripts/prepare.js', '--page');
  const [code] = await once(prepared, 'exit');
  if (code !== 0) return;
  await stop('SIGTERM');
  server = node('--import', './preload.js', 'dist/start.js');
}

/** @param {NodeJS.Signals} signal */
async function stop(signal) {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
}

/** @param {string[]} args */
function node(...args) {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
