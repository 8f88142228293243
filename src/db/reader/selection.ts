import sql, { join, raw, type Sql } from 'sql-template-tag';
import { all, conditionOf } from './filter.js';
import type { Column, Model, Relation } from './models.js';
import { Parameter, type Query } from './parameters.js';
import { columnOf, modelOf, NotReadable, related, type Scope, tableOf } from './scope.js';

/** Makes what Prisma returns of what PostgreSQL sends; undefined where both are the same. */
export type Decode = ((value: never) => unknown) | undefined;

/** A value of a statement, and how it is read. */
export interface Selected {
  readonly value: Sql;
  readonly nullable: boolean;
  readonly decode: Decode;
}

/** The maximum number of arguments of a function of PostgreSQL. */
const maxArguments = 100;

/** The rows of a model that a query selects, as an array. */
export function selectRows(model: Model, query: Query, scope: Scope): Selected {
  const rows = scope.alias();
  return selectFrom({ from: tableOf(model, rows), on: null }, model, rows, query, scope);
}

function selectFrom(
  { from, on }: { readonly from: Sql; readonly on: Sql | null },
  model: Model,
  rows: string,
  query: Query,
  scope: Scope,
): Selected {
  const { select, include, where, orderBy, take, ...others } = query;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotReadable(`\`${unknown}\` is not known.`);
  const row = selectRow(model, rows, { select, include }, scope);
  const { size, fromEnd = false } = (take ?? {}) as { readonly size?: unknown; readonly fromEnd?: boolean };
  const condition = all([on, where === undefined ? null : conditionOf(where as Query, model, rows, scope)]);
  const order = [orderBy ?? []].flat().flatMap((one) => orderOf(one as Query, model, rows, fromEnd, scope));
  const statement = [
    sql`SELECT ${row.value} FROM ${from}`,
    ...(condition === null ? [] : [sql`WHERE ${condition}`]),
    ...(order.length === 0 ? [] : [sql`ORDER BY ${join(order, ', ')}`]),
    ...(size === undefined ? [] : [sql`LIMIT ${size instanceof Parameter ? size : raw(`${size}`)}`]),
  ];
  return {
    value: sql`array_to_json(ARRAY(${join(statement, ' ')}))`,
    nullable: false,
    decode: decodeList(row.decode, fromEnd),
  };
}

function decodeList(decode: Decode, reversed: boolean): Decode {
  if (decode === undefined && !reversed) return undefined;
  const decodeOne = decode as ((value: unknown) => unknown) | undefined;
  return (values: unknown[]) => {
    const decoded = decodeOne === undefined ? values : values.map((value) => decodeOne(value));
    return reversed ? decoded.reverse() : decoded;
  };
}

/** What a query selects of a row: an array, or the value itself where it is only one and shows that there is a row. */
function selectRow(model: Model, row: string, { select, include }: Query, scope: Scope): Selected {
  const selected = new Map<string, Selected>();
  const fields = { ...(select === undefined && allColumns(model)), ...(select ?? {}), ...(include ?? {}) };
  for (const [field, value] of Object.entries(fields)) {
    if (value !== false) selected.set(field, selectField(model, row, field, asQuery(value), scope));
  }
  const [first, ...others] = selected.values();
  if (first === undefined || selected.size > maxArguments)
    throw new NotReadable(`${selected.size} fields of ${model.name}.`);
  const names = [...selected.keys()];
  const decoders = [...selected.values()].map(({ decode }) => decode);
  if (others.length === 0 && !first.nullable)
    return { value: first.value, nullable: false, decode: (value) => toRow(names, decoders, [value]) };
  const values = [...selected.values()].map(({ value }) => value);
  return {
    value: sql`json_build_array(${join(values)})`,
    nullable: false,
    decode: (values: never[]) => toRow(names, decoders, values),
  };
}

