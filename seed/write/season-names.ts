import { seasonSlugOfYear } from '../../src/domain/season/season-name.js';
import { slugify } from '../../src/domain/slugify.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Transaction } from './transaction.js';

/**
 * Renames stored seasons that turn out to have begun in the year before: until their document said so, or until the
 * version that reads it, they were called by the year of the decision alone. A stored season is the same one if it was
 * read from the same document; another season of the competition, decided in the same year, was not.
 */
export async function renameSeasons(
  transaction: Transaction,
  seasons: readonly SeasonRecord[],
): Promise<void> {
  const rows = seasons.filter(isOverTwoYears).map(({ slug, header }) => ({
    slug,
    old: seasonSlugOfYear(header.competition.name, header),
    document: header.document.title,
    url: header.document.url,
  }));
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    UPDATE "Season" s SET "slug" = r.slug
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r (slug text, old text, document text, url text)
    WHERE s."slug" = r.old
      AND NOT EXISTS (SELECT FROM "Season" other WHERE other."slug" = r.slug)
      AND EXISTS (
        SELECT FROM "Source" d WHERE d."seasonId" = s."id" AND (d."document" = r.document OR d."url" = r.url)
      )`;
}

/**
 * Finds which of the seasons to be written are also found by the year of the decision alone, by slug: all but those
 * whose competition has a season within that year, stored or to be written. A stored season over two years ceases to
 * be found by the name of one that is to be written.
 */
export async function claimNames(
  transaction: Transaction,
  seasons: readonly SeasonRecord[],
): Promise<ReadonlySet<string>> {
  const ofYear = (season: SeasonRecord) => seasonSlugOfYear(season.header.competition.name, season.header);
  const within = seasons.filter((season) => !isOverTwoYears(season));
  const names = within.flatMap(({ slug, name }) => [slug, slugify(name)]);
  if (names.length > 0)
    await transaction.$executeRaw`
      UPDATE "Season" SET "keys" = ARRAY(
        SELECT key FROM unnest("keys") WITH ORDINALITY AS k (key, at) WHERE key <> ALL (${names}::text[]) ORDER BY at
      )
      WHERE "keys" && ${names}::text[] AND "startYear" < "year"`;
  const over = seasons.filter(isOverTwoYears);
  if (over.length === 0) return new Set();
  const taken = await transaction.season.findMany({
    where: { slug: { in: over.map(ofYear) } },
    select: { slug: true },
  });
  const others = new Set([...taken, ...within].map(({ slug }) => slug));
  return new Set(over.filter((season) => !others.has(ofYear(season))).map(({ slug }) => slug));
}

function isOverTwoYears({ header }: SeasonRecord): boolean {
  return header.startYear < header.year;
}
