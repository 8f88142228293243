import sql, { join, type Sql } from 'sql-template-tag';
import type { Column, Model, Relation } from './models.js';
import { Parameter, type Query } from './parameters.js';
import { columnOf, modelOf, NotReadable, related, type Scope } from './scope.js';

/** The condition of a filter, as Prisma's `where` has it, on a row of a model; null for a filter without conditions. */
export function conditionOf(filter: Query, model: Model, row: string, scope: Scope): Sql | null {
  // As `parametrize` leaves them.
  const each = (filters: unknown) =>
    (filters as readonly Query[]).map((one) => conditionOf(one, model, row, scope));
  return all(
    Object.entries(filter).map(([field, value]) => {
      if (field === 'AND') return all(each(value));
      if (field === 'OR') return any(each(value));
      if (field === 'NOT') return all(each(value).map(not));
      const column = model.columns.get(field);
      if (column !== undefined) return columnCondition(value, column, columnOf(row, field));
      const relation = model.relations.get(field);
      if (relation !== undefined) return relationCondition(value as Query | null, relation, row, scope);
      throw new NotReadable(`${model.name} has no ${field}.`);
    }),
  );
}

/** All of some conditions; null for none. */
export function all(conditions: readonly (Sql | null)[]): Sql | null {
  const given = conditions.filter((one) => one !== null);
  return given.length < 2 ? (given[0] ?? null) : sql`(${join(given, ' AND ')})`;
}

/** Any of some conditions; null for none. To Prisma, a filter without conditions is no alternative. */
function any(conditions: readonly (Sql | null)[]): Sql | null {
  if (conditions.length === 0) throw new NotReadable('No alternatives.');
  const given = conditions.filter((one) => one !== null);
  return given.length < 2 ? (given[0] ?? null) : sql`(${join(given, ' OR ')})`;
}

function not(condition: Sql | null): Sql | null {
  return condition && sql`NOT ${condition}`;
}

const operators: Readonly<Record<string, (column: Sql, value: Parameter) => Sql>> = {
  equals: (column, value) => sql`${column} = ${value}`,
  not: (column, value) => sql`${column} <> ${value}`,
  in: (column, value) => sql`${column} = ANY (${value})`,
  lt: (column, value) => sql`${column} < ${value}`,
  lte: (column, value) => sql`${column} <= ${value}`,
  gt: (column, value) => sql`${column} > ${value}`,
  gte: (column, value) => sql`${column} >= ${value}`,
  contains: (column, value) => sql`${column} LIKE '%' || ${value} || '%'`,
  has: (column, value) => sql`${column} @> ARRAY[${value}]`,
  hasSome: (column, value) => sql`${column} && ${value}`,
};

function columnCondition(value: unknown, { name }: Column, column: Sql): Sql | null {
  if (value === null) return sql`${column} IS NULL`;
  if (value instanceof Parameter) return sql`${column} = ${value}`;
  return all(
    Object.entries(value as Query).map(([operator, operand]) => {
      if (operand === null && operator === 'equals') return sql`${column} IS NULL`;
      if (operand === null && operator === 'not') return sql`${column} IS NOT NULL`;
      const apply = operators[operator];
      if (apply === undefined || !(operand instanceof Parameter))
        throw new NotReadable(`${name} cannot be filtered by ${operator}.`);
      return apply(column, operand);
    }),
  );
}

/** Holds or not, and is never unknown. A filter of one row without conditions is none, as it is to Prisma. */
function relationCondition(filter: Query | null, relation: Relation, row: string, scope: Scope): Sql | null {
  if (!relation.list) {
    if (filter === null) return not(exists({}, relation, row, scope));
    return Object.keys(filter).length === 0 ? null : exists(filter, relation, row, scope);
  }
  const { some, ...others } = filter ?? {};
  if (some === undefined || Object.keys(others).length > 0)
    throw new NotReadable(`${relation.name} can be filtered by \`some\` only.`);
  return exists(some as Query, relation, row, scope);
}

/** Whether one of the related rows is one that a filter selects. */
function exists(filter: Query, relation: Relation, row: string, scope: Scope): Sql {
  const rows = scope.alias();
  const { from, on } = related(relation, row, rows, scope);
  return sql`EXISTS (SELECT FROM ${from} WHERE ${all([on, conditionOf(filter, modelOf(relation.to), rows, scope)])})`;
}
