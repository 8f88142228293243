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

/** Rows, and the condition that they are related to a row; null where they are related to none. */
export interface RelatedRows {
  readonly from: Sql;
  readonly on: Sql | null;
}

/** The rows that a relation of a row leads to. */
export function related({ to, link }: Relation, row: string, rows: string, scope: Scope): RelatedRows {
  const from = tableOf(modelOf(to), rows);
  if ('foreignKey' in link)
    return { from, on: sql`${columnOf(rows, link.id)} = ${columnOf(row, link.foreignKey)}` };
  if ('otherForeignKey' in link)
    return { from, on: sql`${columnOf(rows, link.otherForeignKey)} = ${columnOf(row, link.id)}` };
  const pair = scope.alias();
  return {
    from: sql`${raw(`"${link.pairs}" ${pair}`)} JOIN ${from} ON ${columnOf(rows, 'id')} = ${columnOf(pair, link.otherSide)}`,
    on: sql`${columnOf(pair, link.side)} = ${columnOf(row, 'id')}`,
  };
}
