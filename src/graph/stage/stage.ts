import { builder, nodeIdOptions } from '../builder.js';
import { matchArguments } from '../match/filter.js';
import { Match, MatchConnection } from '../match/match.js';
import { matchListQuery } from '../match/match-list-query.js';
import { looksUp } from '../name-search/lookup.js';
import { relatedConnection } from '../pagination/connection.js';
import { whereNameMatches } from '../where-name-matches.js';
import { Region } from './region.js';

/** A part of a season with a format of its own, from which teams go on to the next. */
export const Stage = builder.prismaNode('Stage', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`Regional Stage`.' }),
    nativeName: t.exposeString('nativeName', { nullable: true }),
    order: t.exposeInt('order'),
    startMonth: t.exposeInt('startMonth', { nullable: true }),
    season: t.relation('season', { description: 'The season that it belongs to.' }),
    previous: t.relation('previous', { nullable: true }),
    next: t.relation('next', { nullable: true }),
    regions: t.relation('regions', {
      description: 'In the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
    groups: t.relation('groups', {
      description: 'Every group of the stage, whichever region it belongs to, in the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
    rounds: t.relation('rounds', {
      description: 'Every round of the stage, whichever region it belongs to, in the order played.',
      query: { orderBy: { played: 'asc' } },
    }),
    ties: t.relation('ties', { description: 'In the order played.', query: { orderBy: { order: 'asc' } } }),
    teams: t.relation('teams', {
      description: 'The teams that took part, by name.',
      query: { orderBy: { key: 'asc' } },
    }),
    entrants: t.relation('entrants', {
      description: 'How each team came into this stage, in the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
    qualifiers: t.relation('qualifiers', {
      description: 'How each team left this stage for the next, in the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
  }),
});

builder.prismaObjectFields(Stage, (t) => ({
  region: t.field({
    type: Region,
    nullable: true,
    description: 'The region of this slug or name; null when the stage has none of it.',
    ...looksUp('region', 'slug'),
    args: { slug: t.arg.string({ required: true, description: '`region-iv`, or its name.' }) },
    select: (args, _context, nested) => ({
      regions: { where: whereNameMatches(args.slug), ...nested(true) },
    }),
    resolve: ({ regions }) => regions[0] ?? null,
  }),
  matches: t.connection(
    {
      type: Match,
      description: 'The matches of its groups and ties, first played first by default.',
      args: matchArguments,
      ...relatedConnection('Stage.matches', 'Match', matchListQuery),
    },
    MatchConnection,
  ),
}));
