import { isDeepStrictEqual } from 'node:util';
import { queryFromInfo } from '@pothos/plugin-prisma';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { Context } from '../graph/context.js';
import { pagePaths } from '../graph/pagination/connection.js';

/** What a statement loads, as Prisma takes it. */
type Query = Readonly<Record<string, unknown>>;

/** Plans what a root field loads for some of its selections. */
export type QueryPlanner = (fieldNodes: readonly FieldNode[]) => Query;

/** Plans the rows that a root field of the type of a row returns. */
export function rowPlanner(info: GraphQLResolveInfo, context: Context): QueryPlanner {
  // Pothos remembers by the context what it planned, and these plans are not executed.
  return (fieldNodes) =>
    queryFromInfo({ context: { ...context }, info: { ...info, fieldNodes: [...fieldNodes] } });
}

/** Plans the rows on the page that a root connection returns. */
export function pagePlanner(
  info: GraphQLResolveInfo,
  context: Context,
  page: GraphQLObjectType,
): QueryPlanner {
  const typeName = getNamedType(page.getFields().nodes?.type)?.name ?? '';
  return (fieldNodes) =>
    queryFromInfo({
      context: { ...context },
      info: { ...info, fieldNodes: [...fieldNodes] },
      typeName,
      paths: pagePaths,
      select: {},
    });
}

/** What the statement of a root field loads for the fields below it, each of which is named by its path from the root. */
export interface LoadedFields {
  /** Whether the field selects anything of its parent's row. */
  selects(path: readonly FieldNode[]): boolean;
  /** Whether the statement loads all that the field selects. */
  has(path: readonly FieldNode[]): boolean;
}

/**
 * Compares what each field selects with what the statement loads for all of them. It does not load what a field
 * selects where Pothos has loaded the same relation with the arguments of another field.
 */
export function loadedFields(plan: QueryPlanner, rootNodes: readonly FieldNode[]): LoadedFields {
  const [root] = rootNodes;
  if (root === undefined) throw new Error('A field of an operation has a node.');
  const whole = plan(rootNodes);
  const plans = new Map<string, Query>();
  const planPath = (path: readonly FieldNode[]): Query => {
    const key = path.map(({ alias, name }) => (alias ?? name).value).join('.');
    const query = plans.get(key) ?? plan([only([root, ...path])]);
    plans.set(key, query);
    return query;
  };
  return {
    selects: (path) => !isDeepStrictEqual(planPath(path), planPath(path.slice(0, -1))),
    has: (path) => includes(whole, planPath(path)),
  };
}

/** The first field of a path, with the next one as its only selection. */
function only([node, ...below]: readonly FieldNode[]): FieldNode {
  if (node === undefined) throw new Error('A path has a field.');
  if (node.selectionSet === undefined) return node;
  const selections: SelectionNode[] = [below.length > 0 ? only(below) : typeNameNode];
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const typeNameNode: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Whether a query of rows loads all that another one does, with the same arguments. */
function includes(query: Query, part: Query): boolean {
  const { select, include, ...args } = query;
  const { select: partSelect, include: partInclude, ...partArgs } = part;
  if (!isDeepStrictEqual(args, partArgs)) return false;
  // Without a `select`, a query loads all columns.
  if (select !== undefined && partSelect === undefined) return false;
  const loaded = { ...(select as Query | undefined), ...(include as Query | undefined) };
  const needed = { ...(partSelect as Query | undefined), ...(partInclude as Query | undefined) };
  return Object.entries(needed).every(([name, value]) => {
    if (value === undefined || value === false) return true;
    const other = loaded[name];
    if (other === undefined || other === false) return false;
    return includes(asQuery(other), asQuery(value));
  });
}

function asQuery(value: unknown): Query {
  return value === true ? {} : (value as Query); // Prisma takes nothing else
}
