import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { environment, type Postmaster, pidFile, postmaster, type Site, tail, until } from './postmaster.js';
import { EmbeddedUnavailable } from './unavailable.js';

const ATTEMPTS = 100;

/**
 * Starts a server on a cluster that has none and waits until it accepts connections, at the preferred port
 * where that is free. Throws EmbeddedUnavailable with what the server has logged when it does not start.
 *
 * The package's own wrapper is not used: its exit hooks fight our handling of signals, the server's output
 * is a pipe to the parent, and its binaries must lie in node_modules. Nor is pg_ctl, which looks only every
 * 100 ms, hands the path to a shell, and signals whatever process has the number in postmaster.pid.
 */
export async function launch(binaries: Binaries, site: Site, preferred: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferred : 0);
    const outcome = await attemptAt(port, binaries, site);
    if (typeof outcome !== 'string') return outcome;
    // Somebody took the port just before, or backends of a killed server still finish their statements.
    const passing = /Address already in use|is still in use/.test(outcome);
    if (!passing || attempt === ATTEMPTS) {
      throw new EmbeddedUnavailable(`PostgreSQL does not start in ${site.cluster}:\n${outcome}`);
    }
    await sleep(200);
  }
}

async function attemptAt(port: number, { native }: Binaries, site: Site): Promise<Postmaster | string> {
  const [stale] = await pidFile(site.cluster);
  const log = await open(site.log, 'a', 0o600);
  const { size } = await log.stat();
  if (site.account !== undefined) await log.chown(site.account.uid, site.account.gid);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    // In the cluster instead of /dev/shm, where a killed server leaves its files, and Docker allows 64 MB.
    'dynamic_shared_memory_type=mmap',
  ];
  const server = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', site.cluster, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...site.account,
      cwd: '/',
      // A session of its own: Ctrl-C in a terminal must reach us, not the server behind our back.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      // PostgreSQL takes a process with this number for no rival, however alive; see CreateLockFile. Its
      // check for the memory of orphaned backends still holds, which it would not if we removed the file.
      env: { ...environment(), ...(stale ? { PG_GRANDPARENT_PID: stale } : {}) },
    },
  );
  let ended: string | undefined;
  server.once('error', (error) => {
    ended = error.message;
  });
  server.once('exit', (code, signal) => {
    ended = `It ended with ${signal ?? `status ${code}`}.`;
  });
  server.unref();
  await log.close();

  let started: Postmaster | undefined;
  await until(site, async () => {
    const found = await postmaster(site.cluster);
    if (found?.ready && found.pid === server.pid) started = found;
    return started !== undefined || ended !== undefined;
  });
  if (started !== undefined) return started;
  const logged = (await readFile(site.log)).subarray(size).toString();
  return tail(`${logged}${ended}`);
}

async function freePort(preferred: number): Promise<number> {
  const probe = createServer();
  const listens = new Promise<boolean>((resolve) => {
    probe.once('listening', () => resolve(true)).once('error', () => resolve(false));
  });
  probe.listen(preferred, '127.0.0.1');
  if (!(await listens)) return freePort(0);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : preferred;
}
