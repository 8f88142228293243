import {
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.js';
import { fieldCost } from '../limits/field-cost.js';
import type { FieldMetadata } from '../plugins/field-metadata.js';
import { asClientErrors } from '../plugins/unknown-name.js';
import { schema } from '../schema.js';
import { entityKeys } from './entity-keys.js';
import { loadEntities } from './load-entities.js';
import { printSubgraph } from './print-subgraph.js';

type Field<Args = object> = GraphQLFieldConfig<unknown, Context, Args>;

const sdl = printSubgraph(schema);

const service = new GraphQLObjectType({
  name: '_Service',
  description: 'What a gateway needs to know of this subgraph.',
  fields: {
    sdl: withCost('_Service', {
      type: new GraphQLNonNull(GraphQLString),
      description: 'The schema of this subgraph, with the directives of Apollo Federation 2.',
      resolve: () => sdl,
    }),
  },
});

const any = new GraphQLScalarType({
  name: '_Any',
  description:
    'The representation of an entity: an object with its `__typename` and the fields of one of its keys.',
});

const entity = new GraphQLUnionType({
  name: '_Entity',
  description: 'A node to which another subgraph can refer.',
  types: [...entityKeys.keys()].map((name) => schema.getType(name)).filter(isObjectType),
});

const serviceField: Field = {
  type: new GraphQLNonNull(service),
  description: 'This subgraph, for the gateway that composes it with others.',
  resolve: () => ({}),
};

const entitiesField: Field<{ readonly representations: readonly unknown[] }> = {
  type: new GraphQLNonNull(new GraphQLList(entity)),
  description: 'The nodes that another subgraph refers to, in that order; null for each that is not there.',
  args: {
    representations: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))),
      description: 'Each with its `__typename` and the fields of one of its keys.',
    },
  },
  resolve: (_root, { representations }, context, info) =>
    asClientErrors(() => loadEntities(representations, context, info)),
};

/** The schema as a subgraph of Apollo Federation 2: with the entry points for a gateway. */
export const subgraphSchema = toSubgraph(schema);

function toSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  if (!query) throw new Error('The schema has queries.');
  const { fields, ...queryConfig } = query.toConfig();
  const extended = new GraphQLObjectType<unknown, Context>({
    ...queryConfig,
    fields: {
      ...fields,
      _service: withCost(query.name, serviceField),
      _entities: withCost(query.name, entitiesField as Field),
    },
  });
  return new GraphQLSchema({ ...config, query: extended, types: types.filter((type) => type !== query) });
}

/** Gives a field the cost that every field has, which the builder of the other fields gives to them. */
function withCost(typeName: string, field: Field): Field {
  const copaGraph: FieldMetadata = { typeName, resolve: undefined, ofRow: false, columns: null };
  return { ...field, extensions: { complexity: fieldCost, copaGraph } };
}
