import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import {
  type Cluster,
  findPostmaster,
  lastLines,
  type Postmaster,
  postgresEnvironment,
  readPidFile,
  waitUntil,
} from './postmaster.js';

/** The maximum number of attempts to start a server, 200 ms apart. */
const maxAttempts = 100;

/**
 * How much free memory glibc leaves to a process of the server, and up to which size it allocates from it, in bytes. By
 * default it returns everything beyond 128 kB to the kernel: a statement that needs a little more than that gets its
 * memory anew each time, which takes longer than the statement. Other systems ignore it.
 */
const allocatorSettings = { MALLOC_TRIM_THRESHOLD_: `${2 ** 23}`, MALLOC_MMAP_THRESHOLD_: `${2 ** 23}` };

/**
 * Starts a server on a cluster that has none, at the preferred port if that is free, and waits until it accepts
 * connections; calls `onWait` while it waits. Throws an `EmbeddedPostgresError` with the end of the server's log.
 *
 * The package's own wrapper is not used: its exit hooks conflict with our handling of signals, it pipes the server's
 * output to the parent, and it requires the binaries in node_modules. Nor is pg_ctl: it polls only every 100 ms, passes
 * the path to a shell, and signals any process with the number in postmaster.pid.
 */
export async function startPostmaster(
  binaries: Binaries,
  cluster: Cluster,
  preferred: number,
  onWait: () => void = () => {},
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferred : 0);
    const outcome = await tryStart(port, binaries, cluster, onWait);
    if (typeof outcome !== 'string') return outcome;
    // Another program has just taken the port, or backends of a killed server still finish their statements.
    const temporary = /Address already in use|is still in use/.test(outcome);
    if (!temporary || attempt === maxAttempts) {
      throw new EmbeddedPostgresError(`PostgreSQL does not start in ${cluster.path}:\n${outcome}`);
    }
    await sleep(200);
  }
}

/** The started server; or, as text, the reason why it did not start. */
async function tryStart(
  port: number,
  { native }: Binaries,
  cluster: Cluster,
  onWait: () => void,
): Promise<Postmaster | string> {
  const [stale] = await readPidFile(cluster.path);
  const log = await open(cluster.logFile, 'a', 0o600);
  const { size } = await log.stat();
  if (cluster.account !== undefined) await log.chown(cluster.account.uid, cluster.account.gid);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    // In the cluster and not in /dev/shm, where the files of a killed server remain and Docker allows 64 MB.
    'dynamic_shared_memory_type=mmap',
  ];
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', cluster.path, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...cluster.account,
      cwd: '/',
      // In a session of its own, so that Ctrl-C in a terminal signals this process but not the server.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      // PostgreSQL ignores a live process with this number (see CreateLockFile). Removing the file instead would
      // also disable its check for the memory of orphaned backends.
      env: {
        ...postgresEnvironment(),
        ...allocatorSettings,
        ...(stale ? { PG_GRANDPARENT_PID: stale } : {}),
      },
    },
  );
  let ended: string | undefined;
  server.once('error', (error) => {
    ended = error.message;
  });
  server.once('exit', (code, signal) => {
    ended = `PostgreSQL ended with ${signal ?? `status ${code}`}.`;
  });
  server.unref();
  await log.close();
  onWait();

  let started: Postmaster | undefined;
  await waitUntil(cluster, async () => {
    const found = await findPostmaster(cluster.path);
    if (found?.ready && found.pid === server.pid) started = found;
    return started !== undefined || ended !== undefined;
  });
  if (started !== undefined) return started;
  const logged = (await readFile(cluster.logFile)).subarray(size).toString();
  return lastLines(`${logged}${ended}`);
}

async function freePort(preferred: number): Promise<number> {
  const probe = createServer();
  const isFree = new Promise<boolean>((resolve) => {
    probe.once('listening', () => resolve(true)).once('error', () => resolve(false));
  });
  probe.listen(preferred, '127.0.0.1');
  if (!(await isFree)) return freePort(0);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : preferred;
}
