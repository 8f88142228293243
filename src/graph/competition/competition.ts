import { reader } from '../../db/client.js';
import { builder, nodeIdOptions } from '../builder.js';
import { looksUp } from '../name-search/lookup.js';
import { relatedConnection, rootConnection } from '../pagination/connection.js';
import { rootQuery } from '../root-query.js';
import { seasonArguments, seasonListQuery } from '../season/filter.js';
import { Season, SeasonConnection } from '../season/season.js';
import { whereNameMatches } from '../where-name-matches.js';
import { competitionArguments, competitionListQuery } from './filter.js';

/** A tournament that is played again and again. */
export const Competition = builder.prismaNode('Competition', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`Copa Perú`.' }),
    country: t.exposeString('country', { nullable: true }),
    url: t.exposeString('url', { nullable: true }),
  }),
});

builder.prismaObjectFields(Competition, (t) => ({
  seasons: t.connection(
    {
      type: Season,
      description: 'Its seasons, newest first by default.',
      args: seasonArguments,
      ...relatedConnection('Competition.seasons', 'Season', seasonListQuery),
    },
    SeasonConnection,
  ),
}));

const CompetitionConnection = builder.connectionObject(
  { type: Competition, name: 'CompetitionConnection', description: 'A page of competitions.' },
  { name: 'CompetitionEdge', description: 'A competition on a page.' },
);

builder.queryFields((t) => ({
  competition: t.field({
    type: Competition,
    nullable: true,
    description: 'The competition of this slug or name; null when there is none.',
    ...looksUp('competition', 'slug'),
    args: { slug: t.arg.string({ required: true, description: '`copa-peru`, or the name.' }) },
    resolve: (_root, { slug }, context, info) =>
      reader(context.database).competition.findFirst({
        ...rootQuery(context, info),
        where: whereNameMatches(slug),
        orderBy: { slug: 'asc' },
      }),
  }),
  competitions: t.connection(
    {
      type: Competition,
      description: 'Competitions that have a season here, by name by default.',
      args: competitionArguments,
      resolve: (_root, args, context, info) =>
        rootConnection(
          'Competition',
          reader(context.database).competition,
          args,
          competitionListQuery(args),
          context,
          info,
        ),
    },
    CompetitionConnection,
  ),
}));
