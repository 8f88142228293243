import { collectSubFields, getArgumentValues } from '@graphql-tools/utils';
import { encodeGlobalID } from '@pothos/plugin-relay';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldResolver,
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
import { assertNamesExist, isEmptyResult, isFilterArgument } from '../graph/plugins/unknown-name.js';

/** What is the same for all selections of an operation. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Coerced. Those that are read below the root have these values whenever the compiled operation runs. */
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/**
 * What a statement loads: of a type's field, under the key of its answer, what it loads below it, and undefined where
 * it does not load the field.
 */
export type Loaded = (type: string, key: string) => Loaded | undefined;

/** An answer while it is made. */
export interface Making {
  readonly context: Context;
  /** What is still to be found out before the answer counts: whether a list is empty because a name is not known. */
  readonly doubts: Promise<unknown>[];
}

/** Makes what a client is told of a value. */
export type Answer = (value: unknown, making: Making) => unknown;

/** Thrown where an answer cannot be made of loaded rows alone, be it seen when it is compiled or when it is made. */
export class NotDirect extends Error {
  override name = 'NotDirect';
}

/**
 * Compiles what is selected of an output into one function, which makes the answer of the rows that a statement has
 * loaded. Throws a `NotDirect` where that cannot be.
 */
export function answer(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  loaded: Loaded,
  operation: Operation,
): Answer {
  if (isNonNullType(type)) {
    const nullable = answer(type.ofType, nodes, loaded, operation);
    return (value, making) => nullable(value, making) ?? fail('A value is null that must not be.');
  }
  if (isListType(type)) {
    const item = answer(type.ofType, nodes, loaded, operation);
    return (value, making) => {
      if (value == null) return null;
      return Array.isArray(value) ? value.map((one) => item(one, making)) : fail('A list is none.');
    };
  }
  if (isLeafType(type)) return (value) => (value == null ? null : type.serialize(value));
  if (!isObjectType(type)) return fail(`${type.name} stands for several types.`);
  if (type.extensions.pothosIndirectInclude !== undefined)
    return fail(`${type.name} is made of rows, later.`);
  const fields = answers(type, nodes, loaded, operation);
  return (value, making) => {
    if (value == null) return null;
    const told: Record<string, unknown> = {};
    for (const { key, of } of fields) told[key] = of(value, making);
    return told;
  };
}

interface FieldAnswer {
  readonly key: string;
  readonly of: Answer;
}

function answers(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  loaded: Loaded,
  operation: Operation,
): FieldAnswer[] {
  const { schema, fragments, variableValues } = operation;
  const { fields, patches } = collectSubFields(schema, fragments, variableValues, type, [...nodes]);
  if (patches.length > 0) fail('Parts of it are deferred.');
  return [...fields].map(([key, selections]): FieldAnswer => {
    const name = selections[0]?.name.value ?? '';
    if (key === '__proto__') return fail('An object cannot have this key.');
    if (name === '__typename') return { key, of: () => type.name };
    const field = type.getFields()[name] ?? fail(`${type.name} has no ${name}.`);
    const of = fieldAnswer(
      type,
      field,
      selections,
      loaded(type.name, key),
      below(type, key, loaded),
      operation,
    );
    return { key, of };
  });
}

function fieldAnswer(
  parentType: GraphQLObjectType,
  field: GraphQLField<unknown, Context>,
  nodes: readonly FieldNode[],
  loaded: Loaded | undefined,
  within: Loaded | undefined,
  operation: Operation,
): Answer {
  const [node] = nodes;
  const args = node === undefined ? {} : getArgumentValues(field, node, operation.variableValues);
  if (args.where != null) fail('What it finds may have to be looked into.');
  const there = loaded ?? within;
  const below = answer(field.type, nodes, there ?? nothing, operation);
  const of = fieldValue(parentType, field, nodes, args, there !== undefined, operation);
  if (!Object.keys(args).some(isFilterArgument)) return (row, making) => below(of(row, making), making);
  return (row, making) => {
    const value = of(row, making);
    if (isEmptyResult(value)) {
      const doubt = assertNamesExist(args, making.context);
      doubt.catch(() => {}); // taken when the rest is made, unless that fails before
      making.doubts.push(doubt);
    }
    return below(value, making);
  };
}

/** What a field is of a row that has all that it selects, or of something that was made of rows. */
function fieldValue(
  parentType: GraphQLObjectType,
  { name, type, extensions }: GraphQLField<unknown, Context>,
  fieldNodes: readonly FieldNode[],
  args: Record<string, unknown>,
  loaded: boolean,
  operation: Operation,
): Answer {
  const { pothosConfig: config, pothosResolveWrapped: wrapped } = extensions as Extensions;
  const resolve = config?.resolve;
  if (name === 'id' && parentType.getInterfaces().some((one) => one.name === 'Node'))
    return (row) => encodeGlobalID(parentType.name, String((row as { readonly id: number }).id)); // each node's row has it
  const rows = getNamedType(type).extensions.pothosPrismaModel !== undefined;
  if (typeof resolve !== 'function' || resolve instanceof AsyncFunction || (!loaded && (wrapped || rows)))
    return fail(`${parentType.name}.${name} is not loaded with what it belongs to.`);
  const info = { ...operation, parentType, fieldName: name, fieldNodes, returnType: type };
  return (row, { context }) => {
    // What is resolved here reads nothing of it that depends on the place in the answer.
    const value = resolve(row, args, context, info as unknown as GraphQLResolveInfo);
    return value instanceof Promise ? fail(`${parentType.name}.${name} is yet to be found out.`) : value;
  };
}

/** What Pothos says of a field. */
export interface Extensions {
  /** The field as the schema has it, before any plugin has a say in how it is resolved. */
  readonly pothosConfig?: { readonly resolve?: GraphQLFieldResolver<unknown, Context> };
  /** Whether one has, such as the one that loads rows. */
  readonly pothosResolveWrapped?: boolean;
}

const AsyncFunction = (async () => {}).constructor;

const nothing: Loaded = () => undefined;

/** What is loaded below a part of a page, which is made of the rows that were loaded for the page. */
function below(type: GraphQLObjectType, key: string, loaded: Loaded): Loaded | undefined {
  return isPagePart(type) ? (row, field) => loaded(row, `${key}.${field}`) : undefined;
}

/** Whether a type is a page of a connection, or an edge on one. */
export function isPagePart(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return fields.pageInfo !== undefined || (fields.cursor !== undefined && fields.node !== undefined);
}

function fail(why: string): never {
  throw new NotDirect(why);
}
