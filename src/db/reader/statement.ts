import sql, { type Sql } from 'sql-template-tag';
import { conditionOf } from './filter.js';
import type { Model } from './models.js';
import { Parameter, type Query } from './parameters.js';
import { Scope, tableOf } from './scope.js';
import { type Decode, selectRows } from './selection.js';

/** How a query is read: the statement for all queries of its key. */
export interface ReadPlan {
  readonly text: string;
  /** Whether PostgreSQL plans it once for all parameters. */
  readonly genericPlan: boolean;
  /** The parameters of the statement, from the values of a query. */
  parameters(values: readonly unknown[]): unknown[];
  /** What Prisma returns, from what PostgreSQL sends. */
  readonly decode: Decode;
}

/**
 * Plans to read the rows that a query selects.
 *
 * A statement that joins is planned once: a walk of some thirty tables takes longer to plan than to run. The plan of a
 * filtered page depends on its filter: whether rows are passed over in the order of the list, or the few of the filter
 * are sorted.
 */
export function planRows(model: Model, query: Query): ReadPlan {
  const { value, decode } = selectRows(model, query, new Scope());
  return toPlan(sql`SELECT ${value}`, !isFilteredPage(model, query), decode);
}

/** Whether a query selects some rows of those of a filter, in an order that an index has. */
function isFilteredPage({ columns }: Model, { take, where, orderBy }: Query): boolean {
  const { size } = (take ?? {}) as { readonly size?: unknown };
  const order = Object.keys((orderBy ?? {}) as Query);
  return size instanceof Parameter && where !== undefined && order.some((name) => columns.get(name)?.unique);
}

/** Plans to count the rows that a query selects. */
export function planCount(model: Model, { where = {} }: Query): ReadPlan {
  const scope = new Scope();
  const rows = scope.alias();
  const condition = conditionOf(where as Query, model, rows, scope) ?? sql`TRUE`;
  return toPlan(
    sql`SELECT count(*)::integer FROM ${tableOf(model, rows)} WHERE ${condition}`,
    false,
    undefined,
  );
}

function toPlan({ text, values: parameters }: Sql, genericPlan: boolean, decode: Decode): ReadPlan {
  return {
    text,
    genericPlan,
    parameters: (values) =>
      parameters.map((one) => (one instanceof Parameter ? values[one.index] : one)),
    decode,
  };
}
