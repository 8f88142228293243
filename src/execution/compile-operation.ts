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
import type { Page } from '../graph/pagination/page.js';
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
    if (state.pendingChecks.length > 0)
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
  const totalKey = totalCountKey(info, operation);
  const loaded = loadedFields(plannerOf(info, context), nodes);
  const complete = compileOutput(field.type, nodes, [], { operation, loaded, inObject: false });
  const nullValue = isNonNullType(field.type) ? undefined : null;
  return async (state, variableValues) => {
    const args = getArgumentValues(field, fieldNode, variableValues);
    let path = [key];
    let rows: unknown;
    try {
      rows = await resolve(undefined, args, state.context, info);
      if (totalKey !== undefined) {
        path = [key, totalKey];
        rows = await counted(rows);
      }
    } catch (error) {
      return { key, value: nullValue, error: locatedError(error, nodes, path) };
    }
    return { key, value: complete(rows, state) };
  };
}

function plannerOf(info: GraphQLResolveInfo, context: Context): QueryPlanner {
  const type = getNamedType(info.returnType);
  if (isRowType(type)) return rowPlanner(info, context);
  if (!isPageType(type)) throw new NotCompilable(`${info.fieldName} returns no rows.`);
  return pagePlanner(info, context, type);
}

/** The key under which a page of the root has the number of all nodes, which takes a statement of its own. */
function totalCountKey({ returnType, fieldNodes }: GraphQLResolveInfo, operation: Operation) {
  const type = getNamedType(returnType);
  if (!isPageType(type)) return undefined;
  const { schema, fragments, variableValues } = operation;
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...fieldNodes]);
  return [...fields].find(([, [node]]) => node?.name.value === 'totalCount')?.[0];
}

/** A page with its number of all nodes. */
async function counted(page: unknown): Promise<object> {
  const { totalCount, ...rest } = page as Page<unknown>;
  return { ...rest, totalCount: typeof totalCount === 'function' ? await totalCount() : totalCount };
}
