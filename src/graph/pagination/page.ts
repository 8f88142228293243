import { decodeCursor, encodeCursor, type Order, orderColumn } from './cursor.js';
import { isBackward, type PageArguments, validatePageSize } from './page-size.js';

/** The filter and the order of a list, as Prisma takes them. */
export interface ListQuery {
  readonly where?: object;
  readonly orderBy: Order;
  /** The relation that the rows are of, where it is not that of the field's name. */
  readonly relation?: string;
}

/** A page, as the fields of its connection resolve it. */
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
 * Returns Prisma's arguments for a page: the rows after the cursor's value, by the index of the order, and one more row,
 * which shows whether another page follows. The cursor's row itself may have been removed, or be filtered out.
 */
export function pageQuery(list: string, args: PageArguments, { where, orderBy }: ListQuery) {
  const rowCount = validatePageSize(args) + 1;
  const take = isBackward(args) ? -rowCount : rowCount;
  const cursor = args.after ?? args.before;
  if (cursor == null) return { where, orderBy, take };
  const [column, direction] = orderColumn(orderBy);
  const comparison = (args.after != null) === (direction === 'asc') ? 'gt' : 'lt';
  return {
    where: { AND: [where ?? {}, { [column]: { [comparison]: decodeCursor(list, orderBy, cursor) } }] },
    orderBy,
    take,
  };
}

/** Makes a page of the rows that `pageQuery` selects. */
export function toPage<Row extends object>(
  list: string,
  args: PageArguments,
  orderBy: Order,
  rows: readonly Row[],
  totalCount?: Page<Row>['totalCount'],
): Page<Row> {
  const size = validatePageSize(args);
  const backward = isBackward(args);
  const hasMore = rows.length > size;
  const [column] = orderColumn(orderBy);
  const cursorOf = (row: object) =>
    encodeCursor(list, orderBy, (row as Readonly<Record<string, string>>)[column] ?? ''); // selected with each row, for `pageQuery` orders by it
  const nodes = !hasMore ? rows : backward ? rows.slice(1) : rows.slice(0, -1);
  const edges = nodes.map((node) => new Edge(node, cursorOf));
  return {
    edges,
    totalCount,
    pageInfo: new PageInfo(
      edges,
      backward ? hasMore : args.after != null,
      backward ? args.before != null : hasMore,
    ),
  };
}

/** Its cursor is encoded only where it is selected. */
class Edge<Row extends object> {
  readonly #cursorOf: (node: Row) => string;

  constructor(
    readonly node: Row,
    cursorOf: (node: Row) => string,
  ) {
    this.#cursorOf = cursorOf;
  }

  get cursor(): string {
    return this.#cursorOf(this.node);
  }
}

class PageInfo {
  readonly #edges: Page<unknown>['edges'];

  constructor(
    edges: Page<unknown>['edges'],
    readonly hasPreviousPage: boolean,
    readonly hasNextPage: boolean,
  ) {
    this.#edges = edges;
  }

  get startCursor(): string | null {
    return this.#edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges.at(-1)?.cursor ?? null;
  }
}
