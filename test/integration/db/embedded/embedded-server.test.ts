import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { EmbeddedPostgresError } from '../../../../src/db/embedded/embedded-postgres-error.js';
import { type EmbeddedServer, startEmbeddedServer } from '../../../../src/db/embedded/embedded-server.js';
import { type Cluster, findPostmaster, stopPostmaster } from '../../../../src/db/embedded/postmaster.js';
import { newFolder } from '../../../support/db/embedded-folder.js';
import {
  buildEmbeddedChild,
  type EmbeddedChild,
  embeddedChild,
  spawnEmbeddedChild,
} from '../../../support/db/spawn-embedded-child.js';
import { execute } from '../../../support/test-server.js';

const root = process.getuid?.() === 0;
/** A folder with a database, for all tests that need no new one. */
let existing: string;
let dataDir: string;
let folders: Set<string>;
let children: ChildProcess[];
let lines: string[];
let started: EmbeddedServer[];

beforeAll(async () => {
  await buildEmbeddedChild();
  existing = await newFolder();
  await (await startEmbeddedServer(existing, () => {})).stop();
});
afterAll(() => rm(existing, { recursive: true, maxRetries: 20, retryDelay: 50 }));

beforeEach(async () => {
  dataDir = await newFolder();
  folders = new Set([dataDir]);
  children = [];
  lines = [];
  started = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  // Stopped first, because the responsible process would restart it.
  for (const server of started) await server.stop();
  for (const folder of folders) {
    const found = await findPostmaster(cluster(folder).path);
    if (found !== undefined) await stopPostmaster(cluster(folder), found);
    if (folder !== existing) await rm(folder, { recursive: true, maxRetries: 20, retryDelay: 50 });
    // Removes /var/lib/copa-graph too if it is empty.
    if (folder !== dataDir) await rmdir(dirname(folder)).catch(() => {});
  }
});

