import { reader } from '../db/client.js';
import { slugify } from '../domain/slugify.js';
import { builder } from './builder.js';
import { Group } from './group/group.js';
import { Match } from './match/match.js';
import { looksUp } from './name-search/lookup.js';
import { rootQuery } from './root-query.js';
import { Stage } from './stage/stage.js';
import { Tie } from './tie/tie.js';
import { whereNameMatches } from './where-name-matches.js';

/** What a season has under a slug, or a name: the first in the order of the newest season. */
const first = [{ season: { orderPlayed: 'desc' } }, { order: 'asc' }] as const;

builder.queryFields((t) => {
  const season = t.arg.string({ required: true, description: 'The season, by slug or name.' });
  return {
    stage: t.field({
      type: Stage,
      nullable: true,
      description: 'The stage of a season by slug or name; null when there is none.',
      ...looksUp('stage', 'slug'),
      args: {
        season,
        slug: t.arg.string({ required: true, description: '`regional`, or the name in either language.' }),
      },
      resolve: (_root, args, context, info) =>
        reader(context.database).stage.findFirst({
          ...rootQuery(context, info),
          where: { season: whereNameMatches(args.season), ...whereNameMatches(args.slug) },
          orderBy: [...first],
        }),
    }),
    group: t.field({
      type: Group,
      nullable: true,
      description:
        'The group of a season by slug or name, of several the first in the order of the source; null when there is none.',
      ...looksUp('group', 'slug'),
      args: {
        season,
        slug: t.arg.string({ required: true, description: '`region-i-group-a`, or `Group A`.' }),
        stage: t.arg.string({ description: 'The stage, by slug or name; any by default.' }),
      },
      resolve: (_root, args, context, info) =>
        reader(context.database).group.findFirst({
          ...rootQuery(context, info),
          where: {
            season: whereNameMatches(args.season),
            ...(args.stage != null && { stage: whereNameMatches(args.stage) }),
            ...whereNameMatches(args.slug),
          },
          orderBy: [...first],
        }),
    }),
    tie: t.field({
      type: Tie,
      nullable: true,
      description: 'The tie of a season by slug; null when there is none.',
      ...looksUp('tie', 'slug', 'season'),
      args: { season, slug: t.arg.string({ required: true, description: 'As `slug` of the tie gives it.' }) },
      resolve: (_root, args, context, info) =>
        reader(context.database).tie.findFirst({
          ...rootQuery(context, info),
          where: { season: whereNameMatches(args.season), slug: slugify(args.slug) },
          orderBy: [...first],
        }),
    }),
    match: t.field({
      type: Match,
      nullable: true,
      description: 'The match of a season by slug; null when there is none.',
      ...looksUp('match', 'slug', 'season'),
      args: {
        season,
        slug: t.arg.string({ required: true, description: 'As `slug` of the match gives it.' }),
      },
      resolve: (_root, args, context, info) =>
        reader(context.database).match.findFirst({
          ...rootQuery(context, info),
          where: { season: whereNameMatches(args.season), slug: slugify(args.slug) },
          orderBy: [...first],
        }),
    }),
  };
});
