import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type Database, databaseUrl } from '../../src/db/client.js';
import { readFacts } from '../parse/facts-file.js';
import { Source } from '../read/source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import { documentDigest, type SeasonDocument } from './document-digest.js';

/** The folder of the season that comes with the project. */
export const builtInSeasonFolder = fileURLToPath(new URL('../pages/copa-peru-2013/', import.meta.url));

/** Starts the digest of a built-in season, so that it never replaces a page that a user imported. */
const builtInDigestPrefix = 'built-in ';

/**
 * Loads the season of a folder, `page.wikitext` and `season.json`, unless it is already loaded from the same files, or
 * from a page that a user imported. `reading` is the season, if the caller has begun to read it.
 *
 * Throws a `DocumentError` or a `FactsError` when it cannot be read; the database is then unchanged.
 */
export async function loadBuiltInSeason(
  database: Database,
  folder: string,
  log: (line: string) => void,
  reading?: Promise<AuditedSeason>,
): Promise<void> {
  const digest = builtInDigest(await readFolder(folder));
  // Checked before anything is loaded that only an import needs, so that the server starts sooner.
  if (await hasDigest(databaseUrl(database), digest)) return;
  const [audited, { importSeason, isLoaded }, { formatSummary }] = await Promise.all([
    reading ?? readBuiltInSeason(folder),
    import('./import-season.js'),
    import('./summary.js'),
  ]);
  const { slug } = audited.season;
  if (await isLoaded(database, { season: { slug }, digest: { not: { startsWith: builtInDigestPrefix } } }))
    return;
  await importSeason(database, audited);
  log(formatSummary(audited.season, audited.discrepancies));
}

/** Reads and audits the season of a folder. Throws a `DocumentError` or a `FactsError`. */
export async function readBuiltInSeason(folder: string): Promise<AuditedSeason> {
  const { parseDocument } = await import('./parse-document.js');
  const document = await readFolder(folder);
  return { ...parseDocument(document), digest: builtInDigest(document) };
}

function builtInDigest(document: SeasonDocument): string {
  return `${builtInDigestPrefix}${documentDigest(document)}`;
}

/** Whether a season is loaded from the document with this digest; without Prisma's client, which takes longer to make. */
async function hasDigest(connectionString: string, digest: string): Promise<boolean> {
  const session = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  session.on('error', () => {}); // the query that needs the connection rejects
  await session.connect();
  try {
    const { rows } = await session.query('SELECT FROM "Source" WHERE "digest" = $1 LIMIT 1', [digest]);
    return rows.length > 0;
  } finally {
    await session.end();
  }
}

async function readFolder(folder: string): Promise<SeasonDocument> {
  const [page = '', json = ''] = await Promise.all(
    ['page.wikitext', 'season.json'].map((file) => readFile(`${folder}${file}`, 'utf8')),
  );
  return {
    documents: [{ source: new Source('page.wikitext', page) }],
    facts: readFacts(json, 'season.json'),
    factsFile: json,
    given: {},
  };
}
