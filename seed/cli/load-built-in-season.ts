import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/client.js';
import { readFacts } from '../parse/facts-file.js';
import { Source } from '../read/source.js';
import {
  documentDigest,
  importSeason,
  isLoaded,
  parseDocument,
  type SeasonDocument,
} from './import-season.js';
import { formatSummary } from './summary.js';

/** The folder of the season that comes with the project. */
export const builtInSeasonFolder = fileURLToPath(new URL('../pages/copa-peru-2013/', import.meta.url));

/** Starts the digest of a built-in season, so that it never replaces a page that a user imported. */
const builtInDigestPrefix = 'built-in ';

/**
 * Loads the season of a folder, `page.wikitext` and `season.json`, unless it is already loaded from the same files, or
 * from a page that a user imported.
 *
 * Throws a `DocumentError` or a `FactsError` when it cannot be read; the database is then unchanged.
 */
export async function loadBuiltInSeason(
  database: Database,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  const document = await readFolder(folder);
  const digest = `${builtInDigestPrefix}${documentDigest(document)}`;
  // Checked before the page is parsed, so that the server starts sooner.
  if (await isLoaded(database, { digest })) return;
  const audited = { ...parseDocument(document), digest };
  const { slug } = audited.season;
  if (await isLoaded(database, { season: { slug }, digest: { not: { startsWith: builtInDigestPrefix } } }))
    return;
  await importSeason(database, audited);
  log(formatSummary(audited.season, audited.discrepancies));
}

async function readFolder(folder: string): Promise<SeasonDocument> {
  const [page = '', json = ''] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${folder}${file}`, 'utf8')),
  );
  return { source: new Source('page.wikitext', page), facts: readFacts(json, 'season.json'), given: {} };
}
