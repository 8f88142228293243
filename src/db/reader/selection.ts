import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { all, conditionOf } from './filter.js';
import type { Column, Model, Relation } from './models.js';
import { orderOf } from './order.js';
import { Parameter, type Query } from './parameters.js';
import { columnOf, modelOf, NotReadable, type RelatedRows, related, type Scope, tableOf } from './scope.js';

/** A value of a statement. */
export interface SelectedValue {
  readonly value: Sql;
  /** Makes what Prisma returns of the value that was sent; undefined where they are the same. */
  readonly decode: ((sent: unknown) => unknown) | undefined;
}

type Row = Record<string, unknown>;

interface SelectedRow extends SelectedValue {
  readonly decode: (sent: unknown) => Row;
}

/** What is selected for a field of a row: one of the row's values, or two. */
interface SelectedField {
  readonly name: string;
  readonly values: readonly Sql[];
  /** Makes what Prisma returns of the row's values, of which the field's begin at a place; undefined where they are the same. */
  readonly read: ((values: readonly unknown[], at: number) => unknown) | undefined;
  readonly nullable: boolean;
}

/** The maximum number of arguments of a function of PostgreSQL. */
const maxArguments = 100;

/** The rows of a model that a query selects, as one value. */
export function selectRows(model: Model, query: Query, scope: Scope): SelectedValue {
  const rows = scope.alias();
  return selectList({ from: tableOf(model, rows), on: null }, model, rows, query, scope);
}

function selectList(
  { from, on }: RelatedRows,
  model: Model,
  rows: string,
  query: Query,
  scope: Scope,
): SelectedValue {
  const { select, include, where = {}, orderBy, take, ...others } = query;
  assertNone(others, model.name);
  const { size, fromEnd = false } = (take ?? {}) as { readonly size?: unknown; readonly fromEnd?: boolean };
  const row = rowOf(selectFields(model, rows, { select, include }, scope), true);
  const condition = all([on, conditionOf(where as Query, model, rows, scope)]);
  const order = orderOf(orderBy, fromEnd, model, rows, scope);
  const statement = [
    sql`SELECT ${row.value} FROM`,
    condition !== null && size === 1 && order.length > 0
      ? // Found before they are sorted, for PostgreSQL would look for one among all rows in that order.
        sql`(SELECT ${raw(rows)}.* FROM ${from} WHERE ${condition} OFFSET 0) ${raw(rows)}`
      : sql`${from}${condition === null ? empty : sql` WHERE ${condition}`}`,
    ...(order.length === 0 ? [] : [sql`ORDER BY ${join(order)}`]),
    ...(size === undefined ? [] : [sql`LIMIT ${size instanceof Parameter ? size : raw(`${size}`)}`]),
  ];
  return {
    value: sql`array_to_json(ARRAY(${join(statement, ' ')}))`,
    decode: (sent) => {
      const decoded = (sent as readonly unknown[]).map(row.decode);
      return fromEnd ? decoded.reverse() : decoded;
    },
  };
}

/** What is selected of a row: an array of values, or the only one. */
function rowOf(fields: readonly SelectedField[], isKnown = false): SelectedRow {
  const values = fields.flatMap((field) => field.values);
  const read = rowReader(fields);
  const [only] = values;
  // A value that can be null does not show that there is a row.
  if (only !== undefined && values.length === 1 && (isKnown || !fields[0]?.nullable))
    return { value: only, decode: (value) => read([value], 0) };
  if (values.length === 0 || values.length > maxArguments)
    throw new NotReadable(`A row of ${values.length} values.`);
  return {
    value: sql`json_build_array(${join(values)})`,
    decode: (sent) => read(sent as readonly unknown[], 0),
  };
}

/** Reads a row from its values, which begin at a place. */
function rowReader(fields: readonly SelectedField[]): (values: readonly unknown[], at: number) => Row {
  let offset = 0;
  const placed = fields.map(({ name, values, read }) => {
    const place = { name, read, offset };
    offset += values.length;
    return place;
  });
  return (values, at) => {
    const row: Row = {};
    for (const { name, read, offset } of placed)
      row[name] = read === undefined ? values[at + offset] : read(values, at + offset);
    return row;
  };
}

