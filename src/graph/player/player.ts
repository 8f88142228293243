import { reader } from '../../db/client.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder, nodeIdOptions } from '../builder.js';
import { looksUp } from '../name-search/lookup.js';
import { rootQuery } from '../root-query.js';
import { seasonArgument } from '../team/season-scope.js';
import { Team } from '../team/team.js';
import { whereNameMatches } from '../where-name-matches.js';
import { findPlayerByName } from './find-player.js';

/** A player's goals in the order scored, in one season or in all. */
function goalsIn(season: string | null | undefined) {
  return {
    ...(season != null && { where: { season: whereNameMatches(season) } }),
    orderBy: [{ match: { orderPlayed: 'asc' } }, { order: 'asc' }],
  } satisfies Prisma.GoalFindManyArgs;
}

/** A person who scored. */
export const Player = builder.prismaNode('Player', {
  id: nodeIdOptions,
  description:
    'A player who scored: the article that a document links, over all teams and seasons. A name without a link is the player whom the documents of the same season show by that name, with a link, for the same team; where there is none, or several, it is a player of its own within that team and season.',
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', {
      description:
        'As the article is titled, without what tells it from others; as the document spells it where no article is linked.',
    }),
    url: t.exposeString('url', { nullable: true }),
    goals: t.relation('goals', {
      description: 'The goals in the order scored, own goals among them.',
      args: { season: t.arg.string(seasonArgument) },
      query: ({ season }) => goalsIn(season),
    }),
  }),
});

builder.prismaObjectFields(Player, (t) => ({
  teams: t.field({
    type: [Team],
    description: 'The teams for which the player scored, or conceded an own goal, the first one first.',
    args: { season: t.arg.string(seasonArgument) },
    select: ({ season }, _context, nested) => ({
      goals: { ...goalsIn(season), select: { playerTeam: nested(true) } },
    }),
    resolve: ({ goals }) => [...new Map(goals.map(({ playerTeam }) => [playerTeam.id, playerTeam])).values()],
  }),
}));

builder.queryField('player', (t) =>
  t.field({
    type: Player,
    nullable: true,
    description:
      'The player of this slug, or of a name that only one player has, regardless of case and accents; null when there is none. When a name matches several players, the error lists their slugs, which are unique.',
    ...looksUp('player', 'name'),
    args: {
      name: t.arg.string({
        required: true,
        description: 'A slug as `player` gives it, a name, or a spelling.',
      }),
    },
    resolve: (_root, { name }, context, info) => {
      const query = rootQuery(context, info);
      return findPlayerByName(
        name,
        (names) => reader(context.database).player.findMany({ ...query, ...names }),
        context.database,
      );
    },
  }),
);
