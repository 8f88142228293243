import { type SeasonRecords, seasonRecords } from '../../domain/season/records.js';
import { builder } from '../builder.js';
import { Match } from '../match/match.js';
import { loadNodes } from '../node-loader.js';
import { Season } from './season.js';

/** A season's records, each a list of matches: ties in a record are all listed. */
const Records = builder.objectRef<SeasonRecords<{ readonly id: number }>>('Records').implement({
  description:
    'The record matches of a season. Matches that share a record are all listed, first played first.',
  fields: (t) => ({
    biggestHomeWins: t.field({
      type: [Match],
      description: 'The widest margins at home, whatever the goals; empty where no home team won.',
      resolve: ({ biggestHomeWins }, _args, context, info) =>
        loadNodes('Match', numbers(biggestHomeWins), context, info),
    }),
    biggestAwayWins: t.field({
      type: [Match],
      description: 'The widest margins away from home, whatever the goals; empty where no away team won.',
      resolve: ({ biggestAwayWins }, _args, context, info) =>
        loadNodes('Match', numbers(biggestAwayWins), context, info),
    }),
    highestScoring: t.field({
      type: [Match],
      description: 'The most goals, of both teams together; empty where no match was played.',
      resolve: ({ highestScoring }, _args, context, info) =>
        loadNodes('Match', numbers(highestScoring), context, info),
    }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  records: t.field({
    type: Records,
    description: 'The matches with the biggest wins and the most goals.',
    select: { matches: { select: { id: true, order: true, homeGoals: true, awayGoals: true } } },
    resolve: ({ matches }) => seasonRecords(matches.toSorted((one, other) => one.order - other.order)),
  }),
}));

function numbers(matches: readonly { readonly id: number }[]): number[] {
  return matches.map(({ id }) => id);
}
