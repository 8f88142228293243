import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { type Database, prisma } from './database/client.js';
import { clientError } from './errors.js';
import type PrismaTypes from './generated/pothos.js';
import { getDatamodel } from './generated/pothos.js';

/** What every resolver is given. */
export interface Context {
  readonly database: Database;
}

/** Rows of a connection's page when the client names no size, and the most that it may name. */
const pageSize = { usual: 50, most: 500 };

/** The schema under construction: each noun adds itself. Fields are non-null unless they say when they are null. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: { Date: { Input: Date; Output: Date }; ID: { Input: string; Output: string | number } };
}>({
  plugins: [PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => prisma(context.database),
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    filterConnectionTotalCount: true,
    defaultConnectionSize: pageSize.usual,
    // A forgotten `...query` would be one statement a row.
    onUnusedQuery: 'error',
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { description: 'The page, each node with its cursor.', nullable: false },
    nodeFieldOptions: { description: 'The node itself.', nullable: false },
    nodesOnConnection: { description: 'The page, without cursors.' },
    nodeTypeOptions: { description: 'Anything that can be asked for again by its id.' },
    nodeQueryOptions: { description: 'Any node by its id; null when there is none of that id any more.' },
    nodesQueryOptions: {
      description: 'Nodes by their ids, in that order, null for each that is not there; at most 500 ids.',
      nullable: { list: false, items: true },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its connection.' },
    hasNextPageFieldOptions: { description: 'Whether more nodes follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether nodes precede this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first node; null for an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last node; null for an empty page.' },
    cursorFieldOptions: { description: 'Where the node stands: `after` and `before` take it.' },
    pageInfoFieldOptions: { description: 'Where the page lies.' },
    firstArgOptions: {
      description: `The size of a page from the start, or from \`after\`: ${pageSize.usual} unless named, at most ${pageSize.most}.`,
    },
    lastArgOptions: {
      description: `The size of a page from the end, or from \`before\`: at most ${pageSize.most}.`,
    },
    afterArgOptions: { description: 'The cursor after which the page begins.' },
    beforeArgOptions: { description: 'The cursor before which the page ends.' },
    decodeGlobalID: decodeId,
  },
});

/** A page that is larger than the most is refused, not cut: a client would take it for the whole. */
export function mostRows(args: {
  first?: number | null | undefined;
  last?: number | null | undefined;
}): number {
  const asked = args.first ?? args.last ?? 0;
  if (asked <= pageSize.most) return pageSize.most;
  throw clientError(
    'BAD_USER_INPUT',
    `A page has at most ${pageSize.most} nodes; ask for the next one with \`after\`.`,
  );
}

/** `Team:12` in base 64. Rows are numbered, so anything but a number after the type was not given out here. */
function decodeId(id: string): { typename: string; id: string } {
  const [, typename, number] =
    /^([A-Z]\w*):(\d{1,10})$/.exec(Buffer.from(id, 'base64').toString('latin1')) ?? [];
  if (typename === undefined || number === undefined || Number(number) > 2 ** 31 - 1) {
    throw clientError('BAD_ID', `"${id.slice(0, 80)}" is no id of this graph.`);
  }
  return { typename, id: number };
}

// Pothos gives a total to the connection types that it makes for one field, not to those that fields share.
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many nodes there are, on this page and on all others.',
    extensions: { pothosPrismaTotalCount: true },
    resolve: (connection) => {
      const { totalCount = 0 } = connection as { totalCount?: number | (() => number | Promise<number>) };
      return typeof totalCount === 'function' ? totalCount() : totalCount;
    },
  }),
);

/** The id of every node. */
export const nodeId = { field: 'id', description: 'The node, in this graph and for good.' } as const;
