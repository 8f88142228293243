import {
  type AllTimeMeasure,
  allTimeTable,
  type AllTimeRow as Row,
} from '../../domain/statistics/all-time-table.js';
import { builder } from '../builder.js';
import { Figures } from '../group/standing.js';
import { MatchFilter } from '../match/filter.js';
import { matchWhere } from '../match/match-list-query.js';
import { loadNode } from '../node-loader.js';
import { validateFirst } from '../pagination/validate-first.js';
import { overrideRules, RulesInput } from '../season/rules.js';
import { Team } from '../team/team.js';
import { groupResults } from './grouped-results.js';
import { firstRange } from './groupings.js';

const columns = [
  'teamId',
  'seasonId',
  'pointsForWin',
  'pointsForDraw',
  'pointsForLoss',
  'pointsForShootOutWin',
  'pointsForShootOutLoss',
] as const;

const measureOf = {
  POINTS: 'points',
  POINTS_PER_MATCH: 'pointsPerMatch',
  MATCHES: 'played',
  WINS: 'won',
  GOALS: 'goalsFor',
} as const satisfies Record<string, AllTimeMeasure>;

const AllTimeTableOrder = builder.enumType('AllTimeTableOrder', {
  description:
    'What a table over several seasons is ordered by. Level teams are separated by points, then goal difference, then goals.',
  values: {
    POINTS: { description: 'Most points first.' },
    POINTS_PER_MATCH: { description: 'Most points for each match first.' },
    MATCHES: { description: 'Most matches first.' },
    WINS: { description: 'Most wins first.' },
    GOALS: { description: 'Most goals scored first.' },
  },
});

const AllTimeTableRow = builder.objectRef<Row>('AllTimeTableRow').implement({
  description: "A team's row in a table over several seasons.",
  fields: (t) => ({
    position: t.exposeInt('position', {
      description:
        '1 for the top of the table; level teams share a position, and the positions after it are skipped: 1, 2, 2, 4.',
    }),
    team: t.field({
      type: Team,
      description: 'The team in this position.',
      resolve: ({ team }, _args, context, info) => loadNode('Team', team, context, info),
    }),
    seasons: t.exposeInt('seasons', { description: 'Seasons in which it has one of the matches.' }),
    figures: t.field({
      type: Figures,
      description: 'Its figures over all seasons, without point adjustments.',
      resolve: ({ figures }) => figures,
    }),
    pointsPerMatch: t.exposeFloat('pointsPerMatch', { description: 'Points for each match played.' }),
  }),
});

const AllTimeTable = builder
  .objectRef<{ readonly rows: readonly Row[]; readonly rowCount: number }>('AllTimeTable')
  .implement({
    description: 'A table of the results of all teams over several seasons.',
    fields: (t) => ({
      rowCount: t.exposeInt('rowCount', {
        description: 'How many teams there are, however many are requested.',
      }),
      rows: t.field({
        type: [AllTimeTableRow],
        description: 'First place first. Teams without a match that has a score are left out.',
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

builder.queryField('allTimeTable', (t) =>
  t.field({
    type: AllTimeTable,
    description:
      'The table of all teams in the matches that a filter selects, such as those of a competition in all seasons. Each match, of a group or a tie, gives the points that a win, a draw or a loss has in its season, and where `rules` gives others, those; a draw that a shoot-out settled has its own points only in seasons whose tables count them. Points given or taken away beside the results do not count. It costs least for one `season`, and less for one `competition` than for all.',
    args: {
      where: t.arg({ type: MatchFilter, description: 'Selects the matches; all by default.' }),
      rules: t.arg({
        type: RulesInput,
        description:
          'Points that replace those of every season: `{ pointsForWin: 3, pointsForDraw: 1 }`. Other rules have no effect.',
      }),
      orderBy: t.arg({ type: AllTimeTableOrder, description: 'The order; by points by default.' }),
    },
    resolve: async (_root, { where, rules, orderBy }, context) => {
      const results = await groupResults(columns, { match: matchWhere(where) }, context);
      const withRules = results.map((result) => ({
        ...result,
        rules: overrideRules({ ...result, tieBreakers: [], awayGoals: false }, rules),
      }));
      const rows = allTimeTable(withRules, orderBy ? measureOf[orderBy] : 'points');
      return { rows, rowCount: rows.length };
    },
  }),
);
