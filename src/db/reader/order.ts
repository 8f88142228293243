import sql, { type Sql } from 'sql-template-tag';
import type { Model } from './models.js';
import type { Query } from './parameters.js';
import { columnOf, modelOf, NotReadable, related, type Scope } from './scope.js';

/** The order of rows as Prisma's `orderBy` has it, by columns of theirs or of a related row; empty for none. */
export function orderOf(orderBy: unknown, reversed: boolean, model: Model, row: string, scope: Scope): Sql[] {
  const orders = (orderBy === undefined ? [] : [orderBy as Query].flat()) as readonly Query[];
  return orders.flatMap((order) =>
    Object.entries(order).map(([field, by]) => {
      const { value, descending } = orderByField(field, by, model, row, scope);
      return descending === reversed ? sql`${value} ASC` : sql`${value} DESC`;
    }),
  );
}

interface Order {
  readonly value: Sql;
  readonly descending: boolean;
}

function orderByField(field: string, by: unknown, model: Model, row: string, scope: Scope): Order {
  if (model.columns.has(field) && (by === 'asc' || by === 'desc'))
    return { value: columnOf(row, field), descending: by === 'desc' };
  const relation = model.relations.get(field);
  const [[otherField, otherBy] = [], ...others] = Object.entries(by as Query);
  if (relation === undefined || relation.list || otherField === undefined || others.length > 0)
    throw new NotReadable(`${model.name} has no order by ${field}.`);
  const rows = scope.alias();
  const { from, on } = related(relation, row, rows, scope);
  const { value, descending } = orderByField(otherField, otherBy, modelOf(relation.to), rows, scope);
  return { value: sql`(SELECT ${value} FROM ${from} WHERE ${on})`, descending };
}
