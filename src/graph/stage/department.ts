import { builder, nodeIdOptions } from '../builder.js';

/** A part of the country whose own championship sends teams to the competition. */
export const Department = builder.prismaNode('Department', {
  id: nodeIdOptions,
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
