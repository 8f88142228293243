import { builder, nodeIdOptions } from '../builder.js';
import { Season } from '../season/season.js';

/** Something that the source claims about the season as a whole. */
export const Claim = builder.prismaNode('Claim', {
  id: nodeIdOptions,
  nullable: true,
  select: {},
  fields: (t) => ({
    subject: t.exposeString('subject'),
    stated: t.exposeString('stated'),
    match: t.relation('match', { nullable: true }),
    holds: t.exposeBoolean('holds'),
    explanation: t.exposeString('explanation'),
    sources: t.relation('sources', { description: 'Where it stands.', query: { orderBy: { line: 'asc' } } }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  claims: t.relation('claims', {
    description: "What the source claims about the season as a whole, each with the graph's own answer.",
    query: { orderBy: { order: 'asc' } },
  }),
}));
