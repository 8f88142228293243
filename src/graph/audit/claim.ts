import { builder, nodeIdOptions } from '../builder.js';
import { Season } from '../season/season.js';
import { citedSources } from '../source/source-reference.js';

/** A claim of the source about the season as a whole. */
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
    sources: t.field({ ...citedSources, description: 'The lines of the source that state it.' }),
  }),
});

builder.prismaObjectFields(Season, (t) => ({
  claims: t.relation('claims', {
    description: 'Claims of the source about the season as a whole, each checked against the matches.',
    query: { orderBy: { order: 'asc' } },
  }),
}));
