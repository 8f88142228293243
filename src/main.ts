import { type Database, openDatabase } from './db/client.js';
import { EmbeddedUnavailable } from './db/embedded/embedded-server.js';
import { MigrationError } from './db/migrate.js';
import { DatabaseUnavailable, startPostgres, warningOf } from './db/postgres.js';
import { makeReady } from './db/prepare-database.js';
import { ReaderError } from './db/roles.js';
import { type ErrorClass, formatError } from './format-error.js';
import { startWorkers, WorkerFault, type Workers } from './http/cluster/workers.js';
import { type ListenOptions, openHttpListener } from './http/listener.js';
import { openMetricsServer } from './http/metrics-server.js';
import { toServeOptions } from './http/serve-options.js';
import { readSettings, SettingsError } from './settings.js';
import { log, openLog } from './telemetry/log.js';

/** What is done with the database before it is served. */
export type Prepare = (database: Database, log: (line: string) => void) => Promise<void>;

type Closer = () => Promise<void>;

/** Milliseconds within which a second signal is the first one again: npm passes on a Ctrl-C that we had ourselves. */
const echo = 500;

/** Errors whose message says all that its reader can do something about, whatever is prepared. */
const expected = [
  SettingsError,
  EmbeddedUnavailable,
  DatabaseUnavailable,
  MigrationError,
  ReaderError,
  WorkerFault,
];

/**
 * The first process: settings, database, server, until SIGINT or SIGTERM. Everything that it started is stopped
 * again, also when a later step fails; a second signal ends it at once. `told` are errors that `prepare` expects.
 */
export async function main(
  prepare: Prepare = async () => {},
  told: readonly ErrorClass[] = [],
): Promise<void> {
  const started: Closer[] = [];
  const stop = async () => {
    for (const close of started.splice(0).reverse())
      await close().catch((err) => log.error({ err }, 'Something could not be stopped.'));
  };
  const leaving = new AbortController();
  let left = Number.POSITIVE_INFINITY;
  const starting = start(prepare, started, leaving.signal);
  const onSignal = async (signal: NodeJS.Signals) => {
    if (Date.now() - left > echo) process.exit(1);
    if (leaving.signal.aborted) return;
    leaving.abort();
    left = Date.now();
    log.info(`${signal}: stopping …`);
    // A step under way is let finish: half of it could not be stopped.
    await starting.catch(() => {});
    await stop();
    log.info('Stopped.');
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await starting;
  } catch (error) {
    if (leaving.signal.aborted) return;
    leaving.abort();
    const why = formatError(error, [...expected, ...told]);
    // The settings say how to log.
    if (log.level === 'silent') console.error(why);
    else log.fatal(why);
    await stop();
    process.exit(1);
  }
}

async function start(prepare: Prepare, started: Closer[], leaving: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  await openLog(settings);
  const tell = (line: string) => log.info(line);
  const { workers, port, host, maxConnections } = settings;
  const place = { port, host, maxConnections };
  const servers = workers === 1 ? await alone(place) : startWorkers(workers, place, tell);
  started.push(() => servers.close());
  leaving.throwIfAborted();
  const postgres = await startPostgres(settings, tell);
  started.push(() => postgres.stop());
  leaving.throwIfAborted();
  await makeReady(postgres);
  const warning = await warningOf(postgres);
  if (warning !== null) log.warn(warning);
  leaving.throwIfAborted();
  const { preparedStatements: prepared, poolSize, metricsPort, metricsHost } = settings;
  const database = openDatabase({ url: postgres.url, prepared, poolSize });
  await prepare(database, tell).finally(() => database.close());
  leaving.throwIfAborted();
  const server = await servers.serve(toServeOptions(settings, postgres.readingUrl));
  started.push(() => server.close());
  if (metricsPort !== null) {
    const exporter = await openMetricsServer({ port: metricsPort, host: metricsHost }, server.metrics);
    started.push(() => exporter.close());
    log.info(`The metrics are at ${exporter.url}`);
  }
  log.info(`The playground is at ${server.url}/graphql`);
}

/** This process serves by itself; its port is open, and says that the server starts, from the beginning. */
async function alone(place: ListenOptions): Promise<Workers> {
  // What serves takes half a second to load, about as long as PostgreSQL's first start.
  const loading = import('./http/serve.js');
  const door = await openHttpListener(place);
  return { serve: async (job) => (await loading).serve(job, door), close: () => door.close() };
}
