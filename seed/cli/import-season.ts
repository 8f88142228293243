import { type Database, prisma } from '../../src/db/client.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import { writeFactsFiles } from '../write/facts-files.js';
import { writeSeasons } from '../write/write-seasons.js';
import { documentDigest, type SeasonDocument } from './document-digest.js';

/**
 * Loads a season in one transaction, or with `dryRun` finds what that would change. Returns null when it is already
 * loaded from the same document.
 */
export async function importSeason(
  database: Database,
  reading: AuditedSeason,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<SeasonDiff | null> {
  const [change = null] = await importSeasons(database, [reading], { dryRun });
  return change;
}

/** A season that is already loaded from the same document. */
export interface LoadedSeason {
  readonly slug: string;
  readonly name: string;
}

/**
 * Finds the season that was loaded from a document, without parsing it. Undefined when there is none, or when the
 * options and the facts do not give the competition, the year and the title.
 */
export async function findLoadedSeason(
  database: Database,
  document: SeasonDocument,
): Promise<LoadedSeason | undefined> {
  const { facts, given } = document;
  const [competition, year] = [given.competition ?? facts.competition?.name, given.year ?? facts.year];
  const title = given.title ?? facts.document.title;
  if (competition === undefined || year === undefined || title === undefined) return undefined;
  const source = await prisma(database).source.findFirst({
    where: {
      digest: documentDigest(document),
      document: title,
      season: {
        year: typeof year === 'number' ? year : year.year,
        competition: { slug: slugify(competition), name: competition },
      },
    },
    select: { season: { select: { slug: true, name: true } } },
  });
  return source?.season;
}

/**
 * Loads seasons in one transaction, as `importSeason` does. The result is null for each that is already loaded from
 * the same document.
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
  // That of a season that is loaded already may not be stored yet.
  const unchangedReadings = readings.filter((reading) => !changed.includes(reading));
  if (!dryRun) await writeFactsFiles(prisma(database), unchangedReadings);
  const byReading = new Map(changed.map((reading, index) => [reading, changes[index] ?? null]));
  return readings.map((reading) => byReading.get(reading) ?? null);
}

/** Whether a season's current content was loaded from such a document. */
export async function isLoaded(database: Database, document: Prisma.SourceWhereInput): Promise<boolean> {
  return (await prisma(database).source.count({ where: document })) > 0;
}
