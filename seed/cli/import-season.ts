import { createHash } from 'node:crypto';
import { type Database, prisma } from '../../src/db/client.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import { auditSeason } from '../audit/audit.js';
import type { SeasonFacts } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { readSeason } from '../parse/season.js';
import type { Source } from '../read/source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import { writeSeasons } from '../write/write-seasons.js';

/** What a season is read from. */
export interface SeasonDocument {
  readonly source: Source;
  readonly facts: SeasonFacts;
  /** What whoever loads it says of the page. */
  readonly given: SeasonOptions;
}

/** Raised when the same page comes to be read into other rows, so that it is loaded again. */
const digestVersion = 2;

/** Tells the same document, read in the same way, from any other. */
export function documentDigest({ source, facts, given }: SeasonDocument): string {
  const { competition, year, title, url } = given;
  return createHash('sha256')
    .update(JSON.stringify([digestVersion, source.text, facts, competition, year, title, url]))
    .digest('hex');
}

/** Reads and checks a season; `phase` hears what is done. Throws a `DocumentError` or a `FactsError`. */
export function parseDocument(
  document: SeasonDocument,
  phase: (what: string) => void = () => {},
): AuditedSeason {
  phase(`Reading ${document.source.name}`);
  const season = readSeason(document.source, document.facts, document.given);
  phase('Checking');
  return { season, discrepancies: auditSeason(season), digest: documentDigest(document) };
}

/**
 * Loads a season in one transaction, or with `dryRun` finds out what that would change. Null when it is loaded
 * from the same document already.
 */
export async function importSeason(
  database: Database,
  reading: AuditedSeason,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<SeasonDiff | null> {
  const [change = null] = await importSeasons(database, [reading], { dryRun });
  return change;
}

/** A season that is loaded from the same document already. */
export interface LoadedSeason {
  readonly slug: string;
  readonly name: string;
}

/**
 * The season that is loaded from a document, without reading it: where it is unchanged which season it is, and how its
 * page is called. Undefined where it has to be read.
 */
export async function findLoadedSeason(
  database: Database,
  document: SeasonDocument,
): Promise<LoadedSeason | undefined> {
  const { facts, given } = document;
  const [competition, year] = [given.competition ?? facts.competition?.name, given.year ?? facts.year];
  const title = given.title ?? facts.document.title;
  if (competition === undefined || year === undefined || title === undefined) return undefined;
  const season = { slug: `${slugify(competition)}-${year}`, name: `${year} ${competition}` };
  const loaded = await isLoaded(database, { digest: documentDigest(document), season, document: title });
  return loaded ? season : undefined;
}

/**
 * Loads seasons in one transaction, as `importSeason` does each. Null for each that is loaded from the same document
 * already.
 */
export async function importSeasons(
  database: Database,
  readings: readonly AuditedSeason[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<(SeasonDiff | null)[]> {
  const loaded = await prisma(database).source.findMany({
    where: { digest: { in: readings.map(({ digest }) => digest) } },
    select: { digest: true, document: true, season: { select: { slug: true } } },
  });
  const unchanged = new Set(
    loaded.map(({ digest, document, season }) => [digest, season.slug, document].join('\n')),
  );
  const changed = readings.filter(
    ({ digest, season: { slug, header } }) =>
      !unchanged.has([digest, slug, header.document.title].join('\n')),
  );
  const changes = changed.length === 0 ? [] : await writeSeasons(database, changed, { dryRun });
  const byReading = new Map(changed.map((reading, index) => [reading, changes[index] ?? null]));
  return readings.map((reading) => byReading.get(reading) ?? null);
}

/** Whether a season was loaded from that document, and from no other since. */
export async function isLoaded(database: Database, document: Prisma.SourceWhereInput): Promise<boolean> {
  return (await prisma(database).source.count({ where: document })) > 0;
}
