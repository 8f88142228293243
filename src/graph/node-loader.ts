import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { prisma } from '../db/client.js';
import type {
  Department,
  Group,
  Match,
  Region,
  Season,
  Stage,
  Team,
  Tie,
} from '../generated/prisma/client.js';
import type { Context } from './context.js';

/** The rows of the nodes that can be loaded by their numbers. */
interface Rows {
  Team: Team;
  Group: Group;
  Tie: Tie;
  Match: Match;
  Region: Region;
  Department: Department;
  Stage: Stage;
  Season: Season;
}

type RowsById = ReadonlyMap<number, { readonly id: number }>;

/** The numbers that one field of a request has asked for so far, and what will be found of them. */
interface Batch {
  readonly ids: Set<number>;
  readonly found: Promise<RowsById>;
}

const batches = new WeakMap<Context, Map<string, Batch>>();

/**
 * Nodes by their numbers, in the order given, with what the client selected of them.
 *
 * For fields that know which nodes they lead to only when what they are worked out from is read. All that a field of
 * a request leads to, in whichever rows it stands, is one statement.
 */
export async function loadNodes<Type extends keyof Rows>(
  type: Type,
  ids: readonly number[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type][]> {
  // Asked in every row, and not once a batch: it is also what tells the fields below that their rows are loaded.
  const query = queryFromInfo({ context, info, typeName: type, select: { id: true } });
  const waiting = batches.get(context) ?? new Map<string, Batch>();
  batches.set(context, waiting);
  const key = `${type} ${pathKey(info.path)}`;
  const batch = waiting.get(key) ?? openBatch(type, query, context, () => waiting.delete(key));
  waiting.set(key, batch);
  for (const id of ids) batch.ids.add(id);
  const found = await batch.found;
  // A row can go between two statements, when its season is loaded again.
  return ids.flatMap((id) => (found.get(id) as Rows[Type] | undefined) ?? []); // the rows are of the type asked for
}

/** One node by its number, with what the client selected of it. */
export async function loadNode<Type extends keyof Rows>(
  type: Type,
  id: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type]> {
  const [row] = await loadNodes(type, [id], context, info);
  if (row === undefined) throw new Error(`${type} ${id} went while it was asked for.`);
  return row;
}

/** A batch is read when every resolver that could run has run, and closed by then: later ones open another. */
function openBatch(type: keyof Rows, query: object, context: Context, close: () => void): Batch {
  const ids = new Set<number>();
  const found = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    close();
    const rows = ids.size === 0 ? [] : await findRows(type, query, [...ids], context);
    return new Map(rows.map((row) => [row.id, row]));
  });
  return { ids, found };
}

function findRows(
  type: keyof Rows,
  query: object,
  ids: number[],
  { database }: Context,
): PromiseLike<{ readonly id: number }[]> {
  const client = prisma(database);
  const args = { ...query, where: { id: { in: ids } } };
  switch (type) {
    case 'Team':
      return client.team.findMany(args);
    case 'Group':
      return client.group.findMany(args);
    case 'Tie':
      return client.tie.findMany(args);
    case 'Match':
      return client.match.findMany(args);
    case 'Region':
      return client.region.findMany(args);
    case 'Department':
      return client.department.findMany(args);
    case 'Stage':
      return client.stage.findMany(args);
    case 'Season':
      return client.season.findMany(args);
  }
}

/** The field's place in the request, the same in every row of a list. */
function pathKey(path: GraphQLResolveInfo['path'] | undefined): string {
  if (path === undefined) return '';
  return typeof path.key === 'number' ? pathKey(path.prev) : `${pathKey(path.prev)}.${path.key}`;
}
