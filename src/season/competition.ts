import { builder, nodeId, pageLimit } from '../builder.js';
import { prisma } from '../database/client.js';
import { SeasonConnection } from './season.js';

/** A tournament that is played again and again. */
export const Competition = builder.prismaNode('Competition', {
  id: nodeId,
  nullable: true,
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name', { description: '`Copa Perú`.' }),
    country: t.exposeString('country', { nullable: true }),
  }),
});

builder.prismaObjectFields(Competition, (t) => ({
  seasons: t.relatedConnection(
    'seasons',
    {
      cursor: 'id',
      maxSize: pageLimit,
      totalCount: true,
      description: 'Its seasons, newest first.',
      query: { orderBy: [{ year: 'desc' }, { id: 'desc' }] },
    },
    SeasonConnection,
  ),
}));

const CompetitionConnection = builder.connectionObject(
  { type: Competition, name: 'CompetitionConnection', description: 'A page of competitions.' },
  { name: 'CompetitionEdge', description: 'A competition on a page.' },
);

builder.queryField('competitions', (t) =>
  t.prismaConnection(
    {
      type: Competition,
      cursor: 'id',
      maxSize: pageLimit,
      description: 'Every competition that has a season here, by name.',
      totalCount: (_root, _args, { database }) => prisma(database).competition.count(),
      resolve: (query, _root, _args, { database }) =>
        prisma(database).competition.findMany({ ...query, orderBy: [{ slug: 'asc' }] }),
    },
    CompetitionConnection,
  ),
);
