import { collectFields, collectSubFields, getArgumentValues } from '@graphql-tools/utils';
import {
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isNonNullType,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../graph/context.js';
import { isRowType } from '../graph/plugins/field-metadata.js';
import {
  compileOutput,
  type ExecutionState,
  isPageType,
  NotCompilable,
  type Operation,
} from './compile-selection.js';
import { loadedFields, pagePlanner, type QueryPlanner, rowPlanner } from './loaded-fields.js';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Executes an operation. Only the arguments of root fields read `variableValues`; all other variables have the values
 * that the operation was compiled with.
 */
export type CompiledOperation = (context: Context, variableValues: Variables) => Promise<ExecutionResult>;

/**
 * Compiles an operation whose answer is made from the rows of its root fields alone: what each root field loads is
 * planned once, and one function completes its rows. Throws a `NotCompilable` for any other operation.
 */
export function compileOperation(
  node: OperationDefinitionNode,
  operation: Operation,
  context: Context,
): CompiledOperation {
  const { schema, fragments, variableValues } = operation;
  const root = schema.getQueryType();
  if (!root) throw new NotCompilable('The schema has no queries.');
  const { fields } = collectFields(schema, fragments, variableValues, root, node.selectionSet);
  const rootFields = [...fields].map(([key, nodes]) =>
    compileRootField(root, key, nodes, { node, operation, context }),
  );
  return async (context, variableValues) => {
    const state: ExecutionState = { context, pendingChecks: [] };
    const results = await Promise.all(rootFields.map((execute) => execute(state, variableValues)));
    // graphql-js reports these errors at their paths.
    await Promise.all(state.pendingChecks).catch(() => {
      throw new NotCompilable('A filter names something unknown.');
    });
    const errors = results.flatMap(({ error }) => error ?? []);
    const data = results.some(({ value }) => value === undefined)
      ? null
      : Object.fromEntries(results.map(({ key, value }) => [key, value]));
    return errors.length === 0 ? { data } : { errors, data };
  };
}

interface RootFieldResult {
  readonly key: string;
  /** Undefined where a non-null field has an error. */
  readonly value: unknown;
  readonly error?: GraphQLError;
}

function compileRootField(
  root: GraphQLObjectType,
  key: string,
  nodes: FieldNode[],
  { node, operation, context }: { node: OperationDefinitionNode; operation: Operation; context: Context },
): (state: ExecutionState, variableValues: Variables) => Promise<RootFieldResult> {
  const [fieldNode] = nodes;
  const field = fieldNode && root.getFields()[fieldNode.name.value];
  const { resolve } = field ?? {};
  if (fieldNode === undefined || field === undefined || resolve === undefined)
    throw new NotCompilable('Introspection is not compiled.');
  const info: GraphQLResolveInfo = {
    ...operation,
    variableValues: { ...operation.variableValues }, // a copy: the type lets resolvers change it
    operation: node,
    parentType: root,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    rootValue: undefined,
    path: { prev: undefined, key, typename: root.name },
  };
  const loaded = loadedFields(plannerOf(info, operation, context), nodes);
  const complete = compileOutput(field.type, nodes, [], { operation, loaded });
  const nullValue = isNonNullType(field.type) ? undefined : null;
  return async (state, variableValues) => {
    const args = getArgumentValues(field, fieldNode, variableValues);
    let rows: unknown;
    try {
      rows = await resolve(undefined, args, state.context, info);
    } catch (error) {
      return { key, value: nullValue, error: locatedError(error, nodes, [key]) };
    }
    return { key, value: complete(rows, state) };
  };
}

function plannerOf(info: GraphQLResolveInfo, operation: Operation, context: Context): QueryPlanner {
  const type = getNamedType(info.returnType);
  if (isRowType(type)) return rowPlanner(info, context);
  if (!isPageType(type)) throw new NotCompilable(`${info.fieldName} returns no rows.`);
  const { schema, fragments, variableValues } = operation;
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...info.fieldNodes]);
  if ([...fields.values()].flat().some(({ name }) => name.value === 'totalCount'))
    throw new NotCompilable('The total of a root connection takes a statement of its own.');
  return pagePlanner(info, context, type);
}
