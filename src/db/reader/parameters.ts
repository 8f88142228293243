/** A query as Prisma takes it, or a part of one. */
export type Query = Readonly<Record<string, unknown>>;

/** Stands in a query for a value that its statement has as a parameter. */
export class Parameter {
  constructor(readonly index: number) {}
}

/** A query whose values are parameters: a statement made from it serves all queries of the same key. */
export interface ParametrizedQuery {
  readonly key: string;
  readonly query: Query;
  readonly values: readonly unknown[];
}

/** Parametrizes a query; its values follow `before`, those of another part of the same statement. */
export function parametrize(query: Query, before: readonly unknown[] = []): ParametrizedQuery {
  const values = [...before];
  const [key, parametrized] = ofArguments(query, values);
  return { key, query: parametrized, values };
}

type Part<Value> = readonly [key: string, part: Value];

function ofArguments(query: Query, values: unknown[]): Part<Query> {
  return mapEntries(query, (value, name) => {
    switch (name) {
      case 'where':
        return ofFilter(value as Query, values);
      case 'select':
      case 'include':
        return mapEntries(value as Query, (selected) =>
          typeof selected === 'object' && selected !== null
            ? ofArguments(selected as Query, values)
            : [`${selected}`, selected],
        );
      case 'take':
        return ofTake(value as number, values);
      default:
        return [JSON.stringify(value), value];
    }
  });
}

/** The size of a page, which is negative for one from the end. PostgreSQL plans for a single row knowing that it is one. */
function ofTake(take: number, values: unknown[]): Part<Query> {
  if (take === 1) return ['1', { size: 1, fromEnd: false }];
  return [take < 0 ? '-' : '+', { size: parameter(Math.abs(take), values), fromEnd: take < 0 }];
}

function ofFilter(filter: Query, values: unknown[]): Part<Query> {
  return mapEntries(filter, (value, name) => ofCondition(value, name, values));
}

function ofCondition(value: unknown, name: string, values: unknown[]): Part<unknown> {
  if (value === null) return ['null', null];
  if (name === 'AND' || name === 'OR' || name === 'NOT') {
    const parts = [value].flat().map((filter) => ofFilter(filter as Query, values));
    return [`[${parts.map(([key]) => key)}]`, parts.map(([, part]) => part)];
  }
  if (typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date))
    return ofFilter(value as Query, values);
  return ['?', parameter(value, values)];
}

function parameter(value: unknown, values: unknown[]): Parameter {
  values.push(value instanceof Date ? value.toISOString() : value);
  return new Parameter(values.length - 1);
}

/** Without entries that are undefined, as Prisma leaves them out. */
function mapEntries(query: Query, map: (value: unknown, name: string) => Part<unknown>): Part<Query> {
  const parts: Record<string, unknown> = {};
  let key = '{';
  for (const name in query) {
    const value = query[name];
    if (value === undefined) continue;
    const [partKey, part] = map(value, name);
    parts[name] = part;
    key += `${name}:${partKey},`;
  }
  return [`${key}}`, parts];
}
