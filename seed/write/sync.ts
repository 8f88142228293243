import type { Prisma } from '../../src/generated/prisma/client.js';

/** The transaction that a season is written in. */
export type Transaction = Prisma.TransactionClient;

/** What a table is to hold of a season. */
export interface Wanted {
  readonly table: string;
  /** The columns of the natural key. */
  readonly key: readonly string[];
  readonly rows: readonly object[];
  /** Rows of the table that are in none of `rows` go, if their `column` is one of `values`; without it, none goes. */
  readonly within?: { readonly column: string; readonly values: readonly number[] };
  /** Columns that a row which exists keeps as they are. */
  readonly keep?: readonly string[];
}

/**
 * Makes a table hold just the wanted rows, in bulk: inserts the new, updates the changed, deletes the gone. A row
 * that is as wanted is not touched. Returns the rows' ids, in the order given (none for a table that joins two others).
 */
export async function sync(transaction: Transaction, wanted: Wanted): Promise<number[]> {
  const { table, key, rows, within } = wanted;
  const json = JSON.stringify(rows);
  const matches = key.map((column) => `t.${q(column)} = r.${q(column)}`).join(' AND ');
  if (within !== undefined) {
    await transaction.$executeRawUnsafe(
      `DELETE FROM ${q(table)} t WHERE t.${q(within.column)} = ANY($1::int[])
       AND NOT EXISTS (SELECT FROM ${recordset(table, '$2')} r WHERE ${matches})`,
      within.values,
      json,
    );
  }
  if (rows[0] === undefined) return [];
  await transaction.$executeRawUnsafe(upsert(wanted, Object.keys(rows[0])), json);
  if (table.startsWith('_')) return [];
  const found = await transaction.$queryRawUnsafe<{ id: number }[]>(
    `SELECT t.id FROM ${recordset(table, '$1')} WITH ORDINALITY r JOIN ${q(table)} t ON ${matches} ORDER BY r.ordinality`,
    json,
  );
  return found.map(({ id }) => id);
}

/** Sets a column that refers to a row written later, or to one of the same table. */
export async function link(
  transaction: Transaction,
  table: string,
  column: string,
  targets: readonly (readonly [id: number, target: number | null])[],
): Promise<void> {
  const ids = targets.map(([id]) => id);
  const values = targets.map(([, target]) => target);
  const changed = `FROM unnest($1::int[], $2::int[]) AS r (id, target)
    WHERE t.id = r.id AND t.${q(column)} IS DISTINCT FROM r.target`;
  // Cleared first: a column that allows no target twice would else refuse to pass one on from row to row.
  await transaction.$executeRawUnsafe(
    `UPDATE ${q(table)} t SET ${q(column)} = NULL ${changed} AND t.${q(column)} IS NOT NULL`,
    ids,
    values,
  );
  await transaction.$executeRawUnsafe(
    `UPDATE ${q(table)} t SET ${q(column)} = r.target ${changed}`,
    ids,
    values,
  );
}

function upsert({ table, key, keep = [] }: Wanted, columns: readonly string[]): string {
  const names = columns.map(q).join(', ');
  const insert = `INSERT INTO ${q(table)} AS t (${names}) SELECT ${names} FROM ${recordset(table, '$1')} r ON CONFLICT (${key.map(q).join(', ')})`;
  const updated = columns.filter((column) => !key.includes(column) && !keep.includes(column));
  if (updated.length === 0) return `${insert} DO NOTHING`;
  const list = (row: string) => updated.map((column) => `${row}.${q(column)}`).join(', ');
  return `${insert} DO UPDATE SET ${updated.map((column) => `${q(column)} = excluded.${q(column)}`).join(', ')}
    WHERE (${list('t')}) IS DISTINCT FROM (${list('excluded')})`;
}

/** The rows of a JSON parameter, typed as the table's own. */
function recordset(table: string, parameter: string): string {
  return `json_populate_recordset(NULL::${q(table)}, ${parameter}::json)`;
}

function q(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
