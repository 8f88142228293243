import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import { type GraphQLFieldResolver, type GraphQLNamedType, isObjectType } from 'graphql';
import { getDatamodel } from '../../generated/pothos.js';
import type { Context } from '../context.js';

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      fieldMetadata: FieldMetadataPlugin<Types>;
    }
  }
}

/** What the compiled execution, the column fast path and the cost of queries need to know of a field. */
export interface FieldMetadata {
  readonly typeName: string;
  /** The resolver as its noun defines it, before plugins wrap it. */
  readonly resolve: GraphQLFieldResolver<unknown, Context> | undefined;
  /** Whether the field belongs to a row of the database. */
  readonly ofRow: boolean;
  /** The columns of the row that suffice to resolve the field; null where it needs relations, or is not of a row. */
  readonly columns: readonly string[] | null;
}

/** Writes the metadata of each field into `extensions.copaGraph`. */
class FieldMetadataPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  private readonly columnsByModel = columnsByModel();

  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const ofRow = field.kind === 'PrismaObject';
    const copaGraph: FieldMetadata = {
      typeName: field.parentType,
      resolve: field.resolve as FieldMetadata['resolve'],
      ofRow,
      columns: ofRow ? this.columnsOf(field) : null,
    };
    return { ...field, extensions: { ...field.extensions, copaGraph } };
  }

  private columnsOf({ name, parentType, type, pothosOptions }: PothosOutputFieldConfig<Types>) {
    const columns = this.columnsByModel.get(parentType); // the types of rows have the names of their models
    // A relation can have the name of a column: `goals` of a match are rows, and the column is their number.
    const column = isLeaf(type) ? { [name]: true } : null;
    const { select = column } = pothosOptions as { readonly select?: unknown };
    if (columns === undefined || typeof select !== 'object' || select === null) return null;
    const selected = Object.keys(select);
    return selected.every((column) => columns.has(column)) ? selected : null;
  }
}

SchemaBuilder.registerPlugin('fieldMetadata', FieldMetadataPlugin);

/** The metadata of a field; undefined for the fields of introspection. */
export function fieldMetadata(field: {
  readonly extensions?: object | null | undefined;
}): FieldMetadata | undefined {
  return (field.extensions as { readonly copaGraph?: FieldMetadata } | null | undefined)?.copaGraph;
}

/** Whether the values of a type are scalars or enum values, or lists of them. */
function isLeaf(type: { readonly kind: string; readonly type?: { readonly kind: string } }): boolean {
  return type.kind === 'List'
    ? type.type !== undefined && isLeaf(type.type)
    : type.kind === 'Scalar' || type.kind === 'Enum';
}

/** Whether the values of a type are rows of the database. */
export function isRowType(type: GraphQLNamedType): boolean {
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).some((field) => fieldMetadata(field)?.ofRow === true)
  );
}

function columnsByModel(): ReadonlyMap<string, ReadonlySet<string>> {
  const { models } = getDatamodel().datamodel;
  return new Map(
    Object.entries(models).map(([model, { fields }]) => [
      model,
      new Set(fields.filter(({ kind }) => kind !== 'object').map(({ name }) => name)),
    ]),
  );
}