function toRow(names: readonly string[], decoders: readonly Decode[], values: readonly never[]): object {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < names.length; index += 1) {
    const decode = decoders[index];
    const value = values[index] as never;
    row[names[index] as string] = decode === undefined ? value : decode(value);
  }
  return row;
}

function allColumns({ columns }: Model): Query {
  return Object.fromEntries([...columns.keys()].map((name) => [name, true]));
}

function asQuery(value: unknown): Query {
  return value === true ? {} : (value as Query); // Prisma takes nothing else
}

function selectField(model: Model, row: string, field: string, query: Query, scope: Scope): Selected {
  const column = model.columns.get(field);
  if (column !== undefined) return selectColumn(column, row);
  if (field === '_count') return selectCounts(model, row, asQuery(query.select), scope);
  const relation = model.relations.get(field);
  if (relation === undefined) throw new NotReadable(`${model.name} has no ${field}.`);
  return selectRelated(relation, row, query, scope);
}

function selectColumn({ name, type, nullable }: Column, row: string): Selected {
  const decode = type === 'DateTime' ? (value: string | null) => value && new Date(value) : undefined;
  return { value: columnOf(row, name), nullable, decode };
}

function selectRelated(relation: Relation, row: string, query: Query, scope: Scope): Selected {
  const rows = scope.alias();
  const model = modelOf(relation.to);
  const found = related(relation, row, rows, scope);
  if (relation.list) return selectFrom(found, model, rows, query, scope);
  const { select, include, ...others } = query;
  if (Object.keys(others).length > 0) throw new NotReadable(`${relation.name} is one row.`);
  const { value, decode } = selectRow(model, rows, { select, include }, scope);
  return {
    value: sql`(SELECT ${value} FROM ${found.from} WHERE ${found.on})`,
    nullable: relation.nullable,
    decode: decode && ((value) => (value === null ? null : decode(value))),
  };
}

/** The numbers of related rows. */
function selectCounts(model: Model, row: string, counted: Query, scope: Scope): Selected {
  const counts = Object.entries(counted).map(([name, query]) => {
    const relation = model.relations.get(name);
    if (relation === undefined) throw new NotReadable(`${model.name} has no ${name}.`);
    const rows = scope.alias();
    const { from, on } = related(relation, row, rows, scope);
    const { where = {} } = asQuery(query);
    const condition = all([on, conditionOf(where as Query, modelOf(relation.to), rows, scope)]);
    return [name, sql`(SELECT count(*) FROM ${from} WHERE ${condition})`] as const;
  });
  const names = counts.map(([name]) => name);
  return {
    value: sql`json_build_array(${join(counts.map(([, count]) => count))})`,
    nullable: false,
    decode: (values: never[]) => toRow(names, [], values),
  };
}

/** The order of rows, by columns of theirs or of rows that they refer to. */
function orderOf(order: Query, model: Model, row: string, reversed: boolean, scope: Scope): Sql[] {
  return Object.entries(order).map(([field, by]) => {
    const { value, direction } = orderValue(field, by, model, row, scope);
    return (direction === 'desc') === reversed ? sql`${value} ASC` : sql`${value} DESC`;
  });
}

function orderValue(
  field: string,
  by: unknown,
  model: Model,
  row: string,
  scope: Scope,
): { readonly value: Sql; readonly direction: unknown } {
  if (model.columns.has(field) && (by === 'asc' || by === 'desc'))
    return { value: columnOf(row, field), direction: by };
  const relation = model.relations.get(field);
  const [[otherField, otherBy] = [], ...others] = Object.entries(by as Query);
  if (relation === undefined || relation.list || otherField === undefined || others.length > 0)
    throw new NotReadable(`${model.name} has no order by ${field}.`);
  const rows = scope.alias();
  const { from, on } = related(relation, row, rows, scope);
  const { value, direction } = orderValue(otherField, otherBy, modelOf(relation.to), rows, scope);
  return { value: sql`(SELECT ${value} FROM ${from} WHERE ${on})`, direction };
}
