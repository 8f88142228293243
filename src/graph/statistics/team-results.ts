import { sumResults, withoutScore } from '../../domain/statistics/result-group.js';
import { recordOfSums } from '../../domain/team/record.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder } from '../builder.js';
import { MatchFilter, type MatchFilterInput } from '../match/filter.js';
import { matchWhere } from '../match/match-list-query.js';
import { loadNode } from '../node-loader.js';
import { validateFirst } from '../pagination/validate-first.js';
import { Record } from '../team/record.js';
import { Team } from '../team/team.js';
import { whereTeamMatches, whereTeamsMatch } from '../where-name-matches.js';
import { GroupKeys, type MatchColumn } from './group-keys.js';
import { groupResults, type ResultRow, resultRows } from './grouped-results.js';
import { firstRange, matchColumnOf, matchGroupings } from './groupings.js';

type TeamColumn = MatchColumn | 'teamId' | 'opponentId' | 'side';

const columnOf = {
  TEAM: 'teamId',
  OPPONENT: 'opponentId',
  SIDE: 'side',
  ...matchColumnOf,
} as const satisfies Record<string, TeamColumn>;

const TeamGrouping = builder.enumType('TeamGrouping', {
  description: 'What results of teams have in common that are counted together.',
  values: {
    TEAM: { description: 'The team whose results they are.' },
    OPPONENT: { description: 'The other team.' },
    SIDE: { description: 'Whether the team was at home or away.' },
    ...matchGroupings,
  },
});

const Side = builder.enumType('Side', {
  description: 'Where a team played.',
  values: {
    HOME: { description: 'At home, or named first where the source does not tell.' },
    AWAY: { description: 'Away, or named second.' },
  },
});

const TeamResultsRow = builder.objectRef<ResultRow>('TeamResultsRow').implement({
  description: 'Results of teams that have in common what they are grouped by.',
  fields: (t) => ({
    team: t.field({
      type: Team,
      nullable: true,
      description: 'The team whose results they are; null unless grouped by it.',
      resolve: ({ keys: { teamId } }, _args, context, info) =>
        teamId == null ? null : loadNode('Team', teamId, context, info),
    }),
    opponent: t.field({
      type: Team,
      nullable: true,
      description: 'The other team; null unless grouped by it.',
      resolve: ({ keys: { opponentId } }, _args, context, info) =>
        opponentId == null ? null : loadNode('Team', opponentId, context, info),
    }),
    side: t.field({
      type: Side,
      nullable: true,
      description: 'Whether the team was at home or away; null unless grouped by it.',
      resolve: ({ keys }) => keys.side,
    }),
    keys: t.field({
      type: GroupKeys,
      description: 'What else they have in common.',
      resolve: ({ keys }) => keys,
    }),
    record: t.field({
      type: Record,
      description: 'The results added up, those of matches with a score.',
      resolve: ({ results }) =>
        recordOfSums(
          sumResults(results),
          results.reduce((sum, { cleanSheets }) => sum + cleanSheets, 0),
        ),
    }),
    withoutScore: t.int({
      description: 'Matches without a score, which the record does not count.',
      resolve: ({ results }) => withoutScore(results),
    }),
  }),
});

const TeamResults = builder
  .objectRef<{ readonly rows: readonly ResultRow[]; readonly rowCount: number }>('TeamResults')
  .implement({
    description: 'Results of teams, group by group.',
    fields: (t) => ({
      rowCount: t.exposeInt('rowCount', {
        description: 'How many rows there are, however many are requested.',
      }),
      rows: t.field({
        type: [TeamResultsRow],
        description: 'Group by group, in the order in which the first match of each was played.',
        args: {
          first: t.arg.int({
            defaultValue: firstRange.default,
            description: `The maximum number of rows: at most ${firstRange.max}.`,
          }),
        },
        resolve: ({ rows }, { first }) => rows.slice(0, validateFirst(first, firstRange)),
      }),
    }),
  });

builder.queryField('teamResults', (t) =>
  t.field({
    type: TeamResults,
    description:
      'The results of teams in the matches that a filter selects, grouped by team, opponent, home and away, season, stage, region, group, round or month. A match counts once for each of its two teams; where the filter names `team` or `teams`, for those alone. They are added up on reading. It costs least for one `season`, and less for one `competition` than for all.',
    args: {
      where: t.arg({ type: MatchFilter, description: 'Selects the matches; all by default.' }),
      groupBy: t.arg({
        type: [TeamGrouping],
        defaultValue: ['TEAM'],
        description: 'What the results of a row have in common, all of it; the team by default.',
      }),
    },
    resolve: async (_root, { where, groupBy: groupings }, context) => {
      const columns = [...new Set((groupings ?? ['TEAM' as const]).map((grouping) => columnOf[grouping]))];
      const rows = resultRows(columns, await groupResults(columns, sideWhere(where), context));
      return { rows, rowCount: rows.length };
    },
  }),
);

/** The sides of the matches that a filter selects: those of the teams that it names, or else both. */
function sideWhere(where: MatchFilterInput | null | undefined): Prisma.MatchSideWhereInput {
  const { team, teams } = where ?? {};
  return {
    match: matchWhere(where),
    AND: [
      ...(team == null ? [] : [{ team: whereTeamMatches(team) }]),
      ...(teams == null ? [] : [{ team: whereTeamsMatch(teams) }]),
    ],
  };
}
