import { reader } from '../../db/client.js';
import { builder, nodeIdOptions } from '../builder.js';
import { looksUp } from '../name-search/lookup.js';
import { rootConnection } from '../pagination/connection.js';
import { rootQuery } from '../root-query.js';
import { TeamFilter, TeamOrder, teamListQuery } from './filter.js';
import { findTeamByName } from './find-team.js';
import { qualificationsIn, seasonArgument, standingsIn, tiesIn } from './season-scope.js';

/** A club, the same one in every season that it plays. */
export const Team = builder.prismaNode('Team', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => {
    const season = t.arg.string(seasonArgument);
    return {
      slug: t.exposeString('slug'),
      name: t.exposeString('name', { description: 'The spelling of the season in which it first appeared.' }),
      url: t.exposeString('url', {
        nullable: true,
        description:
          'The address of the article that says who it is, on English Wikipedia unless the document or the command tells from which wiki it is; null where no document links one. One article is one team, in every competition.',
      }),
      aliases: t.stringList({
        description: 'Other spellings that the sources use, by name.',
        select: { name: true, names: { orderBy: [{ key: 'asc' }, { name: 'asc' }], select: { name: true } } },
        resolve: (team) => {
          // Each season has its own spellings, and most of them are the same.
          const spelled = new Set(team.names.map(({ name }) => name));
          return [...spelled].filter((name) => name !== team.name);
        },
      }),
      department: t.relation('department', { nullable: true }),
      location: t.exposeString('location', { nullable: true }),
      seasons: t.relation('seasons', {
        description: 'The seasons that it took part in, newest first.',
        query: { orderBy: { orderPlayed: 'desc' } },
      }),
      standings: t.relation('standings', {
        description: 'Its line in the table of each group that it played in, in the order played.',
        args: { season },
        query: (args) => standingsIn(args.season),
      }),
      ties: t.relation('ties', {
        description: 'The ties that it played, in the order played.',
        args: { season },
        query: (args) => tiesIn(args.season),
      }),
      qualifications: t.relation('qualifications', {
        description: 'Its entries from one stage into the next, in the order earned.',
        args: { season },
        query: (args) => qualificationsIn(args.season),
      }),
    };
  },
});

/** A page of teams. */
export const TeamConnection = builder.connectionObject(
  { type: Team, name: 'TeamConnection', description: 'A page of teams.' },
  { name: 'TeamEdge', description: 'A team on a page.' },
);

builder.queryFields((t) => ({
  team: t.field({
    type: Team,
    nullable: true,
    description:
      'The team of this name, alias or slug, regardless of case and accents; null when there is none. When a name matches several teams, the error lists their slugs, which are unique.',
    ...looksUp('team', 'name'),
    args: { name: t.arg.string({ required: true, description: '`San Simón`, `san simon` or `san-simon`.' }) },
    resolve: (_root, { name }, context, info) => {
      const query = rootQuery(context, info);
      return findTeamByName(
        name,
        (names) => reader(context.database).team.findMany({ ...query, ...names }),
        context.database,
      );
    },
  }),
  teams: t.connection(
    {
      type: Team,
      description: 'Teams of every season, by name by default.',
      args: {
        where: t.arg({ type: TeamFilter, description: 'Filters the teams; all by default.' }),
        orderBy: t.arg({ type: TeamOrder, description: 'The order; by name by default.' }),
      },
      resolve: (_root, args, context, info) =>
        rootConnection('Team', reader(context.database).team, args, teamListQuery(args), context, info),
    },
    TeamConnection,
  ),
}));
