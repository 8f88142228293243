import { builder, nodeId } from '../builder.js';
import type { Prisma } from '../generated/prisma/client.js';
import { Team } from '../team/team.js';

/** The table's order; whatever asks for the lines asks for them so, and all of it is one join. */
const table = { orderBy: [{ position: 'asc' }, { order: 'asc' }] } satisfies Prisma.StandingFindManyArgs;

/** Teams that all play one another, ranked in one table. */
export const Group = builder.prismaNode('Group', {
  id: nodeId,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    standings: t.relation('standings', {
      description: 'The table, first place first, as the source orders it.',
      query: table,
    }),
    matches: t.relation('matches', {
      description: 'In the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
    ties: t.relation('ties', {
      description: 'Play-offs between teams that the table left level, in the order played.',
      query: { orderBy: { order: 'asc' } },
    }),
    sources: t.relation('sources', {
      description: 'Where its table stands.',
      query: { orderBy: { line: 'asc' } },
    }),
  }),
});

builder.prismaObjectFields(Group, (t) => ({
  teams: t.field({
    type: [Team],
    description: 'Its teams, by their place in the table.',
    select: (_args, _context, nested) => ({ standings: { ...table, select: { team: nested(true) } } }),
    resolve: ({ standings }) => standings.map(({ team }) => team),
  }),
  qualifiedTeams: t.field({
    type: [Team],
    description: 'The teams in the places that the source marks as going on, by position.',
    select: (_args, _context, nested) => ({
      standings: { ...table, select: { qualified: true, team: nested(true) } },
    }),
    resolve: ({ standings }) => standings.filter(({ qualified }) => qualified).map(({ team }) => team),
  }),
}));
