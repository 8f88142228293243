import { builder } from '../builder.js';
import { Group } from '../group/group.js';
import { matchArguments } from '../match/filter.js';
import { Match, MatchConnection } from '../match/match.js';
import { teamMatchListQuery } from '../match/match-list-query.js';
import { relatedConnection } from '../pagination/connection.js';
import { excludeMatchesAgainstSelf } from './exclude-self.js';
import { seasonArgument, standingsIn } from './season-scope.js';
import { Team } from './team.js';

// Apart from the team itself, which the types of groups and matches refer to.
builder.prismaObjectFields(Team, (t) => ({
  groups: t.field({
    type: [Group],
    description: 'The groups that it played in, in the order played.',
    args: { season: t.arg.string(seasonArgument) },
    select: (args, _context, nested) => ({
      standings: { ...standingsIn(args.season), select: { group: nested(true) } },
    }),
    resolve: ({ standings }) => standings.map(({ group }) => group),
  }),
  matches: t.connection(
    {
      type: Match,
      description: 'The matches that it played, first played first by default.',
      args: matchArguments,
      ...excludeMatchesAgainstSelf(relatedConnection('Team.matches', 'Match', teamMatchListQuery)),
    },
    MatchConnection,
  ),
}));
