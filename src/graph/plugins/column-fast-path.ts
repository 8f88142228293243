import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { fieldMetadata } from './field-metadata.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      columnFastPath: ColumnFastPathPlugin<Types>;
    }
  }
}

/**
 * Resolves a field from the columns of its row without looking up which statement loaded the row.
 *
 * Pothos looks that up for each field of each row. A field that needs columns only, all of which the row has, does not
 * depend on it.
 */
class ColumnFastPathPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const { columns = null } = fieldMetadata(field) ?? {};
    const { resolve } = field;
    if (columns === null || resolve === undefined) return resolver;
    return (parent, args, context, info) => {
      const row = parent as Readonly<Record<string, unknown>>; // the type is a model's
      const resolveField = columns.every((column) => row[column] !== undefined) ? resolve : resolver;
      return resolveField(row, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin('columnFastPath', ColumnFastPathPlugin);
