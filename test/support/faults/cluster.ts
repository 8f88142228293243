import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { dataDir } from '../process.js';

/** Debian's PostgreSQL, whose package has `pg_basebackup`. */
const programs = '/usr/lib/postgresql/15/bin';

/** Whether that PostgreSQL is installed. */
export const canReplicate = existsSync(join(programs, 'pg_basebackup'));

/** A PostgreSQL server of a cluster with streaming replication. */
export interface Node {
  /** For the role that owns the database. */
  readonly url: string;
  /** For the role that only reads. */
  readonly readerUrl: string;
  /** Kills its processes; its clients get no message. */
  kill(): Promise<void>;
  start(): Promise<void>;
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

/** Starts a standby that follows a primary, from a copy of its files. */
export async function startStandby(primary: Node): Promise<Node> {
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
  const kill = async () => {
    if (!existsSync(join(cluster, 'postmaster.pid'))) return;
    const postmaster = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    // The other processes would run on for a moment.
    for (const pid of [postmaster, ...(await childrenOf(postmaster))]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {} // it has ended
    }
    await rm(join(cluster, 'postmaster.pid'), { force: true });
  };
  onTestFinished(kill);
  return {
    url,
    readerUrl: url.replace('copa@', 'copa_reader@'),
    kill,
    start,
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

/** A folder of the user that PostgreSQL runs as. */
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

/** Runs one of PostgreSQL's programs, which refuse to run as root. */
async function command(program: string, ...args: string[]): Promise<void> {
  const path = join(programs, program);
  const [file, ...all] =
    process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', path, ...args] : [path, ...args];
  const child = spawn(file ?? '', all, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => {
    errors += text;
  });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`${program} ended with status ${status}: ${errors}`);
}

/** A free port. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
