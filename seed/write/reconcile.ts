import { isDeepStrictEqual } from 'node:util';
import type { Finish, Transaction } from './transaction.js';

/** The rows that a table should have for a season. */
export interface DesiredRows {
  readonly table: string;
  /** The columns of the natural key. */
  readonly key: readonly string[];
  readonly rows: readonly object[];
  /**
   * The owner of the rows: a row of the table whose `column` is one of `values` and that is not in `rows` is deleted.
   * Without it rows are found by their key alone, and none is deleted.
   */
  readonly within?: { readonly column: string; readonly values: readonly number[] };
}

/** The result for the rows of one season. */
interface ReconciledRows {
  /** In the order of its rows; none for a table of pairs. */
  readonly ids: number[];
  /** Whether any row was changed. */
  readonly written: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Maximum number of rows in one statement. */
const maxRowsPerStatement = 20_000;

/**
 * Makes a table hold exactly the desired rows of several seasons, in bulk: deletes, updates and inserts. A row that is
 * already as desired is not written. The ids of new rows are known before these are inserted, which `finish` waits for.
 */
export async function reconcileRows(
  transaction: Transaction,
  all: readonly DesiredRows[],
  finish: Finish,
): Promise<ReconciledRows[]> {
  const [{ table, key } = { table: '', key: [] }] = all;
  const keyOf = (row: Row) => key.map((column) => row[column]).join('\n');
  const existing = new Map<string, Row>();
  for (const row of await readExistingRows(transaction, all)) existing.set(keyOf(row), row);
  const paired = table.startsWith('_');
  const work = all.map(({ rows, within }) => {
    const found = rows.map((row) => {
      const old = existing.get(keyOf(row as Row));
      return { row: row as Row, old };
    });
    return { found, within };
  });
  const matched = new Set(work.flatMap(({ found }) => found.map(({ old }) => old)));
  const deletes =
    all[0]?.within === undefined ? [] : [...existing.values()].filter((row) => !matched.has(row));
  const changed = (old: Row, row: Row) =>
    Object.entries(row).some(([column, value]) => !isDeepStrictEqual(value, old[column]));
  const updates = work.flatMap(({ found }) =>
    found.flatMap(({ row, old }) => (old !== undefined && changed(old, row) ? [{ ...row, id: old.id }] : [])),
  );
  const inserts = work.flatMap(({ found }) =>
    found.flatMap(({ row, old }) => (old === undefined ? [row] : [])),
  );
  await deleteRows(transaction, table, key, deletes);
  await updateRows(transaction, table, key, updates);
  const reserved = paired ? [] : await reserveIds(transaction, table, inserts.length);
  finish(
    insertRows(
      transaction,
      table,
      paired ? inserts : inserts.map((row, index) => ({ id: reserved[index], ...row })),
    ),
  );

  const [updated, ownerColumn] = [new Set(updates.map(({ id }) => id)), all[0]?.within?.column ?? ''];
  let next = 0;
  return work.map(({ found, within }) => {
    const values = new Set<unknown>(within?.values);
    const ids = found.map(({ old }) =>
      old === undefined ? (reserved[next++] ?? Number.NaN) : Number(old.id),
    );
    const written =
      found.some(({ old }) => old === undefined || updated.has(old.id)) ||
      deletes.some((row) => values.has(row[ownerColumn]));
    return { ids: paired ? [] : ids, written };
  });
}

/** Reads the table's rows of these seasons, or else of these keys. */
async function readExistingRows(transaction: Transaction, all: readonly DesiredRows[]): Promise<Row[]> {
  const [{ table, key, within } = { table: '', key: [], within: undefined }] = all;
  const select = `SELECT to_jsonb(t) AS row FROM ${quoteIdentifier(table)} t`;
  if (within !== undefined) {
    const values = all.flatMap((one) => one.within?.values ?? []);
    if (values.length === 0) return [];
    const sql = `${select} WHERE t.${quoteIdentifier(within.column)} = ANY($1::int[])`;
    return (await transaction.$queryRawUnsafe<{ row: Row }[]>(sql, values)).map(({ row }) => row);
  }
  const rows = all.flatMap((one) => one.rows);
  const found = await transaction.$queryRawUnsafe<{ row: Row }[]>(
    `${select} JOIN ${recordset(table, '$1')} r ON ${keysEqual(key)}`,
    JSON.stringify(rows, [...key]),
  );
  return found.map(({ row }) => row);
}

async function deleteRows(
  transaction: Transaction,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  for (const part of chunks(rows))
    await transaction.$executeRawUnsafe(
      `DELETE FROM ${quoteIdentifier(table)} t USING ${recordset(table, '$1')} r WHERE ${keysEqual(key)}`,
      JSON.stringify(part, [...key]),
    );
}

async function updateRows(
  transaction: Transaction,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id' && !key.includes(column));
  const values = columns
    .map((column) => `${quoteIdentifier(column)} = r.${quoteIdentifier(column)}`)
    .join(', ');
  for (const part of chunks(rows))
    await transaction.$executeRawUnsafe(
      `UPDATE ${quoteIdentifier(table)} t SET ${values} FROM ${recordset(table, '$1')} r WHERE t."id" = r."id"`,
      JSON.stringify(part),
    );
}

async function insertRows(transaction: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map(quoteIdentifier)
    .join(', ');
  for (const part of chunks(rows))
    await transaction.$executeRawUnsafe(
      `INSERT INTO ${quoteIdentifier(table)} (${columns}) SELECT ${columns} FROM ${recordset(table, '$1')} r`,
      JSON.stringify(part),
    );
}

/** Reserves ids for new rows, so that the id of each row is known. */
async function reserveIds(
  transaction: Transaction,
  table: string,
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  const [reserved] = await transaction.$queryRawUnsafe<{ ids: number[] }[]>(
    `SELECT array_agg(nextval(of.sequence)::int) AS ids
     FROM (SELECT pg_get_serial_sequence($1, 'id')::regclass AS sequence OFFSET 0) of, generate_series(1, $2::int)`,
    quoteIdentifier(table),
    count,
  );
  return reserved?.ids ?? [];
}

function chunks(rows: readonly Row[]): (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / maxRowsPerStatement) }, (_, index) =>
    rows.slice(index * maxRowsPerStatement, (index + 1) * maxRowsPerStatement),
  );
}

function keysEqual(key: readonly string[]): string {
  return key.map((column) => `t.${quoteIdentifier(column)} = r.${quoteIdentifier(column)}`).join(' AND ');
}

/** The rows of a JSON parameter, typed as the table's own. */
function recordset(table: string, parameter: string): string {
  return `json_populate_recordset(NULL::${quoteIdentifier(table)}, ${parameter}::json)`;
}

/** Quotes an identifier for SQL. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
