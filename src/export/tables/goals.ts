import type { Column } from '../column.js';
import { keysetPages, type SeasonReader } from '../season-reader.js';
import { namedSelect, sourceColumns } from './shared-columns.js';
import { defineTable } from './table.js';

/** Matches whose goals are read at once. */
const matchesPerPage = 200;

type MatchWithGoals = Awaited<ReturnType<typeof readPage>>[number];

type GoalRow = MatchWithGoals['goalsScored'][number] & { readonly match: MatchWithGoals };

const columns: readonly Column<GoalRow>[] = [
  {
    name: 'season',
    type: 'text',
    description: 'The slug of the season.',
    value: ({ match }) => match.season.slug,
  },
  {
    name: 'match',
    type: 'text',
    description: 'The slug of the match, as in the table of matches.',
    value: ({ match }) => match.slug,
  },
  { name: 'date', type: 'date', description: 'The day of play.', value: ({ match }) => match.date },
  { name: 'home', type: 'text', description: 'The home team.', value: ({ match }) => match.homeTeam.name },
  { name: 'away', type: 'text', description: 'The away team.', value: ({ match }) => match.awayTeam.name },
  {
    name: 'order',
    type: 'integer',
    description: '1 for the first goal of the match; goals without a minute come last.',
    value: ({ order }) => order,
  },
  {
    name: 'team',
    type: 'text',
    description: "The side that it counted for: for an own goal, not the scorer's.",
    value: ({ team }) => team.name,
  },
  { name: 'team_slug', type: 'text', description: 'The slug of that side.', value: ({ team }) => team.slug },
  { name: 'player', type: 'text', description: 'The scorer.', value: ({ player }) => player.name },
  {
    name: 'player_slug',
    type: 'text',
    description: 'The slug of the scorer, unique over all seasons.',
    value: ({ player }) => player.slug,
  },
  {
    name: 'player_team',
    type: 'text',
    description: 'The team that the scorer played for.',
    value: ({ playerTeam }) => playerTeam.name,
  },
  { name: 'minute', type: 'integer', description: '45 for 45+2.', value: ({ minute }) => minute },
  { name: 'stoppage', type: 'integer', description: '2 for 45+2.', value: ({ stoppage }) => stoppage },
  { name: 'kind', type: 'text', description: '`GOAL`, `PENALTY` or `OWN_GOAL`.', value: ({ kind }) => kind },
  ...sourceColumns,
];

/** A row for each goal whose scorer is known, in the order scored. */
export const goals = defineTable(
  'goals',
  'A goal of which the source names the scorer, in the order scored.',
  columns,
  async function* (reader) {
    const pages = keysetPages(
      matchesPerPage,
      ({ orderPlayed }: MatchWithGoals) => orderPlayed,
      (after, take) => readPage(reader, after, take),
    );
    for await (const matches of pages)
      yield matches.flatMap((match) => match.goalsScored.map((goal) => ({ ...goal, match })));
  },
);

function readPage({ client, season }: SeasonReader, after: string | null, take: number) {
  return client.match.findMany({
    where: {
      seasonId: season.id,
      goalsScored: { some: {} },
      ...(after !== null && { orderPlayed: { gt: after } }),
    },
    orderBy: { orderPlayed: 'asc' },
    take,
    select: {
      orderPlayed: true,
      season: { select: { slug: true } },
      slug: true,
      date: true,
      homeTeam: namedSelect,
      awayTeam: namedSelect,
      goalsScored: {
        orderBy: { order: 'asc' },
        select: {
          order: true,
          team: namedSelect,
          player: namedSelect,
          playerTeam: namedSelect,
          minute: true,
          stoppage: true,
          kind: true,
          sources: true,
        },
      },
    },
  });
}
