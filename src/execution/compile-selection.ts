import { collectSubFields, getArgumentValues } from '@graphql-tools/utils';
import { encodeGlobalID } from '@pothos/plugin-relay';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Context } from '../graph/context.js';
import { fieldMetadata, isRowType } from '../graph/plugins/field-metadata.js';
import { assertNamesExist, isFilterArgument } from '../graph/plugins/unknown-name.js';
import type { LoadedFields } from './loaded-fields.js';

/** What all selections of an operation share. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced. Those that are read below the root have these values whenever the compiled operation runs. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** One execution of a compiled operation. */
export interface ExecutionState {
  readonly context: Context;
  /** Checks that the answer depends on: whether the names exist by which lists were filtered. */
  readonly pendingChecks: Promise<unknown>[];
}

/** Completes a value: makes what the response contains of what a resolver has returned. */
export type Completer = (value: unknown, state: ExecutionState) => unknown;

/** Thrown for an operation that graphql-js has to execute, when it is compiled or when it runs. */
export class NotCompilable extends Error {
  override name = 'NotCompilable';
}

/** What the selections below one field of the root share. */
interface Scope {
  readonly operation: Operation;
  readonly loaded: LoadedFields;
  /** Whether the selections are of a row in an object that is made from another row, or below one. */
  readonly inObject: boolean;
}

/**
 * Compiles the selections of a type into a function that completes rows. `path` has the fields from the root field to
 * the selections. Throws a `NotCompilable` where a field needs more than the rows.
 */
export function compileOutput(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  path: readonly FieldNode[],
  scope: Scope,
): Completer {
  if (isNonNullType(type)) {
    const complete = compileOutput(type.ofType, nodes, path, scope);
    return (value, state) => complete(value, state) ?? fail('A non-null value is null.');
  }
  if (isListType(type)) {
    const complete = compileOutput(type.ofType, nodes, path, scope);
    return (value, state) => {
      if (value == null) return null;
      return Array.isArray(value)
        ? value.map((item) => complete(item, state))
        : fail('A list is not an array.');
    };
  }
  if (isLeafType(type)) return (value) => (value == null ? null : type.serialize(value));
  if (!isObjectType(type)) return fail(`${type.name} is an abstract type.`);
  const fields = compileFields(type, nodes, path, scope);
  return (value, state) => {
    if (value == null) return null;
    const object: Record<string, unknown> = {};
    for (const { key, complete } of fields) object[key] = complete(value, state);
    return object;
  };
}

interface CompiledField {
  readonly key: string;
  /** Completes the field from its parent. */
  readonly complete: Completer;
}

function compileFields(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  path: readonly FieldNode[],
  scope: Scope,
): CompiledField[] {
  const { schema, fragments, variableValues } = scope.operation;
  const { fields, patches } = collectSubFields(schema, fragments, variableValues, type, [...nodes]);
  if (patches.length > 0) fail('Deferred fragments are not compiled.');
  return [...fields].map(([key, selections]): CompiledField => {
    const [node] = selections;
    if (node === undefined || key === '__proto__') return fail('An object cannot have this key.');
    if (node.name.value === '__typename') return { key, complete: () => type.name };
    const field = type.getFields()[node.name.value] ?? fail(`${type.name} has no ${node.name.value}.`);
    return { key, complete: compileField(type, field, selections, [...path, node], scope) };
  });
}

function compileField(
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, Context>,
  nodes: readonly FieldNode[],
  path: readonly FieldNode[],
  scope: Scope,
): Completer {
  const node = path.at(-1);
  const args = node === undefined ? {} : getArgumentValues(field, node, scope.operation.variableValues);
  const resolve = compileResolver(parentType, field, nodes, args, path, scope);
  const inObject = scope.inObject || isRowInObject(parentType, field);
  const complete = compileOutput(field.type, nodes, path, { ...scope, inObject });
  if (!Object.keys(args).some(isFilterArgument)) return (row, state) => complete(resolve(row, state), state);
  return (row, state) => {
    const value = resolve(row, state);
    const check = assertNamesExist(args, value, state.context);
    if (check !== null) {
      check.catch(() => {}); // awaited with the other checks, unless the execution fails before
      state.pendingChecks.push(check);
    }
    return complete(value, state);
  };
}

/** The resolver of a field, for a parent that has all that the field needs. */
function compileResolver(
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, Context>,
  fieldNodes: readonly FieldNode[],
  args: Record<string, unknown>,
  path: readonly FieldNode[],
  { operation, loaded, inObject }: Scope,
): Completer {
  const { name, type: returnType } = field;
  if (name === 'id' && parentType.getInterfaces().some((type) => type.name === 'Node'))
    return (row) => encodeGlobalID(parentType.name, String((row as { readonly id: number }).id)); // each row of a node has it
  const { resolve } = fieldMetadata(field) ?? {};
  const coordinate = `${parentType.name}.${name}`;
  if (
    resolve === undefined ||
    resolve instanceof AsyncFunction ||
    !hasLoaded(parentType, field, path, loaded, inObject)
  )
    return fail(`${coordinate} is not loaded with its parent.`);
  const info = { ...operation, parentType, fieldName: name, fieldNodes, returnType };
  return (row, { context }) => {
    // These resolvers do not depend on the path.
    const value = resolve(row, args, context, info as unknown as GraphQLResolveInfo);
    return value instanceof Promise ? fail(`${coordinate} is resolved asynchronously.`) : value;
  };
}

/** Whether the values of a type have all that one of its fields needs. */
function hasLoaded(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, Context>,
  path: readonly FieldNode[],
  loaded: LoadedFields,
  inObject: boolean,
): boolean {
  const { ofRow = false, columns = null, resolve } = fieldMetadata(field) ?? {};
  if (ofRow && isPageType(getNamedType(field.type))) return true; // what its parts need is checked for each of them
  // A field that selects nothing, and is no column, loads what it needs by itself. The columns of a row in an object
  // are loaded only if the field with the object selects what is selected of the row.
  if (ofRow) return (columns !== null && !inObject) || (loaded.selects(path) && loaded.has(path));
  if (isPageType(type)) return loaded.has(path);
  // Of an object that is made from a row. What loads a row by itself takes the `info` that says what is selected of it.
  const loadsRows = isRowType(getNamedType(field.type)) && (resolve?.length ?? 0) > 3;
  return field.args.length === 0 && !loadsRows;
}

function isRowInObject(parentType: GraphQLObjectType, { type }: GraphQLField<unknown, Context>): boolean {
  return !isRowType(parentType) && !isPageType(parentType) && isRowType(getNamedType(type));
}

const AsyncFunction = (async () => {}).constructor;

/** Whether a type is a page of a connection, or an edge on one. */
export function isPageType(type: GraphQLNamedType): type is GraphQLObjectType {
  if (!isObjectType(type)) return false;
  const fields = type.getFields();
  return fields.pageInfo !== undefined || (fields.cursor !== undefined && fields.node !== undefined);
}

function fail(reason: string): never {
  throw new NotCompilable(reason);
}
