import { decodeCursor, encodeCursor, type Order, orderColumn } from './cursor.js';
import { isBackward, type PageArguments, validatePageSize } from './page-size.js';

/** The rows of a list and their order. */
export interface ListQuery {
  readonly where?: object;
  readonly orderBy: Order;
}

/** A page as its connection is resolved. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly totalCount?: number | (() => PromiseLike<number>) | undefined;
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasPreviousPage: boolean;
    readonly hasNextPage: boolean;
  };
}

/**
 * What Prisma is asked for a page: the rows beyond the place that the cursor holds, by the order's own index, and one
 * more, which tells that there are more. That the cursor's row is gone by now, or filtered out, is all the same.
 */
export function pageQuery(list: string, args: PageArguments, { where, orderBy }: ListQuery) {
  const most = validatePageSize(args) + 1;
  const take = isBackward(args) ? -most : most;
  const cursor = args.after ?? args.before;
  if (cursor == null) return { where, orderBy, take };
  const [column, direction] = orderColumn(orderBy);
  const beyond = (args.after != null) === (direction === 'asc') ? 'gt' : 'lt';
  return {
    where: { AND: [where ?? {}, { [column]: { [beyond]: decodeCursor(list, orderBy, cursor) } }] },
    orderBy,
    take,
  };
}

/** The page that the rows make which `rowsOf` asked for. */
export function toPage<Row extends object>(
  list: string,
  args: PageArguments,
  orderBy: Order,
  rows: readonly Row[],
  totalCount?: Page<Row>['totalCount'],
): Page<Row> {
  const size = validatePageSize(args);
  const backward = isBackward(args);
  const more = rows.length > size;
  const [column] = orderColumn(orderBy);
  const nodes = !more ? rows : backward ? rows.slice(1) : rows.slice(0, -1);
  const edges = nodes.map((node) => ({
    node,
    // Only for who asks for it.
    get cursor() {
      return encodeCursor(list, orderBy, (node as unknown as Record<string, string>)[column] ?? ''); // `rowsOf` orders by it, and it is read with the row
    },
  }));
  return {
    edges,
    totalCount,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: backward ? more : args.after != null,
      hasNextPage: backward ? args.before != null : more,
    },
  };
}
