import { type Database, openDatabase } from './database/client.js';
import { EmbeddedUnavailable } from './database/embedded.js';
import { MigrationError, migrate } from './database/migrate.js';
import { DatabaseUnavailable, startPostgres } from './database/postgres.js';
import { explain, type Told } from './explain.js';
import { readSettings, SettingsError } from './settings.js';
import { startWorkers, WorkerFault } from './worker/workers.js';

/** What is done with the database before it is served. */
export type Prepare = (database: Database, log: (line: string) => void) => Promise<void>;

type Closer = () => Promise<void>;

/** Milliseconds within which a second signal is the first one again: npm passes on a Ctrl-C that we had ourselves. */
const echo = 500;

/** Errors whose message says all that its reader can do something about, whatever is prepared. */
const expected = [SettingsError, EmbeddedUnavailable, DatabaseUnavailable, MigrationError, WorkerFault];

/**
 * The first process: settings, database, server, until SIGINT or SIGTERM. Everything that it started is stopped
 * again, also when a later step fails; a second signal ends it at once. `told` are errors that `prepare` expects.
 */
export async function main(prepare: Prepare = async () => {}, told: readonly Told[] = []): Promise<void> {
  const started: Closer[] = [];
  const stop = async () => {
    for (const close of started.splice(0).reverse()) await close().catch((error) => console.error(error));
  };
  const leaving = new AbortController();
  let left = Number.POSITIVE_INFINITY;
  const starting = start(prepare, started, leaving.signal);
  const onSignal = async (signal: NodeJS.Signals) => {
    if (Date.now() - left > echo) process.exit(1);
    if (leaving.signal.aborted) return;
    leaving.abort();
    left = Date.now();
    console.log(`${signal}: stopping …`);
    // A step under way is let finish: half of it could not be stopped.
    await starting.catch(() => {});
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await starting;
  } catch (error) {
    if (leaving.signal.aborted) return;
    leaving.abort();
    console.error(explain(error, [...expected, ...told]));
    await stop();
    process.exit(1);
  }
}

async function start(prepare: Prepare, started: Closer[], leaving: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  // What serves takes half a second to load, about as long as PostgreSQL's first start.
  const loading =
    settings.workers === 1 ? import('./server/serve.js') : startWorkers(settings.workers, console.log);
  if ('close' in loading) started.push(() => loading.close());
  const postgres = await startPostgres(settings, console.log);
  started.push(() => postgres.stop());
  leaving.throwIfAborted();
  await migrate(postgres.url);
  leaving.throwIfAborted();
  const { preparedStatements: prepared, poolSize, port, host, cacheMb } = settings;
  const connection = { url: postgres.url, prepared, poolSize };
  const database = openDatabase(connection);
  await prepare(database, console.log).finally(() => database.close());
  leaving.throwIfAborted();
  const { serve } = await loading;
  const server = await serve({ connection, port, host, cacheMb });
  started.push(() => server.close());
  console.log(`The playground is at ${server.url}/graphql`);
}
