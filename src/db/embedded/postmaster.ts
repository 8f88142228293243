import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

const run = promisify(execFile);
/** The time that a server has to start or to stop. */
const timeoutMs = 60_000;

/** The first process of a running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it accepts connections: false while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** A folder of database files, which one server can use at a time. */
export interface Cluster {
  readonly path: string;
  readonly logFile: string;
  /** The account that the server runs as; undefined for that of this process. */
  readonly account: ServerAccount | undefined;
}

/** The server that runs on the cluster at a path, ready or not. */
export async function findPostmaster(path: string): Promise<Postmaster | undefined> {
  const [first, , , port, , , , status] = await readPidFile(path);
  const pid = Number(first);
  // The file survives a killed server, and its number may belong to another program now.
  if (!(pid > 0) || !(await isPostmasterOf(pid, path))) return undefined;
  return { pid, port: Number(port), ready: status?.trim() === 'ready' };
}

/** The lines of the file with a server's process number and status, which survives a killed server. */
export async function readPidFile(path: string): Promise<string[]> {
  return (await readFile(join(path, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
}

/** Waits while a server starts or stops. The server that is ready then; undefined if none runs. */
export async function waitForPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  let found: Postmaster | undefined;
  await waitUntil(cluster, async () => {
    found = await findPostmaster(cluster.path);
    return found === undefined || found.ready;
  });
  return found;
}

/**
 * Stops a server: it disconnects its clients; their committed transactions are safe. After some time it has to stop
 * without writing anything more, and recovers at its next start. False if that server does not run any longer.
 */
export async function stopPostmaster(
  cluster: Cluster,
  { pid }: Postmaster,
  orderlyMs = 20_000,
): Promise<boolean> {
  const hasStopped = async () => (await findPostmaster(cluster.path))?.pid !== pid;
  if (await hasStopped()) return false;
  process.kill(pid, 'SIGINT');
  // Where the disk is full, PostgreSQL 18 may crash, begin to recover and then not stop any more.
  if (!(await isMetWithin(orderlyMs, hasStopped))) process.kill(pid, 'SIGQUIT');
  await waitUntil(cluster, hasStopped);
  return true;
}

/** Waits for a condition of a server. After a minute, throws an `EmbeddedPostgresError` with the end of its log. */
export async function waitUntil(cluster: Cluster, condition: () => Promise<boolean>): Promise<void> {
  if (await isMetWithin(timeoutMs, condition)) return;
  const logged = lastLines(await readFile(cluster.logFile, 'utf8').catch(() => ''));
  throw new EmbeddedPostgresError(
    `The PostgreSQL in ${cluster.path} has neither started nor stopped within ${timeoutMs / 1000} s:\n${logged}`,
  );
}

async function isMetWithin(ms: number, condition: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) return false;
    await sleep(5);
  }
  return true;
}

/** The environment of PostgreSQL's programs: a fixed locale, and no PG* variables, which describe another server. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}

/** The last lines of a program's output, for an error. */
export function lastLines(output: string): string {
  return output.trimEnd().split('\n').slice(-12).join('\n');
}

async function isPostmasterOf(pid: number, path: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return commandLine.split('\0').includes(path);
  }
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]).catch(() => ({ stdout: '' }));
  return stdout.includes(` -D ${path} `);
}
