import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { readingUrl } from '../roles.js';
import { home } from './account.js';
import { installed, usable } from './binaries.js';
import { initialise, initialised } from './cluster.js';
import { launch } from './launch.js';
import { alive, identity, locked } from './lock.js';
import { halt, type Postmaster, postmaster, type Site, settled } from './postmaster.js';
import { load, type State, save } from './state.js';
import { EmbeddedUnavailable } from './unavailable.js';
import { watch } from './watch.js';

export { EmbeddedUnavailable };

/** A PostgreSQL that runs beside this process, and perhaps beside others that share it. */
export interface EmbeddedServer {
  /** `postgres://…@127.0.0.1:PORT/copa`, of a superuser. */
  readonly url: string;
  /** The same for a role that can only read, once it is let in. */
  readonly readingUrl: string;
  /** Where its files lie. */
  readonly folder: string;
  /** Stops the server if this process is the one responsible for it; otherwise does nothing. Idempotent. */
  stop(): Promise<void>;
}

type Log = (line: string) => void;

interface Place extends Site {
  readonly folder: string;
  readonly state: string;
  readonly lock: string;
}

/**
 * Gives a PostgreSQL whose files are in `dataDir`: the one that runs there, or a new one.
 *
 * Who started it stops it. When that process has died without doing so, the next one to come is responsible.
 * Throws EmbeddedUnavailable, with the reason, when there can be none.
 */
export async function startEmbedded(dataDir: string, log: Log): Promise<EmbeddedServer> {
  try {
    await mkdir(dataDir, { recursive: true });
    const { folder, account } = await home(await realpath(dataDir), log);
    const at = (name: string) => join(folder, name);
    const place: Place = {
      folder,
      account,
      cluster: at('postgres'),
      log: at('server.log'),
      state: at('server.json'),
      lock: at('lock'),
    };
    // Whoever stops holds the same lock, so that nobody is given a server that is about to go.
    return await locked(place.lock, async () => (await running(place, log)) ?? (await start(place, log)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = `No PostgreSQL can run with its files in ${dataDir}: ${error.message}`;
    throw new EmbeddedUnavailable(reason, { cause: error });
  }
}

async function running(place: Place, log: Log): Promise<EmbeddedServer | undefined> {
  const found = await settled(place);
  if (found === undefined) return undefined;
  const state = await load(place.state);
  try {
    await createDatabase(found.port, state.password);
  } catch (error) {
    // It may have been told to stop by somebody else since we looked.
    if ((await settled(place))?.pid === found.pid) throw error;
    return running(place, log);
  }
  if (state.responsible !== null && (await alive(state.responsible))) {
    log(`PostgreSQL runs already at 127.0.0.1:${found.port}; its files are in ${place.folder}.`);
    return { ...urls(found.port, state.password), folder: place.folder, stop: async () => {} };
  }
  log(`PostgreSQL was left running at 127.0.0.1:${found.port}; its files are in ${place.folder}.`);
  return own(place, found, state, log);
}

async function start(place: Place, log: Log): Promise<EmbeddedServer> {
  const binaries = await usable(installed(), place.folder, place.account, log);
  if (!(await initialised(binaries, place.cluster))) {
    log(`Making a PostgreSQL database in ${place.folder}.`);
    const password = randomBytes(24).toString('base64url');
    // The state first: there is never a cluster whose password nobody knows.
    await save(place.state, { port: 0, password, responsible: null }, place.account);
    await initialise(binaries, place.cluster, password, place.account);
  }
  const state = await load(place.state);
  const launched = await launch(binaries, place, state.port);
  try {
    await createDatabase(launched.port, state.password);
    log(`PostgreSQL runs at 127.0.0.1:${launched.port}; its files are in ${place.folder}.`);
    return await own(place, launched, state, log);
  } catch (error) {
    await halt(place, launched);
    throw error;
  }
}

async function own(place: Place, server: Postmaster, state: State, log: Log): Promise<EmbeddedServer> {
  const { port } = server;
  const { password } = state;
  const commit = (responsible: string | null) =>
    save(place.state, { port, password, responsible }, place.account);
  await commit((await identity(process.pid)) ?? null);
  let running = server;
  const mend = async () => {
    if ((await postmaster(place.cluster)) !== undefined) return;
    await locked(place.lock, async () => {
      if ((await settled(place)) !== undefined) return; // somebody else's
      log('PostgreSQL has gone without being told to; starting it again.');
      const binaries = await usable(installed(), place.folder, place.account, log);
      const again = await launch(binaries, place, port);
      if (again.port !== port) {
        await halt(place, again); // nobody would find it there
        throw new EmbeddedUnavailable(`PostgreSQL cannot run at 127.0.0.1:${port} again: the port is taken.`);
      }
      running = again;
      await commit((await identity(process.pid)) ?? null);
    });
  };
  const leave = watch(mend, (error) => log(error instanceof Error ? error.message : String(error)));
  const stop = async () => {
    await leave();
    await locked(place.lock, async () => {
      if (await halt(place, running)) await commit(null);
    });
  };
  let stopped: Promise<void> | undefined;
  return {
    ...urls(port, password),
    folder: place.folder,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function createDatabase(port: number, password: string): Promise<void> {
  // With `ssl` given, PGSSLMODE in the environment is not asked.
  const connectionString = url(port, password, 'postgres');
  const client = new Client({ connectionString, ssl: false, connectionTimeoutMillis: 10_000 });
  // A connection lost between two statements is reported here, and ends the process when nobody listens.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'copa'");
    if (rowCount === 0) await client.query('CREATE DATABASE copa');
  } finally {
    await client.end();
  }
}

function urls(port: number, password: string): Pick<EmbeddedServer, 'url' | 'readingUrl'> {
  const owner = url(port, password);
  return { url: owner, readingUrl: readingUrl(owner) };
}

function url(port: number, password: string, database = 'copa'): string {
  return `postgres://copa:${password}@127.0.0.1:${port}/${database}`;
}
