import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { dataDir } from '../process.js';

/** A PostgreSQL of Debian's package, which has what replicas are made by. */
const programs = '/usr/lib/postgresql/15/bin';

/** Whether such a PostgreSQL is at hand. */
export const replicates = existsSync(join(programs, 'pg_basebackup'));

/** One PostgreSQL of those that hold the same. */
export interface Node {
  /** For the owner of the database. */
  readonly url: string;
  /** For whoever serves. */
  readonly readingUrl: string;
  /** Kills it: nothing is said to whoever is connected. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Has all of it hang, or go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): Promise<void>;
  /** Runs a statement as a superuser. */
  execute(sql: string): Promise<pg.QueryResult>;
}

/** Starts a primary with an empty database. */
export async function startPrimary(): Promise<Node> {
  const folder = await ownFolder();
  const cluster = join(folder, 'cluster');
  await command('initdb', '-D', cluster, '-U', 'copa', '--auth=trust', '--encoding=UTF8', '--locale=C');
  const node = await nodeAt(cluster);
  await node.start();
  await node.execute(
    'CREATE ROLE copa_reader LOGIN; ALTER ROLE copa_reader SET default_transaction_read_only = on',
  );
  return node;
}

/** Starts a replica of a primary, from a copy of it. */
export async function startReplica(primary: Node): Promise<Node> {
  const folder = await ownFolder();
  const cluster = join(folder, 'cluster');
  await command('pg_basebackup', '-D', cluster, '-d', primary.url, '-R', '-X', 'stream', '-c', 'fast');
  const node = await nodeAt(cluster);
  await node.start();
  return node;
}

async function nodeAt(cluster: string): Promise<Node> {
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const url = `postgres://copa@127.0.0.1:${port}/postgres`;
  const start = () =>
    command('pg_ctl', '-D', cluster, '-l', join(cluster, '..', 'log'), '-w', '-o', options, 'start');
  // Not only the first of its processes: the others would go on for a moment.
  const signal = async (name: NodeJS.Signals) => {
    const first = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    for (const pid of [first, ...(await childrenOf(first))]) {
      try {
        process.kill(pid, name);
      } catch {} // it has ended meanwhile
    }
  };
  const kill = async () => {
    if (!existsSync(join(cluster, 'postmaster.pid'))) return;
    await signal('SIGKILL');
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  };
  onTestFinished(kill);
  return {
    url,
    readingUrl: url.replace('copa@', 'copa_reader@'),
    kill,
    start,
    signal,
    execute: async (sql) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client.query(sql).finally(() => client.end());
    },
  };
}

async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return children.trim().split(' ').filter(Boolean).map(Number);
}

/** A folder that the user may enter as whom PostgreSQL runs. */
async function ownFolder(): Promise<string> {
  const folder = join(await dataDir(), 'node');
  await mkdir(folder);
  if (process.getuid?.() === 0) {
    const passwd = await readFile('/etc/passwd', 'utf8');
    const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(passwd) ?? [];
    await chown(folder, Number(uid), Number(gid));
  }
  return folder;
}

/** Runs a program of PostgreSQL, which refuses to be run by root. */
async function command(program: string, ...args: string[]): Promise<void> {
  const path = join(programs, program);
  const [file, ...all] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', path, ...args] : [path, ...args];
  const child = spawn(file ?? '', all, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${said}`);
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
