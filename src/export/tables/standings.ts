import { agreesWithMatches } from '../../domain/group/agreement.js';
import { resultsOf } from '../../domain/match/result.js';
import { byPosition } from '../../graph/group/group-select.js';
import { matchResultSelect, toMatchResult } from '../../graph/match/match-result.js';
import type { Column } from '../column.js';
import type { SeasonReader } from '../season-reader.js';
import { namedSelect, partColumns, sourceColumns } from './shared-columns.js';
import { defineTable } from './table.js';

/** Groups whose lines are read at once. */
const groupsPerPage = 25;

type StandingRow = Awaited<ReturnType<typeof readLines>>[number];

const columns: readonly Column<StandingRow>[] = [
  {
    name: 'season',
    type: 'text',
    description: 'The slug of the season.',
    value: ({ season }) => season.slug,
  },
  ...partColumns,
  {
    name: 'position',
    type: 'integer',
    description: '1 for the top of the table; teams can share a position.',
    value: ({ position }) => position,
  },
  { name: 'team', type: 'text', description: 'The team.', value: ({ team }) => team.name },
  {
    name: 'team_slug',
    type: 'text',
    description: 'Its slug, unique over all seasons.',
    value: ({ team }) => team.slug,
  },
  {
    name: 'played',
    type: 'integer',
    description: 'Matches played: won, drawn and lost together.',
    value: ({ won, drawn, lost }) => won + drawn + lost,
  },
  { name: 'won', type: 'integer', description: 'Matches won.', value: ({ won }) => won },
  { name: 'drawn', type: 'integer', description: 'Matches drawn.', value: ({ drawn }) => drawn },
  { name: 'lost', type: 'integer', description: 'Matches lost.', value: ({ lost }) => lost },
  {
    name: 'shoot_out_wins',
    type: 'integer',
    description: 'Of the matches drawn, those won in a shoot-out that counts in the table.',
    value: ({ shootOutWins }) => shootOutWins,
  },
  {
    name: 'shoot_out_losses',
    type: 'integer',
    description: 'Of the matches drawn, those lost in such a shoot-out.',
    value: ({ shootOutLosses }) => shootOutLosses,
  },
  { name: 'goals_for', type: 'integer', description: 'Goals scored.', value: ({ goalsFor }) => goalsFor },
  {
    name: 'goals_against',
    type: 'integer',
    description: 'Goals conceded.',
    value: ({ goalsAgainst }) => goalsAgainst,
  },
  {
    name: 'goal_difference',
    type: 'integer',
    description: 'Goals scored minus goals conceded.',
    value: ({ goalsFor, goalsAgainst }) => goalsFor - goalsAgainst,
  },
  {
    name: 'points',
    type: 'integer',
    description: 'Points by the rules of the season, adjustments included.',
    value: ({ points }) => points,
  },
  {
    name: 'adjustment',
    type: 'integer',
    description: 'Points given or, when negative, taken away beside the results.',
    value: ({ adjustment }) => adjustment,
  },
  {
    name: 'qualified',
    type: 'boolean',
    description: 'Whether the source marks the place as going on.',
    value: ({ qualified }) => qualified,
  },
  {
    name: 'mark',
    type: 'text',
    description: 'What the source says that the place earns; empty for an unmarked place.',
    value: ({ mark }) => mark,
  },
  {
    name: 'agrees',
    type: 'boolean',
    description: 'Whether every figure that the source prints equals the one that the matches make.',
    value: ({ teamId, matches, season, ...line }) =>
      agreesWithMatches(line, resultsOf(teamId, matches.map(toMatchResult)), season),
  },
  ...sourceColumns,
];

/** A row for each line of each group's table. */
export const standings = defineTable(
  'standings',
  "A line of a group's table as the source prints it, first place first; what it does not print, the matches make.",
  columns,
  readRows,
);

async function* readRows(reader: SeasonReader): AsyncGenerator<StandingRow[]> {
  const { client, season } = reader;
  const groups = await client.group.findMany({
    where: { seasonId: season.id },
    orderBy: { order: 'asc' },
    select: { id: true },
  });
  const ids = groups.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += groupsPerPage)
    yield await readLines(reader, ids.slice(at, at + groupsPerPage));
}

async function readLines({ client }: SeasonReader, groups: readonly number[]) {
  const lines = await client.standing.findMany({
    where: { groupId: { in: [...groups] } },
    orderBy: [{ group: { order: 'asc' } }, ...byPosition.orderBy],
    select: {
      season: {
        select: {
          slug: true,
          pointsForWin: true,
          pointsForDraw: true,
          pointsForLoss: true,
          pointsForShootOutWin: true,
          pointsForShootOutLoss: true,
        },
      },
      group: { select: { name: true, stage: namedSelect, region: namedSelect } },
      teamId: true,
      team: namedSelect,
      position: true,
      won: true,
      drawn: true,
      lost: true,
      shootOutWins: true,
      shootOutLosses: true,
      goalsFor: true,
      goalsAgainst: true,
      points: true,
      printed: true,
      adjustment: true,
      qualified: true,
      mark: true,
      matches: { select: matchResultSelect },
      sources: true,
    },
  });
  return lines.map((line) => ({ ...line, stage: line.group.stage, region: line.group.region }));
}
