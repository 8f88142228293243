import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Database, openDatabase, prisma } from '../src/database/client.js';
import { migrate } from '../src/database/migrate.js';
import { startPostgres } from '../src/database/postgres.js';
import { readSettings } from '../src/settings.js';
import { check } from './check.js';
import { readFacts } from './parse/facts.js';
import { readSeason } from './parse/season.js';
import { summary } from './summary.js';
import { Source } from './wikitext/source.js';
import { write } from './write.js';

/** The season that comes with the project. */
export const builtIn = fileURLToPath(new URL('./pages/copa-peru-2013/', import.meta.url));

/** Raised when the same page comes to be read into other rows, so that it is loaded again. */
const reading = 1;

/**
 * Loads the season of a folder, `page.wikitext` and `season.json`, unless it is loaded from the same files already.
 *
 * Throws a `WikitextError` or a `FactsError` when it cannot be read; the database is then as it was before.
 */
export async function load(database: Database, folder: string, log: (line: string) => void): Promise<void> {
  const [page, json] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${folder}${file}`, 'utf8')),
  );
  const digest = createHash('sha256')
    .update(JSON.stringify([reading, page, json]))
    .digest('hex');
  if (await isLoaded(database, digest)) return;
  const season = readSeason(new Source('page.wikitext', page ?? ''), readFacts(json ?? '', 'season.json'));
  const findings = check(season);
  await write(database, season, digest);
  log(summary(season, findings));
}

async function isLoaded(database: Database, digest: string): Promise<boolean> {
  return (await prisma(database).source.count({ where: { digest } })) > 0;
}

/** Loads the built-in season into the database of the settings: `npm run seed`, and `prisma db seed`. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const postgres = await startPostgres(settings, console.log);
  try {
    await migrate(postgres.url);
    const database = openDatabase({ url: postgres.url, prepared: settings.preparedStatements });
    await load(database, builtIn, console.log).finally(() => database.close());
  } finally {
    await postgres.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
  process.exit(); // Prisma's schema engine leaves a timer behind
}
