import { reader } from '../../db/client.js';
import { victoryPath, wins } from '../../domain/head-to-head/victory-path.js';
import { builder } from '../builder.js';
import { Match } from '../match/match.js';
import { matchOrder } from '../match/match-list-query.js';
import { matchResultSelect, toMatchResult } from '../match/match-result.js';
import { loadNodes } from '../node-loader.js';
import { findTwoTeams } from '../team/find-team.js';
import { matchesIn, seasonArgument } from '../team/season-scope.js';

builder.queryField('victoryPath', (t) =>
  t.field({
    type: [Match],
    nullable: true,
    description:
      'The shortest chain of wins from one team to another: A beat B, B beat C. Null when there is none. Of equally short chains, the one with the earliest matches. Each leg is a match of its own; a shoot-out does not count as a win.',
    args: {
      from: t.arg.string({
        required: true,
        description: 'The winner of the first match, by name, alias or slug.',
      }),
      to: t.arg.string({
        required: true,
        description: 'The loser of the last match, by name, alias or slug.',
      }),
      season: t.arg.string(seasonArgument),
    },
    resolve: async (_root, { season, ...names }, context, info) => {
      const { from, to } = await findTwoTeams({ from: names.from, to: names.to }, context);
      const matches = await reader(context.database).match.findMany({
        where: { ...matchesIn(season).where, margin: { gt: 0 } },
        orderBy: matchOrder('PLAYED_ASC'),
        select: { id: true, ...matchResultSelect },
      });
      const found = victoryPath(
        from,
        to,
        wins(matches.map((match) => ({ id: match.id, ...toMatchResult(match) }))),
      );
      return (
        found &&
        loadNodes(
          'Match',
          found.map(({ id }) => id),
          context,
          info,
        )
      );
    },
  }),
);
