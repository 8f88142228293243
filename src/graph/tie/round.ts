import { builder, nodeIdOptions } from '../builder.js';

/** How far a round is from the end of a knockout. */
export const RoundKind = builder.enumType('RoundKind', {
  description: 'How far a round is from the end of a knockout.',
  values: {
    TIEBREAKER: { description: 'Extra matches between teams that a table left level.' },
    ROUND_OF_64: { description: 'Sixty-four teams are left.' },
    ROUND_OF_32: { description: 'Thirty-two teams are left.' },
    ROUND_OF_16: { description: 'Sixteen teams are left.' },
    QUARTERFINAL: { description: 'Eight teams are left.' },
    SEMIFINAL: { description: 'Four teams are left.' },
    THIRD_PLACE: { description: 'The beaten semifinalists.' },
    FINAL: { description: 'The last two, of a stage or of a region.' },
    OTHER: { description: 'A round of another kind; its name says which.' },
  },
});

/** Ties that are played at the same time, for the same prize. */
export const Round = builder.prismaNode('Round', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: RoundKind, description: 'The kind of the round, derived from its name.' }),
    order: t.exposeInt('order'),
    stage: t.relation('stage', { description: 'The stage that it belongs to.' }),
    region: t.relation('region', { nullable: true }),
    ties: t.relation('ties', {
      description: 'In the order of the source.',
      query: { orderBy: { order: 'asc' } },
    }),
  }),
});
