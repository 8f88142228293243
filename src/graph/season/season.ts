import { reader } from '../../db/client.js';
import { matchTotals } from '../../domain/season/totals.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { builder, nodeIdOptions } from '../builder.js';
import { looksUp } from '../name-search/lookup.js';
import { relatedConnection, rootConnection } from '../pagination/connection.js';
import { rootQuery } from '../root-query.js';
import { citedSources } from '../source/source-reference.js';
import { Stage } from '../stage/stage.js';
import { TeamFilter, TeamOrder, teamListQuery } from '../team/filter.js';
import { Team, TeamConnection } from '../team/team.js';
import { whereNameMatches } from '../where-name-matches.js';
import { seasonArguments, seasonListQuery } from './filter.js';
import { Rules, rulesSelect } from './rules.js';
import { Totals } from './totals.js';

/** Newest first. */
export const newestFirst = { orderBy: { orderPlayed: 'desc' } } satisfies Prisma.SeasonFindManyArgs;

/** One playing of a competition, from its first stage to its champion. */
export const Season = builder.prismaNode('Season', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`2013 Copa Perú`; `2019–20 Austrian Bundesliga`.' }),
    year: t.exposeInt('year'),
    startYear: t.exposeInt('startYear'),
    competition: t.relation('competition', { description: 'The competition that it is a season of.' }),
    rules: t.field({
      type: Rules,
      description: 'The rules that determine its tables and ties.',
      select: rulesSelect,
      resolve: (season) => season,
    }),
    stages: t.relation('stages', {
      description: 'In the order played.',
      query: { orderBy: { order: 'asc' } },
    }),
    regions: t.relation('regions', {
      description: 'Every region of every stage, in the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
    departments: t.relation('departments', {
      description: 'The departments that sent teams, by name.',
      query: { orderBy: { slug: 'asc' } },
    }),
    final: t.relation('final', { nullable: true }),
    champion: t.relation('champion', { nullable: true }),
    runnerUp: t.relation('runnerUp', { nullable: true }),
    qualifications: t.relation('qualifications', {
      description: 'Every entry of a team from one stage into the next, first stage first.',
      query: { orderBy: [{ to: { order: 'asc' } }, { order: 'asc' }] },
    }),
    promotions: t.relation('promotions', {
      description: 'Promotions of teams to other competitions, earned in this season.',
      query: { orderBy: { id: 'asc' } },
    }),
    relegations: t.relation('relegations', {
      description:
        'Teams that go down after this season: those that its finished tables mark for certain, and those that its infobox names.',
      query: { orderBy: { id: 'asc' } },
    }),
    totals: t.field({
      type: Totals,
      description: 'The totals of its matches, goals and results.',
      select: {
        _count: { select: { teams: true, groups: true, ties: true } },
        matches: { select: { homeGoals: true, awayGoals: true } },
      },
      resolve: ({ _count, matches }) => ({ ..._count, ...matchTotals(matches) }),
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source that name it.' }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  stage: t.field({
    type: Stage,
    nullable: true,
    description: 'The stage of this slug or name; null when there is none.',
    ...looksUp('stage', 'slug'),
    args: {
      slug: t.arg.string({ required: true, description: '`regional`, or the name in either language.' }),
    },
    select: (args, _context, nested) => ({ stages: { where: whereNameMatches(args.slug), ...nested(true) } }),
    resolve: ({ stages }) => stages[0] ?? null,
  }),
  teams: t.connection(
    {
      type: Team,
      description: 'The teams that took part, by name by default.',
      args: {
        where: t.arg({ type: TeamFilter, description: 'Filters the list; everything by default.' }),
        orderBy: t.arg({ type: TeamOrder, description: 'The order; by name by default.' }),
      },
      ...relatedConnection('Season.teams', 'Team', teamListQuery),
    },
    TeamConnection,
  ),
}));

/** A page of seasons. */
export const SeasonConnection = builder.connectionObject(
  { type: Season, name: 'SeasonConnection', description: 'A page of seasons.' },
  { name: 'SeasonEdge', description: 'A season on a page.' },
);

builder.queryFields((t) => ({
  season: t.field({
    type: Season,
    nullable: true,
    description:
      'The season of this slug or name, null when there is none; the newest one loaded when no slug is given.',
    ...looksUp('season', 'slug'),
    args: { slug: t.arg.string({ description: '`copa-peru-2013`; the newest season when left out.' }) },
    resolve: (_root, { slug }, context, info) =>
      reader(context.database).season.findFirst({
        ...rootQuery(context, info),
        ...(slug != null && { where: whereNameMatches(slug) }),
        ...newestFirst,
      }),
  }),
  seasons: t.connection(
    {
      type: Season,
      description: 'Seasons of every competition, newest first by default.',
      args: seasonArguments,
      resolve: (_root, args, context, info) =>
        rootConnection('Season', reader(context.database).season, args, seasonListQuery(args), context, info),
    },
    SeasonConnection,
  ),
}));
