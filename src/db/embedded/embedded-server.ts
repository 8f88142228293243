import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { readerUrl } from '../roles.js';
import { findInstalledBinaries, prepareBinaries } from './binaries.js';
import { clusterExists, createCluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { isRunning, processIdentity, withLock } from './file-lock.js';
import {
  type Cluster,
  findPostmaster,
  type Postmaster,
  stopPostmaster,
  waitForPostmaster,
} from './postmaster.js';
import { resolveDataLocation } from './server-account.js';
import { loadState, type ServerState, saveState } from './server-state.js';
import { startPostmaster } from './start-postmaster.js';
import { watchServer } from './watch-server.js';

/** A PostgreSQL that runs beside this process, and that other processes may share. */
export interface EmbeddedServer {
  /** `postgres://…@127.0.0.1:PORT/copa`, of a superuser. */
  readonly url: string;
  /** The same for the role that can only read, once `grantReader` has created it. */
  readonly readerUrl: string;
  /** The folder of its files. */
  readonly folder: string;
  /** Stops the server if this process is responsible for it; otherwise does nothing. Idempotent. */
  stop(): Promise<void>;
}

/**
 * Called when a process of PostgreSQL has begun to work, before this process waits for it: other work can be done
 * meanwhile. `isNew` when it creates the database. Not called for a server that runs already.
 */
export type OnWait = (waiting: { readonly isNew: boolean }) => void;

type Log = (line: string) => void;

/** The files of an embedded server. */
interface DataFolder {
  readonly path: string;
  readonly cluster: Cluster;
  readonly stateFile: string;
  readonly lockFile: string;
}

/**
 * Returns the PostgreSQL with its files in `dataDir`: the running one, or else a new one.
 *
 * The process that started it is responsible for stopping it; if that process has died, the next one to call this is.
 * Throws an `EmbeddedPostgresError`.
 */
export async function startEmbeddedServer(
  dataDir: string,
  log: Log,
  onWait: OnWait = () => {},
): Promise<EmbeddedServer> {
  try {
    await mkdir(dataDir, { recursive: true });
    const { folder, account } = await resolveDataLocation(await realpath(dataDir), log);
    const data: DataFolder = {
      path: folder,
      cluster: { path: join(folder, 'postgres'), logFile: join(folder, 'server.log'), account },
      stateFile: join(folder, 'server.json'),
      lockFile: join(folder, 'lock'),
    };
    // Stopping holds the same lock, so that a server that stops is never returned.
    return await withLock(
      data.lockFile,
      async () => (await findRunningServer(data, log)) ?? (await startServer(data, log, onWait)),
    );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = `PostgreSQL cannot run with its files in ${dataDir}: ${error.message}`;
    throw new EmbeddedPostgresError(reason, { cause: error });
  }
}

async function findRunningServer(data: DataFolder, log: Log): Promise<EmbeddedServer | undefined> {
  const found = await waitForPostmaster(data.cluster);
  if (found === undefined) return undefined;
  const state = await loadState(data.stateFile);
  try {
    await ensureDatabase(found.port, state.password);
  } catch (error) {
    // Another program may have stopped it in the meantime.
    if ((await waitForPostmaster(data.cluster))?.pid === found.pid) throw error;
    return findRunningServer(data, log);
  }
  if (state.responsible !== null && (await isRunning(state.responsible))) {
    log(`PostgreSQL is already running at 127.0.0.1:${found.port}. Its files are in ${data.path}.`);
    return { ...urls(found.port, state.password), folder: data.path, stop: async () => {} };
  }
  log(
    `PostgreSQL is still running at 127.0.0.1:${found.port}; this process takes it over. Its files are in ${data.path}.`,
  );
  return takeResponsibility(data, found, state, log);
}

async function startServer(data: DataFolder, log: Log, onWait: OnWait): Promise<EmbeddedServer> {
  const { cluster } = data;
  const binaries = await prepareBinaries(findInstalledBinaries(), data.path, cluster.account, log);
  const isNew = !(await clusterExists(binaries, cluster.path));
  if (isNew) {
    log(`Creating a PostgreSQL database in ${data.path}.`);
    const password = randomBytes(24).toString('base64url');
    // The state first, so that the password of a cluster is never lost.
    await saveState(data.stateFile, { port: 0, password, responsible: null }, cluster.account);
    await createCluster(binaries, cluster.path, password, cluster.account, () => onWait({ isNew }));
  }
  const state = await loadState(data.stateFile);
  const started = await startPostmaster(binaries, cluster, state.port, () => {
    if (!isNew) onWait({ isNew });
  });
  try {
    await ensureDatabase(started.port, state.password);
    log(`PostgreSQL is running at 127.0.0.1:${started.port}. Its files are in ${data.path}.`);
    return await takeResponsibility(data, started, state, log);
  } catch (error) {
    await stopPostmaster(cluster, started);
    throw error;
  }
}

/** Makes this process responsible for a server: to restart it if it ends unexpectedly, and to stop it. */
async function takeResponsibility(
  data: DataFolder,
  server: Postmaster,
  { password }: ServerState,
  log: Log,
): Promise<EmbeddedServer> {
  const { cluster } = data;
  const { port } = server;
  const saveResponsible = (responsible: string | null) =>
    saveState(data.stateFile, { port, password, responsible }, cluster.account);
  await saveResponsible((await processIdentity(process.pid)) ?? null);
  let running = server;
  const restartIfStopped = async () => {
    if ((await findPostmaster(cluster.path)) !== undefined) return;
    await withLock(data.lockFile, async () => {
      if ((await waitForPostmaster(cluster)) !== undefined) return; // another process has started it
      log('PostgreSQL has stopped unexpectedly; restarting it.');
      const binaries = await prepareBinaries(findInstalledBinaries(), data.path, cluster.account, log);
      const restarted = await startPostmaster(binaries, cluster, port);
      if (restarted.port !== port) {
        await stopPostmaster(cluster, restarted); // its clients know the old port only
        throw new EmbeddedPostgresError(
          `PostgreSQL cannot restart at 127.0.0.1:${port}: another program has taken the port.`,
        );
      }
      running = restarted;
      await saveResponsible((await processIdentity(process.pid)) ?? null);
    });
  };
  const stopWatching = watchServer(restartIfStopped, (error) =>
    log(error instanceof Error ? error.message : String(error)),
  );
  const stop = async () => {
    await stopWatching();
    await withLock(data.lockFile, async () => {
      if (await stopPostmaster(cluster, running)) await saveResponsible(null);
    });
  };
  let stopped: Promise<void> | undefined;
  return {
    ...urls(port, password),
    folder: data.path,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/**
 * Renames the database that initdb has created for an administrator, unless a server has ours already. CREATE DATABASE
 * would copy a template for another one, which takes a tenth of the first start.
 */
async function ensureDatabase(port: number, password: string): Promise<void> {
  // An explicit `ssl` overrides PGSSLMODE in the environment.
  const connectionString = url(port, password, 'template1');
  const client = new Client({ connectionString, ssl: false, connectionTimeoutMillis: 10_000 });
  // Without a listener, a connection that breaks between two statements would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'copa'");
    if (rowCount === 0)
      await client.query('ALTER DATABASE postgres RENAME TO copa; COMMENT ON DATABASE copa IS NULL');
  } finally {
    await client.end();
  }
}

function urls(port: number, password: string): Pick<EmbeddedServer, 'url' | 'readerUrl'> {
  const owner = url(port, password);
  return { url: owner, readerUrl: readerUrl(owner) };
}

function url(port: number, password: string, database = 'copa'): string {
  return `postgres://copa:${password}@127.0.0.1:${port}/${database}`;
}
