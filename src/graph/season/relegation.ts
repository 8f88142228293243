import { builder, nodeIdOptions } from '../builder.js';

/** A team's step down into another competition. */
builder.prismaNode('Relegation', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    team: t.relation('team', { description: 'The team that goes down.' }),
    season: t.relation('season', { description: 'The season after which it goes down.' }),
    to: t.exposeString('to', { nullable: true }),
    reason: t.exposeString('reason'),
  }),
});
