import sql, { raw, type Sql } from 'sql-template-tag';
import { type Model, models, type Relation } from './models.js';

/** A query that the reader makes no statement of. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

/** Names the rows in a statement. */
export class Scope {
  #count = 0;

  /** A name that no other row has. */
  alias(): string {
    this.#count += 1;
    return `t${this.#count}`;
  }
}

/** The model of a name. */
export function modelOf(name: string): Model {
  const model = models.get(name);
  if (model === undefined) throw new NotReadable(`There is no model ${name}.`);
  return model;
}

/** The column of a row. */
export function columnOf(row: string, column: string): Sql {
  return raw(`${row}."${column}"`);
}

/** The table of a model, whose rows have a name. */
export function tableOf({ name }: Model, row: string): Sql {
  return raw(`"${name}" ${row}`);
}

/** The rows that a relation leads to, and the condition that they are those of one row. */
export function related({ to, link }: Relation, row: string, rows: string, scope: Scope) {
  const table = tableOf(modelOf(to), rows);
  if (!('pairs' in link))
    return { from: table, on: sql`${columnOf(rows, link.otherColumn)} = ${columnOf(row, link.column)}` };
  const pair = scope.alias();
  return {
    from: sql`${raw(`"${link.pairs}" ${pair}`)} JOIN ${table} ON ${columnOf(rows, 'id')} = ${columnOf(pair, link.otherSide)}`,
    on: sql`${columnOf(pair, link.side)} = ${columnOf(row, 'id')}`,
  };
}
