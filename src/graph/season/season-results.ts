import { builder } from '../builder.js';
import { matchArguments } from '../match/filter.js';
import { Match, MatchConnection } from '../match/match.js';
import { matchListQuery } from '../match/match-list-query.js';
import { relatedConnection } from '../pagination/connection.js';
import { tieArguments } from '../tie/filter.js';
import { Tie, TieConnection } from '../tie/tie.js';
import { tieListQuery } from '../tie/tie-list-query.js';
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
      description: 'Every tie of every stage, first played first by default.',
      args: tieArguments,
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
