import { Changes } from './change/changes.js';
import { type Database, openDatabase } from './database/client.js';
import { EmbeddedUnavailable } from './database/embedded.js';
import { MigrationError, migrate } from './database/migrate.js';
import { DatabaseUnavailable, startPostgres } from './database/postgres.js';
import { readSettings, type Settings, SettingsError } from './settings.js';

/** What is done with the database before it is served. */
export type Prepare = (database: Database, log: (line: string) => void) => Promise<void>;

/** A kind of error whose message says all that its reader can do something about. */
export type Told = abstract new (...args: never[]) => Error;

type Closer = () => Promise<void>;

/** Milliseconds within which a second signal is the first one again: npm passes on a Ctrl-C that we had ourselves. */
const echo = 500;

/**
 * The whole process: settings, database, server, until SIGINT or SIGTERM. Everything that it started is stopped
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
    console.error(explain(error, told));
    await stop();
    process.exit(1);
  }
}

async function start(prepare: Prepare, started: Closer[], leaving: AbortSignal): Promise<void> {
  const settings = readSettings(process.env);
  // The schema and its server take half a second to load, about as long as PostgreSQL's first start.
  const loading = import('./server/server.js');
  const postgres = await startPostgres(settings, console.log);
  started.push(() => postgres.stop());
  leaving.throwIfAborted();
  await migrate(postgres.url);
  leaving.throwIfAborted();
  const database = openDatabase({ url: postgres.url, prepared: settings.preparedStatements });
  started.push(() => database.close());
  await prepare(database, console.log);
  leaving.throwIfAborted();
  const changes = new Changes(postgres.url);
  started.push(() => changes.close());
  const server = await serve(await loading, { database, changes, settings });
  started.push(() => server.close());
  console.log(`The playground is at ${server.url}/graphql`);
}

async function serve(
  { listen }: typeof import('./server/server.js'),
  { database, changes, settings }: { database: Database; changes: Changes; settings: Settings },
) {
  try {
    return await listen(database, changes, settings);
  } catch (error) {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new SettingsError(
      code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken; set PORT to another one, or to 0 for any free one.`
        : `The server cannot listen at HOST ${settings.host} and PORT ${settings.port}: ${message}`,
    );
  }
}

/**
 * What to tell of an error: the message alone where it says what to do, and where it happened if the fault is ours.
 * The stack and not the whole error, whose properties may hold the database's address and so its password.
 */
function explain(error: unknown, told: readonly Told[]): unknown {
  if (!(error instanceof Error)) return error;
  const expected = [SettingsError, EmbeddedUnavailable, DatabaseUnavailable, MigrationError, ...told];
  if (expected.some((kind) => error instanceof kind)) return error.message;
  return error.cause === undefined ? error.stack : `${error.stack}\nbecause of ${explain(error.cause, told)}`;
}
