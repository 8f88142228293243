import {
  type MatchFigures as MatchFiguresShape,
  matchFigures,
} from '../../domain/statistics/match-figures.js';
import { builder } from '../builder.js';
import { MatchFilter } from '../match/filter.js';
import { matchWhere } from '../match/match-list-query.js';
import { validateFirst } from '../pagination/validate-first.js';
import { GroupKeys } from './group-keys.js';
import { type GroupedResults, groupResults, type ResultRow, resultRows } from './grouped-results.js';
import { firstRange, matchColumnOf, matchGroupings } from './groupings.js';

const MatchGrouping = builder.enumType('MatchGrouping', {
  description: 'What matches have in common that are counted together.',
  values: matchGroupings,
});

const MatchFigures = builder.objectRef<MatchFiguresShape>('MatchFigures').implement({
  description:
    'What matches add up to. Those with a score count, awarded ones too; goals count extra time and never a shoot-out.',
  fields: (t) => ({
    matches: t.exposeInt('matches', { description: 'Matches with a score.' }),
    withoutScore: t.exposeInt('withoutScore', {
      description:
        'Matches without a score, which no other figure counts: not played yet, put off, abandoned, annulled.',
    }),
    homeWins: t.exposeInt('homeWins', { description: 'Matches won by the home team.' }),
    draws: t.exposeInt('draws', { description: 'Matches drawn, including those followed by a shoot-out.' }),
    awayWins: t.exposeInt('awayWins', { description: 'Matches won by the away team.' }),
    homeGoals: t.exposeInt('homeGoals', { description: 'Goals of the home teams.' }),
    awayGoals: t.exposeInt('awayGoals', { description: 'Goals of the away teams.' }),
    goals: t.exposeInt('goals', { description: 'Goals of both teams together.' }),
    goalsPerMatch: t.exposeFloat('goalsPerMatch', {
      nullable: true,
      description: 'Goals for each match with a score; null where none has one.',
    }),
  }),
});

const MatchStatisticsRow = builder.objectRef<ResultRow>('MatchStatisticsRow').implement({
  description: 'Matches that have in common what they are grouped by.',
  fields: (t) => ({
    keys: t.field({ type: GroupKeys, description: 'What they have in common.', resolve: ({ keys }) => keys }),
    figures: t.field({
      type: MatchFigures,
      description: 'What they add up to.',
      resolve: ({ results }) => matchFigures(results),
    }),
  }),
});

interface Statistics {
  readonly results: readonly GroupedResults[];
  readonly rows: readonly ResultRow[];
  readonly rowCount: number;
}

const MatchStatistics = builder.objectRef<Statistics>('MatchStatistics').implement({
  description: 'The figures of matches, together and group by group. Each match is in exactly one row.',
  fields: (t) => ({
    total: t.field({
      type: MatchFigures,
      description: 'What all of the matches add up to: the sum of all rows.',
      resolve: ({ results }) => matchFigures(results),
    }),
    rowCount: t.exposeInt('rowCount', {
      description: 'How many rows there are, however many are requested.',
    }),
    rows: t.field({
      type: [MatchStatisticsRow],
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

builder.queryField('matchStatistics', (t) =>
  t.field({
    type: MatchStatistics,
    description:
      'Counts, results and goals of the matches that a filter selects, grouped by season, stage, region, group, round or month. They are added up on reading. It costs least for one `season`, and less for one `competition` than for all.',
    args: {
      where: t.arg({ type: MatchFilter, description: 'Selects the matches; all by default.' }),
      groupBy: t.arg({
        type: [MatchGrouping],
        defaultValue: [],
        description:
          'What the matches of a row have in common, all of it; none by default, which makes one row.',
      }),
    },
    resolve: async (_root, { where, groupBy: groupings }, context): Promise<Statistics> => {
      const columns = [...new Set(groupings?.map((grouping) => matchColumnOf[grouping]))];
      // Home teams are one side of each match.
      const results = await groupResults(columns, { side: 'HOME', match: matchWhere(where) }, context);
      const rows = resultRows(columns, results);
      return { results, rows, rowCount: rows.length };
    },
  }),
);
