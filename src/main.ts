import { type Database, openDatabase } from './database/client.js';
import { EmbeddedUnavailable } from './database/embedded.js';
import { migrate } from './database/migrate.js';
import { startPostgres } from './database/postgres.js';
import { listen } from './server/server.js';
import { readSettings, type Settings, SettingsError } from './settings.js';

/** What is done with the database before it is served. */
export type Prepare = (database: Database, log: (line: string) => void) => Promise<void>;

type Closer = () => Promise<void>;

/**
 * The whole process: settings, database, server, until SIGINT or SIGTERM. Everything that it started is stopped
 * again, also when a later step fails; a second signal ends it at once.
 */
export async function main(prepare: Prepare = async () => {}): Promise<void> {
  const started: Closer[] = [];
  const stop = async () => {
    for (const close of started.splice(0).reverse()) await close().catch((error) => console.error(error));
  };
  const starting = readAndStart(prepare, started);
  let stopping = false;
  const onSignal = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`${signal}: stopping …`);
    // A step under way is let finish: half a start could not be stopped.
    await starting.catch(() => {});
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await starting;
  } catch (error) {
    if (stopping) return;
    stopping = true;
    console.error(explain(error));
    await stop();
    process.exit(1);
  }
}

async function readAndStart(prepare: Prepare, started: Closer[]): Promise<void> {
  const settings = readSettings(process.env);
  const postgres = await startPostgres(settings, console.log);
  started.push(() => postgres.stop());
  await migrate(postgres.url);
  const database = openDatabase({ url: postgres.url, prepared: settings.preparedStatements });
  started.push(() => database.close());
  await prepare(database, console.log);
  const server = await serve(database, settings);
  started.push(() => server.close());
  console.log(`The playground is at ${server.url}/graphql`);
}

async function serve(database: Database, settings: Settings) {
  try {
    return await listen(database, settings);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new SettingsError(`Port ${settings.port} is taken; set PORT to another one.`);
  }
}

/** What to tell of an error: the message alone where it says what to do, everything where the fault is ours. */
function explain(error: unknown): unknown {
  return error instanceof SettingsError || error instanceof EmbeddedUnavailable ? error.message : error;
}
