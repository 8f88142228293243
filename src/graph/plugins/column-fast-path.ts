import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  RootFieldBuilder,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      direct: Direct<Types>;
    }
  }
}

type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

/** Reads the rows of a field of the root, with what the request selects of them as Prisma takes it. */
export type Read = (query: object, ...of: Parameters<Resolver>) => unknown;

/** What is known of a field of the root that reads rows. */
export interface ReadingField {
  readonly read?: Read;
}

/**
 * Lets a field be answered from a row without asking how the row was loaded.
 *
 * Pothos looks up for each field of each row whether the statement that loaded the row loaded it too. A row that has
 * the columns of a field, and nothing but columns are selected, can answer by itself.
 */
class Direct<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { resolve, extensions, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const selection = selected(extensions);
    // Pothos' own account of a model, which says what of it is no column.
    const model = this.buildCache.getTypeConfig(parentType).extensions?.pothosPrismaFieldMap as
      | { readonly relations: ReadonlyMap<string, unknown> }
      | undefined;
    if (resolve === undefined || model === undefined || typeof selection !== 'object') return resolver;
    const columns = Object.keys(selection ?? {});
    if (columns.some((column) => model.relations.has(column))) return resolver;
    return (row, args, context, info) => {
      const there = row as Readonly<Record<string, unknown>>; // the type is a model's
      const answering = columns.every((column) => there[column] !== undefined) ? resolve : resolver;
      return answering(row, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('direct', Direct);

interface PrismaField {
  prismaField(options: { readonly extensions?: object; readonly resolve: Read }): unknown;
}

// Pothos keeps to itself what reads the rows of a field, so it is taken down before.
const fields = RootFieldBuilder.prototype as unknown as PrismaField;
const { prismaField } = fields;
fields.prismaField = function (options) {
  const { extensions, resolve } = options;
  return prismaField.call(this, { ...options, extensions: { ...extensions, read: resolve } });
};

function selected(extensions: object | null | undefined): unknown {
  return (extensions as { readonly pothosPrismaSelect?: unknown } | null | undefined)?.pothosPrismaSelect;
}
