import cluster from 'node:cluster';
import { on } from 'node:events';
import { type Database, openDatabase } from './db/client.js';
import { EmbeddedPostgresError } from './db/embedded/embedded-postgres-error.js';
import { MigrationError } from './db/migrate.js';
import { DatabaseUnavailableError, startPostgres, writeAccessWarning } from './db/postgres.js';
import { prepareDatabase } from './db/prepare-database.js';
import { ReaderError } from './db/roles.js';
import { type ErrorClass, formatError } from './format-error.js';
import { WorkerCluster, WorkerError, type WorkerMessage } from './http/cluster.js';
import { type HttpListener, openHttpListener } from './http/listener.js';
import { openMetricsServer } from './http/metrics-server.js';
import type { RunningServer } from './http/serve-database.js';
import { toServeOptions } from './http/serve-options.js';
import { readSettings, type Settings, SettingsError } from './settings.js';
import { log, openLog } from './telemetry/log.js';

/** What happens to the database before it is served. */
export type Prepare = (database: Database, log: (line: string) => void) => Promise<void>;

/** Stops what has been started; called last in, first out. */
type Closers = (() => Promise<void>)[];

/** The time within which a second signal is an echo of the first: npm passes on a Ctrl-C that this process got too. */
const echoMs = 500;

/** Errors whose message is enough for a user, whatever `prepare` does. */
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
 * it only serves. The messages of errors in `prepareErrors` are enough for a user.
 */
export async function main(
  prepare: Prepare = async () => {},
  prepareErrors: readonly ErrorClass[] = [],
): Promise<void> {
  const closers: Closers = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse())
      await close().catch((err) => log.error({ err }, 'Something could not be stopped.'));
  };
  const stopping = new AbortController();
  let stoppedAt = Number.POSITIVE_INFINITY;
  const starting = cluster.isWorker
    ? startWorker(closers, stopping.signal)
    : start(prepare, closers, stopping.signal);
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
    await report(formatError(error, [...userErrors, ...prepareErrors]));
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

async function start(prepare: Prepare, closers: Closers, stopping: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  await openLog(settings);
  const logLine = (line: string) => log.info(line);
  const server = settings.workers === 1 ? await serveHere(settings) : serveInWorkers(settings, logLine);
  closers.push(() => server.close());
  stopping.throwIfAborted();
  const postgres = await startPostgres(settings, logLine);
  closers.push(() => postgres.stop());
  stopping.throwIfAborted();
  await prepareDatabase(postgres);
  const warning = await writeAccessWarning(postgres);
  if (warning !== null) log.warn(warning);
  stopping.throwIfAborted();
  const { preparedStatements: prepared, poolSize, metricsPort, metricsHost } = settings;
  const database = openDatabase({ url: postgres.url, prepared, poolSize });
  await prepare(database, logLine).finally(() => database.close());
  stopping.throwIfAborted();
  const running = await server.serve(postgres.readerUrl);
  closers.push(() => running.close());
  if (metricsPort !== null) {
    const metrics = await openMetricsServer({ port: metricsPort, host: metricsHost }, running.metrics);
    closers.push(() => metrics.close());
    log.info(`The metrics are at ${metrics.url}`);
  }
  log.info(`The playground is at ${running.url}/graphql`);
}

/** A server whose port is open, and says that the server is starting, before its database is ready. */
interface StartingServer {
  serve(databaseUrl: string): Promise<RunningServer>;
  close(): Promise<void>;
}

async function serveHere(settings: Settings): Promise<StartingServer> {
  // Its code takes half a second to load, about as long as PostgreSQL's first start.
  const loading = import('./http/serve-database.js');
  const listener = await openHttpListener(settings);
  return {
    serve: async (url) => (await loading).serve(toServeOptions(settings, url), listener),
    close: () => listener.close(),
  };
}

function serveInWorkers(
  { workers, drainSeconds }: Settings,
  logLine: (line: string) => void,
): StartingServer {
  const workerCluster = new WorkerCluster(workers, logLine);
  return {
    serve: (url) => workerCluster.serve(url, drainSeconds),
    close: () => workerCluster.close(),
  };
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
