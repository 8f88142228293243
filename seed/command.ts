import { type Database, openDatabase } from '../src/database/client.js';
import { migrate } from '../src/database/migrate.js';
import { startPostgres } from '../src/database/postgres.js';
import { readSettings } from '../src/settings.js';

/**
 * Runs a command on the database of the settings, brought up to date, and ends the process with the status that it
 * returns; 1, and the error's message, when it fails. What was started for it is stopped again.
 */
export async function command(work: (database: Database) => Promise<number>): Promise<never> {
  const status = await run(work).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  // Not left to end by itself: Prisma's schema engine leaves a timer behind.
  process.exit(status);
}

async function run(work: (database: Database) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env);
  const postgres = await startPostgres(settings, console.error);
  try {
    await migrate(postgres.url);
    const database = openDatabase({ url: postgres.url, prepared: settings.preparedStatements });
    return await work(database).finally(() => database.close());
  } finally {
    await postgres.stop();
  }
}
