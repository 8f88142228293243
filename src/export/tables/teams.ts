import type { Column } from '../column.js';
import { keysetPages, type SeasonReader } from '../season-reader.js';
import { defineTable } from './table.js';

const pageSize = 500;

type TeamRow = Awaited<ReturnType<typeof readPage>>[number];

const columns: readonly Column<TeamRow>[] = [
  {
    name: 'season',
    type: 'text',
    description: 'The slug of the season.',
    value: ({ season }) => season.slug,
  },
  { name: 'team', type: 'text', description: 'The name of the team.', value: ({ name }) => name },
  {
    name: 'team_slug',
    type: 'text',
    description: 'Its slug, unique over all seasons.',
    value: ({ slug }) => slug,
  },
  {
    name: 'spellings',
    type: 'text',
    description: 'Other spellings that the documents of this season use, separated by ` | `.',
    value: ({ name, names }) =>
      names.flatMap((spelling) => (spelling.name === name ? [] : [spelling.name])).join(' | ') || null,
  },
  {
    name: 'department',
    type: 'text',
    description: 'The part of the country that it comes from.',
    value: ({ department }) => department?.name ?? null,
  },
  {
    name: 'location',
    type: 'text',
    description: 'The town or province that it plays for.',
    value: ({ location }) => location,
  },
  {
    name: 'champion',
    type: 'boolean',
    description: 'Whether it won the season.',
    value: ({ championships }) => championships.length > 0,
  },
  {
    name: 'url',
    type: 'text',
    description: 'The address of the article that says who it is; empty where no document links one.',
    value: ({ url }) => url,
  },
];

/** A row for each team of a season, by name. */
export const teams = defineTable('teams', 'A team that took part, by name.', columns, (reader) =>
  keysetPages(
    pageSize,
    ({ orderName }) => orderName,
    (after, take) => readPage(reader, after, take),
  ),
);

async function readPage({ client, season }: SeasonReader, after: string | null, take: number) {
  const found = await client.team.findMany({
    where: { seasons: { some: { id: season.id } }, ...(after !== null && { orderName: { gt: after } }) },
    orderBy: { orderName: 'asc' },
    take,
    select: {
      orderName: true,
      name: true,
      slug: true,
      names: {
        where: { seasonId: season.id },
        orderBy: [{ key: 'asc' }, { name: 'asc' }],
        select: { name: true },
      },
      department: { select: { name: true } },
      location: true,
      championships: { where: { id: season.id }, select: { id: true } },
      url: true,
    },
  });
  return found.map((team) => ({ ...team, season }));
}