describe('with a database that is there', () => {
  beforeEach(async () => {
    await rmdir(dataDir);
    folders.clear();
    dataDir = existing;
  });

  test('data survives a stop and a start', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE survivor AS SELECT 2013 AS year, $$San Simón$$ AS team');
    await Promise.all([first.stop(), first.stop()]);
    await expect(query(first.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    const second = await start();
    expect(await query(second.url, 'SELECT * FROM survivor')).toEqual([{ year: 2013, team: 'San Simón' }]);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await query(second.url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
    await second.stop();
  });

  test('only this machine can connect, and only with the password', async () => {
    const { url } = await start();
    const shown = await query(
      url,
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('listen_addresses', 'unix_socket_directories', 'password_encryption', 'fsync') ORDER BY name`,
    );
    expect(shown.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'fsync=on',
      'listen_addresses=127.0.0.1',
      'password_encryption=scram-sha-256',
      'unix_socket_directories=',
    ]);
    const { password } = new URL(url);
    await expect(query(url.replace(password, 'guess'), 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query(url.replace(`:${password}`, ''), 'SELECT 1')).rejects.toThrow(/password/);

    expect(await files()).toEqual(['postgres', 'server.json', 'server.log']);
    expect((await stat(join(dataDir, 'server.json'))).mode & 0o777).toBe(0o600);
  });

  test('a second process shares the server and does not stop it', async () => {
    const owner = await start();
    const neighbour = await child();
    const again = await start();
    expect([neighbour.url, again.url]).toEqual([owner.url, owner.url]);

    await again.stop();
    await neighbour.stop();
    expect(await query(owner.url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  });

  test('the next process takes over the server of a killed one, and stops it', async () => {
    const killed = await child();
    await killed.kill();
    const pid = await running();
    expect(pid).toBeDefined();

    const heir = await start();
    expect(heir.url).toBe(killed.url);
    expect(await running()).toBe(pid);
    await heir.stop();
    await expect(query(heir.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('after server and process were killed, the next start recovers, even if another program has the pid', async () => {
    const killed = await child();
    await query(killed.url, 'CREATE TABLE champion AS SELECT 1 AS row');
    process.kill((await running()) ?? Number.NaN, 'SIGKILL');
    await killed.kill();

    // A program of the same user: PostgreSQL alone would consider it another server and refuse to start.
    const { uid, gid } = await stat(join(dataDir, 'postgres'));
    const bystander = spawn('sleep', ['600'], root ? { uid, gid, cwd: '/' } : {});
    children.push(bystander);
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(/^\d+/, `${bystander.pid}`));

    const server = await start();
    expect(await query(server.url, 'SELECT * FROM champion')).toEqual([{ row: 1 }]);
    await server.stop();
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  test('a server that is stopping is not shared', async () => {
    const leaving = await start();
    const [, arriving] = await Promise.all([leaving.stop(), start()]);
    expect(await query(arriving.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  // The last one, as it breaks the files.
  test('the error of a server that cannot start gives the reason and an alternative', async () => {
    const server = await start();
    await server.stop();
    const { path } = cluster(dataDir);
    await writeFile(join(path, 'postgresql.conf'), 'shared_buffers = plenty\n');
    await expect(start()).rejects.toThrow(/"shared_buffers": "plenty"[\s\S]*set DATABASE_URL/);
    await writeFile(join(path, 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(
      /PostgreSQL 17 created the files in .+, and version 18, which is installed, cannot read them/,
    );
    await expect(start()).rejects.toBeInstanceOf(EmbeddedPostgresError);
  });
});

test('two processes that start at once share one server', async () => {
  const [one, other] = await Promise.all([child(), child()]);
  expect(one.url).toBe(other.url);
  expect([...one.lines, ...other.lines].filter((line) => line.startsWith('Creating'))).toHaveLength(1);
  const [guest, owner] = one.lines.some((line) => line.includes('already running'))
    ? [one, other]
    : [other, one];
  await guest.stop();
  expect(await query(owner.url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  await owner.stop();
  await expect(query(owner.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('after a first start was killed, the next one removes its lock and its incomplete cluster', async () => {
  const interrupted = spawnChild();
  await vi.waitFor(async () => expect((await files()).join()).toContain('postgres.new-'), {
    timeout: 60_000,
    interval: 5,
  });
  interrupted.kill('SIGKILL');
  expect(await files()).toContain('lock');

  const server = await start();
  expect(await query(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'copa' }]);
  expect(await files()).toEqual(['postgres', 'server.json', 'server.log']);
});

test.skipIf(!root)(
  'under root in a folder that others cannot enter, the server is in another folder, and is found again',
  async () => {
    await chmod(dataDir, 0o700);
    const inner = join(dataDir, 'checkout', '.data');
    const first = await start(inner);
    expect(first.folder).toMatch(/^\/var\/lib\/copa-graph\/[0-9a-f]{12}$/);
    expect(lines[0]).toContain(`cannot enter ${inner}. Its files are in ${first.folder}`);
    expect((await stat(join(first.folder, 'postgres'))).uid).not.toBe(0);
    await query(first.url, 'CREATE TABLE champion AS SELECT 1 AS row');
    await first.stop();

    const second = await start(inner);
    expect(await query(second.url, 'SELECT * FROM champion')).toEqual([{ row: 1 }]);
    await second.stop();
  },
);

async function start(folder = dataDir): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer(folder, (line) => lines.push(line));
  folders.add(server.folder);
  started.push(server);
  return server;
}

function spawnChild(): ChildProcess {
  const spawned = spawnEmbeddedChild(dataDir);
  children.push(spawned);
  return spawned;
}

/** A process that has started, or shares, the server of `dataDir`. */
function child(): Promise<EmbeddedChild> {
  return embeddedChild(spawnChild());
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  return (await execute(url, statement)).rows;
}

/** The names of the files, without the copy of the programs for a checkout that others cannot enter. */
async function files(): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => !name.startsWith('postgresql-')).sort();
}

async function running(): Promise<number | undefined> {
  return (await findPostmaster(cluster(dataDir).path))?.pid;
}

function cluster(folder: string): Cluster {
  return { path: join(folder, 'postgres'), logFile: join(folder, 'server.log'), account: undefined };
}
