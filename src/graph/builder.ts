import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { type GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { prisma } from '../db/client.js';
import type PrismaTypes from '../generated/pothos.js';
import { getDatamodel } from '../generated/pothos.js';
import type { Context } from './context.js';
import { clientError, truncate } from './errors.js';
import { fieldCost } from './limits/field-cost.js';
import './plugins/column-fast-path.js';
import './plugins/field-metadata.js';
import './plugins/page-arguments.js';
import { pageSize } from './pagination/page-size.js';
import './plugins/unknown-name.js';

/** The builder to which each noun adds its types. Fields are non-null by default. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
    ID: { Input: string; Output: string | number };
  };
}>({
  plugins: [
    'unknownName',
    'columnFastPath',
    'fieldMetadata',
    'pageArguments',
    ComplexityPlugin,
    PrismaPlugin,
    RelayPlugin,
  ],
  defaultFieldNullability: false,
  // The cost is checked before execution, not field by field.
  complexity: { fieldComplexity: fieldCost, disabled: true },
  prisma: {
    client: (context) => prisma(context.database),
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    // A resolver without `...query` would take one statement for each row.
    onUnusedQuery: 'error',
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { description: 'The page, each node with its cursor.', nullable: false },
    nodeFieldOptions: { description: 'The node itself.', nullable: false },
    nodesOnConnection: { description: 'The page, without cursors.' },
    nodeTypeOptions: { description: 'Anything that can be asked for again by its id.' },
    idFieldOptions: { description: 'The node, by an id that it keeps as long as it is in this graph.' },
    nodeQueryOptions: {
      description: 'Any node by its id; null when there is none of that id any more.',
      args: { id: { description: 'As `id` of the node gave it.' } },
      resolve: (_root, { id }, _context, { schema }, load) => load(assertNodeId(id, schema)),
    },
    nodesQueryOptions: {
      description: 'Nodes by their ids, in that order, null for each that is not there; at most 500 ids.',
      nullable: { list: false, items: true },
      args: { ids: { description: 'As `id` of each node gave it.' } },
      resolve: (_root, { ids }, _context, { schema }, load) => {
        if (ids.length > pageSize.max)
          throw clientError(
            'BAD_USER_INPUT',
            `\`ids\` must have at most ${pageSize.max} ids; got ${ids.length}.`,
          );
        return load(ids.map((id) => assertNodeId(id, schema)));
      },
    },
    pageInfoTypeOptions: { description: 'Where a page lies in its connection.' },
    hasNextPageFieldOptions: { description: 'Whether more nodes follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether nodes precede this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first node; null for an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last node; null for an empty page.' },
    cursorFieldOptions: { description: 'Where the node stands: `after` and `before` take it.' },
    pageInfoFieldOptions: { description: 'Where the page lies.' },
    firstArgOptions: {
      description: `The size of a page from the start, or from \`after\`: ${pageSize.default} unless named, at most ${pageSize.max}; not together with \`last\`.`,
    },
    lastArgOptions: {
      description: `The size of a page from the end, or from \`before\`: at most ${pageSize.max}.`,
    },
    afterArgOptions: {
      description: 'The cursor after which the page begins; not together with `before` or `last`.',
    },
    beforeArgOptions: {
      description: 'The cursor before which the page ends; not together with `after` or `first`.',
    },
    decodeGlobalID: decodeId,
  },
});

/** Whether PostgreSQL's type `integer` holds the number. */
function isRowNumber(digits: string): boolean {
  return Number(digits) < 2 ** 31;
}

function decodeBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('latin1');
}

interface NodeId {
  readonly typename: string;
  readonly id: string;
}

/**
 * Decodes `Team:12` from base 64. Rows have numbers, so that any other id is invalid. It has an empty type name here,
 * and its resolver throws, because the cost of a query is estimated before its errors are reported.
 */
function decodeId(id: string): NodeId {
  const [, typename, number] = /^([A-Z]\w*):(\d{1,10})$/.exec(decodeBase64(id)) ?? [];
  if (typename !== undefined && number !== undefined && isRowNumber(number)) return { typename, id: number };
  return { typename: '', id };
}

/** Decodes the id of a node of a type to the number of its row. Throws BAD_ID for any other id. */
export function rowNumber(id: string, typename: string): number {
  const decodedId = decodeId(id);
  if (decodedId.typename === typename) return Number(decodedId.id);
  throw decodedId.typename === ''
    ? invalidIdError(id)
    : clientError('BAD_ID', `Invalid id "${truncate(id)}": expected the id of a ${typename}.`);
}

/** Returns the id if it is of a type of nodes. Throws BAD_ID for any other id. */
function assertNodeId<Id extends NodeId>(id: Id, schema: GraphQLSchema): Id {
  if (id.typename === '') throw invalidIdError(id.id);
  const type = schema.getType(id.typename);
  if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')) return id;
  throw clientError(
    'BAD_ID',
    `Invalid id: ${id.typename}, of "${id.typename}:${id.id}" in base 64, is not a type of nodes.`,
  );
}

function invalidIdError(id: string): GraphQLError {
  return clientError('BAD_ID', `Invalid id "${truncate(id)}": pass the \`id\` of a node of this graph.`);
}

// Pothos adds a total only to connection types that belong to one field.
builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many nodes there are, on this page and on all others.',
    resolve: (connection) => {
      const { totalCount = 0 } = connection as { totalCount?: number | (() => number | Promise<number>) };
      return typeof totalCount === 'function' ? totalCount() : totalCount;
    },
  }),
);

/** The options of the field `id` of every node. */
export const nodeIdOptions = {
  field: 'id',
  description: 'The node, by an id that it keeps as long as it is in this graph.',
} as const;
