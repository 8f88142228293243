import { builder } from '../builder.js';
import { matchArguments, matchListQuery } from '../match/filter.js';
import { Match, MatchConnection } from '../match/match.js';
import { relatedConnection } from '../pagination/connection.js';
import { TieFilter, tieListQuery } from '../tie/filter.js';
import { Tie, TieConnection } from '../tie/tie.js';
import { Season } from './season.js';

// Apart from the season itself, which the types of groups, ties and matches refer to.
builder.prismaObjectFields(Season, (t) => ({
  groups: t.relation('groups', {
    description: 'Every group of every stage, in the order of the source.',
    query: { orderBy: { order: 'asc' } },
  }),
  ties: t.connection(
    {
      type: Tie,
      description: 'Every tie of every stage, in the order played.',
      args: { where: t.arg({ type: TieFilter, description: 'Filters the ties; all by default.' }) },
      ...relatedConnection('Season.ties', 'Tie', tieListQuery),
    },
    TieConnection,
  ),
  matches: t.connection(
    {
      type: Match,
      description: 'All that was played in it, or is to be, first played first by default.',
      args: matchArguments,
      ...relatedConnection('Season.matches', 'Match', matchListQuery),
    },
    MatchConnection,
  ),
}));
