import { collectFields, collectSubFields, getArgumentValues } from '@graphql-tools/utils';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { getLoaderMapping } from '@pothos/selection-mapper';
import {
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isNonNullType,
  isObjectType,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../graph/context.js';
import { pagePaths } from '../graph/pagination/connection.js';
import type { Read, ReadingField } from '../graph/plugins/column-fast-path.js';
import {
  assertNamesExist,
  isEmptyResult,
  isFilterArgument,
  withClientErrors,
} from '../graph/plugins/unknown-name.js';
import {
  answer,
  type Extensions,
  isPagePart,
  type Loaded,
  type Making,
  NotDirect,
  type Operation,
} from './compile-selection.js';

type Variables = Readonly<Record<string, unknown>>;

/** Answers an operation, whose variables may be others than it was compiled with where only its root reads them. */
export type Run = (context: Context, variableValues: Variables) => Promise<ExecutionResult>;

/**
 * Compiles an operation: what each field of its root selects is planned once, and what is made of the rows is one
 * function. Throws a `NotDirect` where some of the answer is not made of the rows of the root's fields.
 */
export function compile(node: OperationDefinitionNode, operation: Operation, context: Context): Run {
  const { schema, fragments, variableValues } = operation;
  const root = schema.getQueryType() ?? fail('There is nothing to ask for.');
  const { fields } = collectFields(schema, fragments, variableValues, root, node.selectionSet);
  const all = [...fields].map(([key, nodes]) => compileField(root, key, nodes, { node, operation, context }));
  return async (context, variableValues) => {
    const making: Making = { context, doubts: [] };
    const told = await Promise.all(all.map((one) => one(making, variableValues)));
    // Where one comes true, the usual executor tells it in its place.
    await Promise.all(making.doubts).catch(() => fail('A name is not known.'));
    const errors = told.flatMap(({ error }) => error ?? []);
    const data = told.some(({ value }) => value === undefined)
      ? null
      : Object.fromEntries(told.map(({ key, value }) => [key, value]));
    return errors.length === 0 ? { data } : { errors, data };
  };
}

interface Told {
  readonly key: string;
  /** Undefined where there is none and there must be one. */
  readonly value: unknown;
  readonly error?: GraphQLError;
}

/** Compiles a field of the root, whose rows one statement loads. */
function compileField(
  root: GraphQLObjectType,
  key: string,
  nodes: FieldNode[],
  { node, operation, context }: { node: OperationDefinitionNode; operation: Operation; context: Context },
): (making: Making, variableValues: Variables) => Promise<Told> {
  const [first] = nodes;
  const field = first && root.getFields()[first.name.value];
  if (first === undefined || field === undefined) return fail('It is no field of the root.');
  const { read } = field.extensions as ReadingField; // of our own plugin
  const info: GraphQLResolveInfo = {
    ...operation,
    variableValues: { ...operation.variableValues }, // theirs to change, by their type
    operation: node,
    parentType: root,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    rootValue: undefined,
    path: { prev: undefined, key, typename: root.name },
  };
  const planning = { ...context }; // what is loaded is remembered by it
  const rows =
    read === undefined ? pageRows(field, operation, info, planning) : readRows(read, info, planning);
  const make = answer(field.type, nodes, loadedBelow(info.path, planning), operation);
  const none = isNonNullType(field.type) ? undefined : null;
  return async (making, variableValues) => {
    const args = getArgumentValues(field, first, variableValues);
    let found: unknown;
    try {
      found = await withClientErrors(() => rows(args, making.context));
      if (isEmptyResult(found) && Object.keys(args).some(isFilterArgument))
        await assertNamesExist(args, making.context);
    } catch (error) {
      return { key, value: none, error: locatedError(error, nodes, [key]) };
    }
    return { key, value: make(found, making) };
  };
}

type Rows = (args: Record<string, unknown>, context: Context) => unknown;

function readRows(read: Read, info: GraphQLResolveInfo, planning: Context): Rows {
  const query: object = queryFromInfo({ context: planning, info });
  return (args, context) => read(query, undefined, args, context, info);
}

/** The rows of a page, which plans what it reads by its order, and for the same field remembers that. */
function pageRows(
  { name, type, extensions }: GraphQLField<unknown, Context>,
  { schema, fragments, variableValues }: Operation,
  info: GraphQLResolveInfo,
  planning: Context,
): Rows {
  const page = getNamedType(type);
  const resolve = (extensions as Extensions).pothosConfig?.resolve;
  if (!isObjectType(page) || !isPagePart(page) || typeof resolve !== 'function')
    return fail(`${name} does not read rows.`);
  const { fields } = collectSubFields(schema, fragments, variableValues, page, [...info.fieldNodes]);
  const asked = [...fields.values()].flat().map((node) => node.name.value);
  if (asked.includes('totalCount')) fail('A total is a statement of its own.');
  const typeName = getNamedType(page.getFields().nodes?.type)?.name ?? '';
  queryFromInfo({ context: planning, info, typeName, paths: pagePaths });
  return (args, context) => resolve(undefined, args, context, info);
}

/** What the plan that was made for a field of the root loads. */
function loadedBelow(path: GraphQLResolveInfo['path'], planning: Context): Loaded {
  return (typename, key) => {
    const mapping = getLoaderMapping(planning, { prev: path, key, typename }, typename, null);
    return mapping === null ? undefined : loadedBy(mapping);
  };
}

type Mapping = NonNullable<ReturnType<typeof getLoaderMapping>>;

function loadedBy({ nested }: Mapping): Loaded {
  return (type, key) => {
    const mapping = nested[`${type}@${key}`];
    return mapping && loadedBy(mapping);
  };
}

function fail(why: string): never {
  throw new NotDirect(why);
}
