import cluster from 'node:cluster';
import { on } from 'node:events';
import type { Database } from './db/client.js';
import { EmbeddedPostgresError } from './db/embedded/embedded-postgres-error.js';
import { MigrationError } from './db/migrate.js';
import { DatabaseUnavailableError, startPostgres, writeAccessWarning } from './db/postgres.js';
import { prepareDatabase } from './db/prepare-database.js';
import { ReaderError } from './db/roles.js';
import { type ErrorClass, formatError } from './format-error.js';
import { type HttpListener, openHttpListener } from './http/listener.js';
import { openPendingServer } from './http/pending-server.js';
import { toServeOptions } from './http/serve-options.js';
import { WorkerError, type WorkerMessage } from './http/worker-message.js';
import { readSettings, type Settings, SettingsError } from './settings.js';
import { log, openLog } from './telemetry/log.js';

/** What a program does to the database before it is served. */
export interface Preparation {
  /** Begins what needs no database, while a new one is created. */
  begin(): Promise<void>;
  run(database: Database, log: (line: string) => void): Promise<void>;
  /** Errors whose message is enough for a user. */
  readonly errors: readonly ErrorClass[];
}

type LoadPreparation = () => Promise<Preparation>;

const noPreparation: Preparation = { begin: async () => {}, run: async () => {}, errors: [] };

/** Stops what has been started; called last in, first out. */
type Closers = (() => Promise<void>)[];

/** The time within which a second signal is an echo of the first: npm passes on a Ctrl-C that this process got too. */
const echoMs = 500;

/** Errors whose message is enough for a user, besides those of the preparation. */
const userErrors = [
  SettingsError,
  EmbeddedPostgresError,
  DatabaseUnavailableError,
  MigrationError,
  ReaderError,
  WorkerError,
];

/**
 * Runs the program: settings, database and server, until SIGINT or SIGTERM. It then stops everything that it started,
 * as it does after an error; a second signal ends it at once. With `WORKERS`, this program runs in each worker too, where
 * it only serves.
 *
 * Little is loaded before PostgreSQL starts, and the rest while it does: `loadPreparation` too is called then.
 */
export async function main(loadPreparation: LoadPreparation = async () => noPreparation): Promise<void> {
  const closers: Closers = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse())
      await close().catch((err) => log.error({ err }, 'Something could not be stopped.'));
  };
  const stopping = new AbortController();
  let stoppedAt = Number.POSITIVE_INFINITY;
  const starting = cluster.isWorker
    ? startWorker(closers, stopping.signal)
    : start(loadPreparation, closers, stopping.signal);
  const onSignal = async (signal: NodeJS.Signals) => {
    // A worker gets the Ctrl-C of a terminal, and later the signal of the primary.
    if (Date.now() - stoppedAt > echoMs && !cluster.isWorker) process.exit(1);
    if (stopping.signal.aborted) return;
    stopping.abort();
    stoppedAt = Date.now();
    if (!cluster.isWorker) log.info(`${signal}: stopping …`);
    // The current step runs to its end: half of it could not be stopped.
    await starting.catch(() => {});
    await stop();
    if (!cluster.isWorker) log.info('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await starting;
  } catch (error) {
    if (stopping.signal.aborted) return;
    stopping.abort();
    const { errors } = await loadPreparation();
    await report(formatError(error, [...userErrors, ...errors]));
    await stop();
    process.exit(1);
  }
}

/** Logs why the program cannot start; in a worker, the primary does. */
async function report(error: string): Promise<void> {
  if (cluster.isWorker) await sendToPrimary({ error });
  // Without settings there is no log yet.
  else if (log.level === 'silent') console.error(error);
  else log.fatal(error);
}

async function start(
  loadPreparation: LoadPreparation,
  closers: Closers,
  stopping: AbortSignal,
): Promise<void> {
  const settings = readSettings(process.env);
  await openLog(settings);
  const logLine = (line: string) => log.info(line);
  const server = await openPendingServer(settings, logLine);
  closers.push(() => server.close());
  await checkManifest(settings);
  stopping.throwIfAborted();
  const postgres = await startPostgres(settings, logLine, async ({ isNew }) => {
    if (isNew) await preload(loadPreparation);
    await server.load();
  });
  closers.push(() => postgres.stop());
  stopping.throwIfAborted();
  void server.load(); // a server that was running already is not waited for
  await prepareDatabase(postgres);
  const warning = await writeAccessWarning(postgres);
  if (warning !== null) log.warn(warning);
  stopping.throwIfAborted();
  const [{ openDatabase }, preparation] = await Promise.all([import('./db/client.js'), loadPreparation()]);
  const { preparedStatements: prepared, poolSize, metricsPort, metricsHost } = settings;
  const database = openDatabase({ url: postgres.url, prepared, poolSize });
  await preparation.run(database, logLine).finally(() => database.close());
  stopping.throwIfAborted();
  const running = await server.serve(postgres.readerUrl);
  closers.push(() => running.close());
  if (metricsPort !== null) {
    const { openMetricsServer } = await import('./http/metrics-server.js');
    const metrics = await openMetricsServer({ port: metricsPort, host: metricsHost }, running.metrics);
    closers.push(() => metrics.close());
    log.info(`The metrics are at ${metrics.url}`);
  }
  log.info(`The playground is at ${running.url}/graphql`);
}

/** Throws a `SettingsError` if the manifest of persisted documents is invalid, before the database is changed. */
async function checkManifest({ persistedDocuments, introspection, federation }: Settings): Promise<void> {
  if (persistedDocuments.manifest === null) return;
  const { readManifest } = await import('./http/persisted-documents/manifest.js');
  const subgraph = federation ? await import('./graph/federation/subgraph-schema.js') : null;
  readManifest(persistedDocuments.manifest, { introspection, schema: subgraph?.subgraphSchema });
}

/** Loads what fills a new database, in the order in which that is needed. */
async function preload(loadPreparation: LoadPreparation): Promise<void> {
  const [{ loadQueryCompiler }, { begin }] = await Promise.all([import('./db/client.js'), loadPreparation()]);
  await begin();
  await loadQueryCompiler();
}

/** Serves the database of which the primary process sends the URL. Node ends a worker whose primary is gone. */
async function startWorker(closers: Closers, stopping: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  await openLog(settings);
  const loading = import('./http/serve-database.js');
  let listener: HttpListener | undefined;
  const openPort = async () => {
    listener = await openHttpListener(settings);
    closers.push(listener.close);
  };
  const url = await receiveDatabaseUrl(openPort, stopping);
  const { serve } = await loading;
  const server = await serve(toServeOptions(settings, url), listener);
  closers.push(() => server.close());
  await sendToPrimary({ url: server.url });
}

/** Settles when the message is sent, or cannot be because the primary process has ended. */
function sendToPrimary(message: WorkerMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

/** The URL that the primary process sends; until its database is ready it sends null, and the port is opened. */
async function receiveDatabaseUrl(openPort: () => Promise<void>, stopping: AbortSignal): Promise<string> {
  const messages = on(process, 'message', { signal: stopping });
  await sendToPrimary({ ready: true });
  for await (const [{ databaseUrl }] of messages) {
    if (databaseUrl === null) await openPort();
    else if (databaseUrl !== undefined) return databaseUrl;
  }
  throw new WorkerError('The primary process has ended.');
}
