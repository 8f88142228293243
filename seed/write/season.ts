import { slugify } from '../../src/domain/slugify.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';
import type { BatchWriter } from './lockstep.js';
import type { SlugIds } from './slug-ids.js';

/** Writes the competition, and returns its id. */
export async function writeCompetition(hand: BatchWriter, { header }: SeasonRecord): Promise<number> {
  const { name, country } = header.competition;
  const slug = slugify(name);
  const rows: Prisma.CompetitionCreateManyInput[] = [{ slug, name, keys: [slug], country }];
  const [id = Number.NaN] = await hand.sync({ table: 'Competition', key: ['slug'], rows });
  return id;
}

/** Writes the season itself, its document, and which departments and teams are in it. */
export async function writeSeasonRow(
  hand: BatchWriter,
  { slug, name, header, departments, teams }: SeasonRecord,
  at: { competition: number; departments: SlugIds; teams: SlugIds; digest: string },
): Promise<{ id: number; source: number }> {
  const rows: Prisma.SeasonCreateManyInput[] = [
    {
      slug,
      name,
      keys: [slug, slugify(name)],
      year: header.year,
      competitionId: at.competition,
      ...header.rules,
    },
  ];
  const [id = Number.NaN] = await hand.sync({ table: 'Season', key: ['slug'], rows });
  const { title, url, licence } = header.document;
  const documents: Prisma.SourceCreateManyInput[] = [
    { seasonId: id, document: title, url, licence, digest: at.digest },
  ];
  const [source = Number.NaN] = await hand.sync({
    table: 'Source',
    key: ['seasonId', 'document'],
    rows: documents,
    within: hand.within('seasonId', [id]),
  });
  await hand.sync({
    table: '_SeasonDepartments',
    key: ['A', 'B'],
    rows: departments.map((department) => ({ A: at.departments.of(department.slug), B: id })),
    within: hand.within('B', [id]),
  });
  await hand.sync({
    table: '_SeasonTeams',
    key: ['A', 'B'],
    rows: teams.map((team) => ({ A: id, B: at.teams.of(team.slug) })),
    within: hand.within('A', [id]),
  });
  return { id, source };
}
