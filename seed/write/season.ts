import { seasonKeys } from '../../src/domain/season/season-name.js';
import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import { citationsOf } from './citations.js';
import type { BatchWriter } from './lockstep.js';
import type { SlugIds } from './slug-ids.js';
import type { Transaction } from './transaction.js';

/** Writes the competition, and returns its id. */
export async function writeCompetition(writer: BatchWriter, { header }: SeasonRecord): Promise<number> {
  const { name, country } = header.competition;
  const slug = slugify(name);
  // The page of another season may have linked the document.
  const stored = await writer.step(readCompetitionUrls, slug);
  const url = header.competition.url ?? stored;
  const countryKey = country && slugify(country);
  const rows: Prisma.CompetitionCreateManyInput[] = [{ slug, name, keys: [slug], country, countryKey, url }];
  const [id = Number.NaN] = await writer.reconcile({ table: 'Competition', key: ['slug'], rows });
  return id;
}

async function readCompetitionUrls(transaction: Transaction, slugs: readonly string[]) {
  const found = await transaction.$queryRaw<{ slug: string; url: string | null }[]>`
    SELECT "slug", "url" FROM "Competition" WHERE "slug" = ANY(${[...slugs]}::text[])`;
  const urls = new Map(found.map(({ slug, url }) => [slug, url]));
  return slugs.map((slug) => urls.get(slug) ?? null);
}

/** Writes the season itself, its documents, and which departments and teams are in it. */
export async function writeSeasonRow(
  writer: BatchWriter,
  season: SeasonRecord,
  at: { competition: number; departments: SlugIds; teams: SlugIds; digest: string; ofYear: boolean },
): Promise<number> {
  const { slug, name, header, documents, departments, teams, infobox } = season;
  const rows: Prisma.SeasonCreateManyInput[] = [
    {
      slug,
      name,
      keys: seasonKeys(header.competition.name, header, { ofYear: at.ofYear }),
      startYear: header.startYear,
      year: header.year,
      competitionId: at.competition,
      ...header.rules,
      sources: citationsOf(season)(infobox?.lines ?? [1]),
    },
  ];
  const [id = Number.NaN] = await writer.reconcile({ table: 'Season', key: ['slug'], rows });
  await writer.reconcile({
    table: 'Source',
    key: ['seasonId', 'document'],
    rows: documents.map(
      ({ title, url, licence }): Prisma.SourceCreateManyInput => ({
        seasonId: id,
        document: title,
        url,
        licence,
        digest: at.digest,
      }),
    ),
    within: writer.within('seasonId', [id]),
  });
  await writer.reconcile({
    table: '_SeasonDepartments',
    key: ['A', 'B'],
    rows: departments.map((department) => ({ A: at.departments.of(department.slug), B: id })),
    within: writer.within('B', [id]),
  });
  await writer.reconcile({
    table: '_SeasonTeams',
    key: ['A', 'B'],
    rows: teams.map((team) => ({ A: id, B: at.teams.of(team.slug) })),
    within: writer.within('A', [id]),
  });
  return id;
}
