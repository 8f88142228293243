import { builder, nodeIdOptions } from '../builder.js';
import { citedSources } from '../source/source-reference.js';
import { Team } from '../team/team.js';
import { byPosition, bySourceOrder } from './group-select.js';

/** Teams that all play one another, ranked in one table. */
export const Group = builder.prismaNode('Group', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    standings: t.relation('standings', {
      description: 'The lines of the table, first place first, in the order of the source.',
      query: byPosition,
    }),
    matches: t.relation('matches', {
      description: 'In the order of the source.',
      query: bySourceOrder,
    }),
    ties: t.relation('ties', {
      description: 'Play-offs between teams that the table left level, in the order played.',
      query: bySourceOrder,
    }),
    sources: t.field({ ...citedSources, description: 'The lines of the source with its table.' }),
  }),
});

builder.prismaObjectFields(Group, (t) => ({
  teams: t.field({
    type: [Team],
    description: 'The teams, by position in the table.',
    select: (_args, _context, nested) => ({ standings: { ...byPosition, select: { team: nested(true) } } }),
    resolve: ({ standings }) => standings.map(({ team }) => team),
  }),
  qualifiedTeams: t.field({
    type: [Team],
    description: 'The teams in positions that the source marks as qualified, by position.',
    select: (_args, _context, nested) => ({
      standings: { ...byPosition, select: { qualified: true, team: nested(true) } },
    }),
    resolve: ({ standings }) => standings.filter(({ qualified }) => qualified).map(({ team }) => team),
  }),
}));
