import { builder, nodeIdOptions } from '../builder.js';
import { matchArguments } from '../match/filter.js';
import { Match, MatchConnection } from '../match/match.js';
import { matchListQuery } from '../match/match-list-query.js';
import { relatedConnection } from '../pagination/connection.js';

const inOrder = { orderBy: { order: 'asc' } } as const;

/** A part of a stage that is played among the teams of some departments. */
export const Region = builder.prismaNode('Region', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`Region I`.' }),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    departments: t.relation('departments', {
      description: 'The departments whose teams it brings together, by name.',
      query: { orderBy: { slug: 'asc' } },
    }),
    groups: t.relation('groups', {
      description: 'In the order of the source; none where it is a knockout only.',
      query: inOrder,
    }),
    rounds: t.relation('rounds', {
      description: 'In the order played; none where it is groups only.',
      query: inOrder,
    }),
    ties: t.relation('ties', { description: 'In the order played.', query: inOrder }),
    teams: t.relation('teams', {
      description: 'The teams that played in it, by name.',
      query: { orderBy: { key: 'asc' } },
    }),
    qualifiers: t.relation('qualifiers', {
      description: 'How its teams left it for the next stage, in the order of the source.',
      query: inOrder,
    }),
    winner: t.relation('winner', { nullable: true }),
  }),
});

builder.prismaObjectFields(Region, (t) => ({
  matches: t.connection(
    {
      type: Match,
      description: 'The matches of its groups and ties, first played first by default.',
      args: matchArguments,
      ...relatedConnection('Region.matches', 'Match', matchListQuery),
    },
    MatchConnection,
  ),
}));
