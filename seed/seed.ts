import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Database, prisma } from '../src/database/client.js';
import { check } from './check.js';
import { command } from './command.js';
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

// `npm run seed`, and `prisma db seed`: the built-in season into the database of the settings.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await command(async (database) => {
    await load(database, builtIn, console.log);
    return 0;
  });
}
