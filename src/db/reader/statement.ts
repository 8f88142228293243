import sql, { type Sql } from 'sql-template-tag';
import { conditionOf } from './filter.js';
import type { Model } from './models.js';
import { Parameter, type Query } from './parameters.js';
import { modelOf, Scope, tableOf } from './scope.js';
import { type SelectedValue, selectRows } from './selection.js';

/** The row that a statement returns. */
export interface ReadRow {
  readonly result: unknown;
}

/** How a query is read: the statement for all queries of its key. */
export interface ReadPlan {
  readonly text: string;
  /** Whether PostgreSQL plans it once for all parameters. */
  readonly genericPlan: boolean;
  /** The parameters of the statement, from the values of a query. */
  parameters(values: readonly unknown[]): unknown[];
  /** Makes what Prisma returns of the value that was sent; undefined where they are the same. */
  readonly decode: SelectedValue['decode'];
}

/**
 * Plans to read the rows that a query selects.
 *
 * A statement that joins is planned once: a walk of some thirty tables takes longer to plan than to run. But a page of a
 * filter is planned for its parameters: whether to pass over rows in the order of the list, or to sort those of the
 * filter.
 */
export function planRows(model: Model, query: Query): ReadPlan {
  const { value, decode } = selectRows(model, query, new Scope());
  return toPlan(sql`SELECT ${value} AS result`, !isFilteredPage(model, query), decode);
}

/** Whether a query selects a page, in an order that an index has, of rows that may be few or nearly all. */
function isFilteredPage(model: Model, { take, where, orderBy }: Query): boolean {
  const { size } = (take ?? {}) as { readonly size?: unknown };
  if (!(size instanceof Parameter) || where === undefined) return false;
  const isIndexed = Object.keys((orderBy ?? {}) as Query).some((name) => model.columns.get(name)?.unique);
  return isIndexed && !namesOne(where as Query, model);
}

/** Whether a filter selects by the name of something whose slug is unique in the graph: what belongs to it is little. */
function namesOne(filter: Query, model: Model): boolean {
  return Object.entries(filter).some(([field, value]) => {
    if (field === 'AND') return (value as readonly Query[]).some((one) => namesOne(one, model));
    const { has, some, ...one } = (value ?? {}) as Query;
    const relation = model.relations.get(field);
    if (relation !== undefined) return namesOne((some as Query) ?? one, modelOf(relation.to));
    return has !== undefined && model.columns.get('slug')?.unique === true;
  });
}

/** Plans to count the rows that a query selects. */
export function planCount(model: Model, { where = {} }: Query): ReadPlan {
  const scope = new Scope();
  const rows = scope.alias();
  const condition = conditionOf(where as Query, model, rows, scope) ?? sql`TRUE`;
  return toPlan(
    sql`SELECT count(*)::integer AS result FROM ${tableOf(model, rows)} WHERE ${condition}`,
    false,
    undefined,
  );
}

function toPlan(
  { text, values: parameters }: Sql,
  genericPlan: boolean,
  decode: ReadPlan['decode'],
): ReadPlan {
  return {
    text,
    genericPlan,
    parameters: (values) => parameters.map((one) => (one instanceof Parameter ? values[one.index] : one)),
    decode,
  };
}
