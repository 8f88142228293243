import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import { EmbeddedUnavailable } from './unavailable.js';

const run = promisify(execFile);
const PATIENCE = 60_000;

/** The first process of a running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it accepts connections: false while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** A cluster, the log of its server, and the user it runs as where that is not the user of this process. */
export interface Site {
  readonly cluster: string;
  readonly log: string;
  readonly account: Account | undefined;
}

/** The server that runs on a cluster, ready or not. */
export async function postmaster(cluster: string): Promise<Postmaster | undefined> {
  const [first, , , port, , , , status] = await pidFile(cluster);
  const pid = Number(first);
  // The file outlives a killed server, and its number may be another program's by now.
  if (!(pid > 0) || !(await serves(pid, cluster))) return undefined;
  return { pid, port: Number(port), ready: status?.trim() === 'ready' };
}

/** The lines of the file in which a server leaves its number, status and more; it may be a dead one's. */
export async function pidFile(cluster: string): Promise<string[]> {
  return (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
}

/** The server that runs on a cluster, waited for while it starts or stops; undefined when none runs. */
export async function settled(site: Site): Promise<Postmaster | undefined> {
  let found: Postmaster | undefined;
  await until(site, async () => {
    found = await postmaster(site.cluster);
    return found === undefined || found.ready;
  });
  return found;
}

/**
 * Stops that server: its clients are cut off, what they committed is kept. False when it runs no more, and
 * perhaps another in its place.
 */
export async function halt(site: Site, { pid }: Postmaster): Promise<boolean> {
  if ((await postmaster(site.cluster))?.pid !== pid) return false;
  process.kill(pid, 'SIGINT');
  await until(site, async () => (await postmaster(site.cluster))?.pid !== pid);
  return true;
}

/** Waits for a condition of a server; throws EmbeddedUnavailable with the end of its log after a minute. */
export async function until(site: Site, condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      const logged = tail(await readFile(site.log, 'utf8').catch(() => ''));
      throw new EmbeddedUnavailable(
        `The PostgreSQL in ${site.cluster} has neither started nor stopped in ${PATIENCE / 1000} s:\n${logged}`,
      );
    }
    await sleep(5);
  }
}

/** PG* variables are meant for another server; C and UTC keep what PostgreSQL prints the same everywhere. */
export function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** The last lines of what a program has printed. */
export function tail(output: string): string {
  return output.trimEnd().split('\n').slice(-12).join('\n');
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return words.split('\0').includes(cluster);
  }
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.includes(` -D ${cluster} `);
}
