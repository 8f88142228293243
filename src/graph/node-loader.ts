import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type {
  Department,
  Group,
  Match,
  Player,
  Region,
  Round,
  Season,
  Stage,
  Team,
  Tie,
} from '../generated/prisma/client.js';
import type { Context } from './context.js';
import { findRows, type Row } from './find-rows.js';

/** The row types of the nodes that can be loaded. */
interface Rows {
  Team: Team;
  Group: Group;
  Tie: Tie;
  Match: Match;
  Player: Player;
  Region: Region;
  Round: Round;
  Department: Department;
  Stage: Stage;
  Season: Season;
}

type RowsById = ReadonlyMap<number, Row>;

/** The ids that one field of a request needs, and the rows that will be found. */
interface Batch {
  readonly ids: Set<number>;
  readonly found: Promise<RowsById>;
}

const batches = new WeakMap<Context, Map<string, Batch>>();

/**
 * Loads nodes by the numbers of their rows, in that order, with what the client selects of them.
 *
 * It is for fields whose nodes depend on rows that are read first. One statement loads the nodes of a field for all
 * parents in the answer.
 */
export async function loadNodes<Type extends keyof Rows>(
  type: Type,
  ids: readonly number[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type][]> {
  // For every parent, not once a batch: it also lets Pothos know that the rows of the fields below are loaded.
  const query = queryFromInfo({ context, info, typeName: type, select: { id: true } });
  const batchesByField = batches.get(context) ?? new Map<string, Batch>();
  batches.set(context, batchesByField);
  const key = `${type} ${pathKey(info.path)}`;
  const batch = batchesByField.get(key) ?? openBatch(type, query, context, () => batchesByField.delete(key));
  batchesByField.set(key, batch);
  for (const id of ids) batch.ids.add(id);
  const found = await batch.found;
  // An import can remove a row between two statements.
  return ids.flatMap((id) => (found.get(id) as Rows[Type] | undefined) ?? []); // the rows are of the type asked for
}

/** Loads one node by the number of its row, with what the client selects of it. */
export async function loadNode<Type extends keyof Rows>(
  type: Type,
  id: number,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Rows[Type]> {
  const [row] = await loadNodes(type, [id], context, info);
  if (row === undefined) throw new Error(`${type} ${id} was removed during the query. Repeat the query.`);
  return row;
}

/** Opens a batch, which is closed and read after all resolvers that can run have run. Later ones open another. */
function openBatch(type: keyof Rows, query: object, context: Context, close: () => void): Batch {
  const ids = new Set<number>();
  const found = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
    close();
    const rows =
      ids.size === 0 ? [] : await findRows(type, { ...query, where: { id: { in: [...ids] } } }, context);
    return new Map(rows.map((row) => [row.id, row]));
  });
  return { ids, found };
}

/** The path of a field without the indexes of lists. */
function pathKey(path: GraphQLResolveInfo['path'] | undefined): string {
  if (path === undefined) return '';
  return typeof path.key === 'number' ? pathKey(path.prev) : `${pathKey(path.prev)}.${path.key}`;
}
