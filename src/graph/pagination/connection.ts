import { queryFromInfo } from '@pothos/plugin-prisma';
import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { Context } from '../context.js';
import { orderColumn } from './cursor.js';
import { type ListQuery, type Page, pageQuery, toPage } from './page.js';
import type { PageArguments } from './page-size.js';

/** The rows of a table, as Prisma reads and counts them. */
interface Table<Row> {
  findMany(query: object): PromiseLike<Row[]>;
  count(query: object): PromiseLike<number>;
}

/** The paths from a connection to its nodes. */
export const pagePaths = [['nodes'], ['edges', 'node']];

/** The planned queries by field and order column: the compiled execution passes the same `info` again. */
const queriesByField = new WeakMap<GraphQLResolveInfo, Map<string, object>>();

/** Loads a page of a connection of the root. */
export async function rootConnection<Row extends object>(
  typeName: string,
  table: Table<Row>,
  args: PageArguments,
  listed: ListQuery,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Page<Row>> {
  const { where, orderBy } = listed;
  const list = `${info.parentType.name}.${info.fieldName}`;
  const rows = pageQuery(list, args, listed);
  const [column] = orderColumn(orderBy);
  const plans = queriesByField.get(info) ?? new Map<string, object>();
  queriesByField.set(info, plans);
  const query =
    plans.get(column) ??
    queryFromInfo({ context, info, typeName, paths: pagePaths, select: { [column]: true } });
  plans.set(column, query);
  const found = isCountOnly(info) ? [] : await table.findMany({ ...query, ...rows });
  return toPage(list, args, orderBy, found, () => table.count({ where }));
}

/** Selects what a field needs of its row, as Pothos' own relations do. */
type Select<Args> = (
  args: Args,
  context: object,
  nested: (query: object, include: object) => { readonly select?: object },
  selected: () => ReadonlySet<string>,
) => { readonly select: object };

/**
 * The options of a connection from a row to its related rows. One statement loads its page, and its total, with the
 * row, at any depth.
 */
export function relatedConnection<Args extends PageArguments, Row extends object>(
  list: `${string}.${string}`,
  type: string,
  listed: (args: Args) => ListQuery,
) {
  const fieldName = list.slice(list.indexOf('.') + 1);
  const select: Select<Args> = (args, _context, nested, selected) => {
    const { where = {}, orderBy, relation = fieldName } = listed(args);
    const names = [...selected()];
    const rows = nested(pageQuery(list, args, { where, orderBy }), {
      getType: () => type,
      paths: pagePaths.map((path) => path.map((name) => ({ name }))),
    });
    const [column] = orderColumn(orderBy);
    return {
      select: {
        ...(names.includes('totalCount') && { _count: { select: { [relation]: { where } } } }),
        ...(names.some((name) => !countFields.has(name)) && {
          [relation]: { ...rows, select: { ...rows.select, [column]: true } },
        }),
      },
    };
  };
  return {
    extensions: { pothosPrismaSelect: select },
    resolve: (row: object, args: Args): Page<Row> => {
      const { orderBy, relation = fieldName } = listed(args);
      const { _count: count, [relation]: rows } = row as SelectedRow<Row>;
      return toPage(list, args, orderBy, rows ?? [], count?.[relation]);
    },
  };
}

/** A row with what `select` has selected of it. */
type SelectedRow<Row> = { readonly _count?: Readonly<Record<string, number>> } & {
  readonly [relation: string]: readonly Row[] | undefined;
};

/** The fields of a connection that need no rows. */
const countFields: ReadonlySet<string> = new Set(['totalCount', '__typename']);

function isCountOnly({ fieldNodes }: GraphQLResolveInfo): boolean {
  return fieldNodes.every(({ selectionSet }) =>
    selectionSet?.selections.every(
      (selection) => selection.kind === Kind.FIELD && countFields.has(selection.name.value),
    ),
  );
}
