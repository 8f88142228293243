import { builder, nodeId } from '../builder.js';

/** A part of the country whose own championship sends teams to the competition. */
export const Department = builder.prismaNode('Department', {
  id: nodeId,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`Madre de Dios`.' }),
    teams: t.relation('teams', {
      description: 'Its teams of every season, by name.',
      query: { orderBy: { key: 'asc' } },
    }),
  }),
});
