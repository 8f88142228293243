import { builder, nodeIdOptions } from '../builder.js';

/** A team's step up into another competition, earned by the season's outcome. */
export const Promotion = builder.prismaNode('Promotion', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    team: t.relation('team', { description: 'The team that goes up.' }),
    season: t.relation('season', { description: 'The season that earned it.' }),
    to: t.exposeString('to'),
    reason: t.exposeString('reason'),
  }),
});
