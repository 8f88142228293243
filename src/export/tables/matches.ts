import { fullTime } from '../../domain/match/full-time.js';
import { type FinalScore, finalScore } from '../../domain/match/score.js';
import type { Column } from '../column.js';
import { keysetPages, type SeasonReader } from '../season-reader.js';
import { namedSelect, partColumns, sourceColumns } from './shared-columns.js';
import { defineTable } from './table.js';

const pageSize = 500;

type MatchRow = Awaited<ReturnType<typeof readPage>>[number];

const columns: readonly Column<MatchRow>[] = [
  {
    name: 'season',
    type: 'text',
    description: 'The slug of the season.',
    value: ({ season }) => season.slug,
  },
  {
    name: 'match',
    type: 'text',
    description: 'The slug of the match, unique within the season.',
    value: ({ slug }) => slug,
  },
  ...partColumns,
  {
    name: 'round',
    type: 'text',
    description: 'The round of its tie; empty for a group match.',
    value: ({ round }) => round?.name ?? null,
  },
  {
    name: 'tie',
    type: 'text',
    description: 'The slug of the tie that it is a leg of; empty for a group match.',
    value: ({ tie }) => tie?.slug ?? null,
  },
  {
    name: 'leg',
    type: 'integer',
    description: '1 for the first match of the tie, 2 for the second, and on for its replays.',
    value: ({ leg }) => leg,
  },
  {
    name: 'status',
    type: 'text',
    description: '`PLAYED`, `AWARDED`, `SCHEDULED`, `POSTPONED`, `ABANDONED` or `CANCELLED`.',
    value: ({ status }) => status,
  },
  { name: 'date', type: 'date', description: 'The day of play.', value: ({ date }) => date },
  {
    name: 'time',
    type: 'text',
    description: 'The hour of kick-off on the spot: `18:00`.',
    value: ({ time }) => time,
  },
  {
    name: 'utc_offset',
    type: 'integer',
    description: 'Minutes by which that hour is ahead of UTC; negative west of it.',
    value: ({ utcOffset }) => utcOffset,
  },
  {
    name: 'home',
    type: 'text',
    description: 'The team at home, or the one that the source names first.',
    value: ({ homeTeam }) => homeTeam.name,
  },
  {
    name: 'home_slug',
    type: 'text',
    description: 'The slug of that team, unique over all seasons.',
    value: ({ homeTeam }) => homeTeam.slug,
  },
  { name: 'away', type: 'text', description: 'The other team.', value: ({ awayTeam }) => awayTeam.name },
  { name: 'away_slug', type: 'text', description: 'Its slug.', value: ({ awayTeam }) => awayTeam.slug },
  {
    name: 'home_stated',
    type: 'boolean',
    description: 'Whether the source tells who was at home.',
    value: ({ homeStated }) => homeStated,
  },
  {
    name: 'home_goals',
    type: 'integer',
    description: 'Goals of the home team: extra time counted, a shoot-out not.',
    value: ({ homeGoals }) => homeGoals,
  },
  {
    name: 'away_goals',
    type: 'integer',
    description: 'Goals of the away team, counted in the same way.',
    value: ({ awayGoals }) => awayGoals,
  },
  ...scoreColumns('half_time', 'after 45 minutes', ({ halfTimeHome, halfTimeAway }) =>
    finalScore(halfTimeHome, halfTimeAway),
  ),
  ...scoreColumns(
    'full_time',
    'after 90 minutes; empty where extra time was played and the score before it is not known',
    ({ fullTimeHome, fullTimeAway, ...match }) =>
      fullTime({ ...match, statedFullTime: finalScore(fullTimeHome, fullTimeAway) }),
  ),
  {
    name: 'extra_time',
    type: 'boolean',
    description: 'Whether extra time was played.',
    value: ({ extraTime }) => extraTime,
  },
  {
    name: 'penalties_home',
    type: 'integer',
    description: 'Penalties that the home team scored in the shoot-out after the match; empty without one.',
    value: ({ penaltiesHome }) => penaltiesHome,
  },
  {
    name: 'penalties_away',
    type: 'integer',
    description: 'Penalties that the away team scored in it.',
    value: ({ penaltiesAway }) => penaltiesAway,
  },
  {
    name: 'tie_decided_by',
    type: 'text',
    description:
      'How its tie was decided: `SINGLE_MATCH`, `AGGREGATE`, `AWAY_GOALS`, `EXTRA_TIME`, `PENALTIES`, … as `TieDecision` of the schema lists them; empty for a group match.',
    value: ({ tie }) => tie?.decidedBy ?? null,
  },
  {
    name: 'tie_winner',
    type: 'text',
    description: 'The team that its tie was decided for; empty while it is undecided.',
    value: ({ tie }) => tie?.winner?.name ?? null,
  },
  { name: 'venue', type: 'text', description: 'The ground.', value: ({ venue }) => venue },
  { name: 'city', type: 'text', description: 'The city of the ground.', value: ({ city }) => city },
  {
    name: 'attendance',
    type: 'integer',
    description: 'Spectators; 0 is a match behind closed doors.',
    value: ({ attendance }) => attendance,
  },
  { name: 'referee', type: 'text', description: 'The referee.', value: ({ referee }) => referee },
  ...sourceColumns,
];

/** A row for each match, in the order played. */
export const matches = defineTable('matches', 'A match, in the order played.', columns, (reader) =>
  keysetPages(
    pageSize,
    ({ orderPlayed }) => orderPlayed,
    (after, take) => readPage(reader, after, take),
  ),
);

function readPage({ client, season }: SeasonReader, after: string | null, take: number) {
  return client.match.findMany({
    where: { seasonId: season.id, ...(after !== null && { orderPlayed: { gt: after } }) },
    orderBy: { orderPlayed: 'asc' },
    take,
    select: {
      orderPlayed: true,
      season: { select: { slug: true } },
      slug: true,
      stage: namedSelect,
      region: namedSelect,
      group: namedSelect,
      round: namedSelect,
      tie: { select: { slug: true, decidedBy: true, winner: namedSelect } },
      leg: true,
      status: true,
      date: true,
      time: true,
      utcOffset: true,
      homeTeam: namedSelect,
      awayTeam: namedSelect,
      homeStated: true,
      homeGoals: true,
      awayGoals: true,
      halfTimeHome: true,
      halfTimeAway: true,
      fullTimeHome: true,
      fullTimeAway: true,
      extraTime: true,
      penaltiesHome: true,
      penaltiesAway: true,
      venue: true,
      city: true,
      attendance: true,
      referee: true,
      sources: true,
    },
  });
}

/** Two columns of a score, that of the home team first. */
function scoreColumns(
  name: string,
  when: string,
  scoreOf: (row: MatchRow) => FinalScore | null,
): Column<MatchRow>[] {
  return [
    {
      name: `${name}_home`,
      type: 'integer',
      description: `Goals of the home team ${when}.`,
      value: (row) => scoreOf(row)?.homeGoals ?? null,
    },
    {
      name: `${name}_away`,
      type: 'integer',
      description: `Goals of the away team at that time.`,
      value: (row) => scoreOf(row)?.awayGoals ?? null,
    },
  ];
}
