import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/client.js';
import { readFacts } from '../parse/facts-file.js';
import { Source } from '../read/source.js';
import { type Document, digest, importSeason, isLoaded, readDocument } from './import-season.js';
import { summary } from './summary.js';

/** The season that comes with the project. */
export const builtIn = fileURLToPath(new URL('../pages/copa-peru-2013/', import.meta.url));

/** Starts the digest of a built-in season, so that it never replaces a page that a user imported. */
const ours = 'built-in ';

/**
 * Loads the season of a folder, `page.wikitext` and `season.json`, unless it is loaded from the same files already, or
 * from a page that was imported.
 *
 * Throws a `WikitextError` or a `FactsError` when it cannot be read; the database is then as it was before.
 */
export async function load(database: Database, folder: string, log: (line: string) => void): Promise<void> {
  const document = await readFolder(folder);
  const own = `${ours}${digest(document)}`;
  // Asked before it is read: the server starts so much sooner.
  if (await isLoaded(database, { digest: own })) return;
  const reading = { ...readDocument(document), digest: own };
  const { slug } = reading.season;
  if (await isLoaded(database, { season: { slug }, digest: { not: { startsWith: ours } } })) return;
  await importSeason(database, reading);
  log(summary(reading.season, reading.findings));
}

async function readFolder(folder: string): Promise<Document> {
  const [page = '', json = ''] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${folder}${file}`, 'utf8')),
  );
  return { source: new Source('page.wikitext', page), facts: readFacts(json, 'season.json'), given: {} };
}