function selectFields(model: Model, row: string, { select, include }: Query, scope: Scope): SelectedField[] {
  const columns = select === undefined ? [...model.columns.keys()].map((name) => [name, true] as const) : [];
  return [...columns, ...Object.entries({ ...(select ?? {}), ...(include ?? {}) })].flatMap(
    ([name, value]) => (value === false ? [] : [selectField(model, row, name, asQuery(value), scope)]),
  );
}

function asQuery(value: unknown): Query {
  return value === true ? {} : (value as Query); // Prisma takes nothing else
}

function selectField(model: Model, row: string, name: string, query: Query, scope: Scope): SelectedField {
  const column = model.columns.get(name);
  if (column !== undefined) return selectColumn(column, row);
  if (name === '_count') return selectCounts(model, row, asQuery(query.select), scope);
  const relation = model.relations.get(name);
  if (relation === undefined) throw new NotReadable(`${model.name} has no ${name}.`);
  const rows = scope.alias();
  const found = related(relation, row, rows, scope);
  if (!relation.list) return selectOne(relation, found, row, rows, query, scope);
  return toField(name, selectList(found, modelOf(relation.to), rows, query, scope), false);
}

function toField(name: string, { value, decode }: SelectedValue, nullable: boolean): SelectedField {
  return { name, values: [value], read: decode && ((values, at) => decode(values[at])), nullable };
}

function selectColumn({ name, type, list, nullable }: Column, row: string): SelectedField {
  const column = columnOf(row, name);
  // PostgreSQL has no arrays of arrays, and to Prisma a missing list is an empty one.
  if (list) return toField(name, { value: sql`to_json(${column})`, decode: (sent) => sent ?? [] }, nullable);
  const toDate = (sent: unknown) => (sent === null ? null : new Date(sent as string));
  return toField(name, { value: column, decode: type === 'DateTime' ? toDate : undefined }, nullable);
}

/** A related row. The row's own foreign key is taken for its id, and shows whether there is one. */
function selectOne(
  { name, to, link, nullable }: Relation,
  { from, on }: RelatedRows,
  row: string,
  rows: string,
  { select, include, ...others }: Query,
  scope: Scope,
): SelectedField {
  assertNone(others, name);
  const fields = selectFields(modelOf(to), rows, { select, include }, scope);
  const subquery = (value: Sql) => sql`(SELECT ${value} FROM ${from} WHERE ${on})`;
  const id = 'foreignKey' in link ? fields.find((field) => field.name === link.id) : undefined;
  if (id === undefined || !('foreignKey' in link)) {
    const { value, decode } = rowOf(fields);
    const decodeOne = (sent: unknown) => (sent === null ? null : decode(sent));
    return toField(name, { value: subquery(value), decode: decodeOne }, nullable);
  }
  const key = columnOf(row, link.foreignKey);
  const rest = fields.filter((field) => field !== id);
  if (rest.length === 0) {
    const decode = (sent: unknown) => (sent === null ? null : { [link.id]: sent });
    return toField(name, { value: key, decode }, nullable);
  }
  const { value, decode } = rowOf(rest, true);
  const read = (values: readonly unknown[], at: number) => {
    if (values[at] === null) return null;
    const one = decode(values[at + 1]);
    one[link.id] = values[at];
    return one;
  };
  return { name, values: [key, subquery(value)], read, nullable };
}

/** The numbers of related rows. */
function selectCounts(model: Model, row: string, counted: Query, scope: Scope): SelectedField {
  const counts = Object.entries(counted).map(([name, query]) => {
    const relation = model.relations.get(name);
    if (relation === undefined) throw new NotReadable(`${model.name} has no ${name}.`);
    const rows = scope.alias();
    const { from, on } = related(relation, row, rows, scope);
    const { where = {}, ...others } = asQuery(query);
    assertNone(others, name);
    const condition = all([on, conditionOf(where as Query, modelOf(relation.to), rows, scope)]);
    const value = sql`(SELECT count(*) FROM ${from} WHERE ${condition})`;
    return toField(name, { value, decode: undefined }, false);
  });
  return toField('_count', rowOf(counts), false);
}

function assertNone(others: Query, name: string): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotReadable(`${name} cannot be read by \`${unknown}\`.`);
}
