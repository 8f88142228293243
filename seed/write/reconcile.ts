import type { Transaction } from './transaction.js';

/** What a table is to hold of a season. */
export interface DesiredRows {
  readonly table: string;
  /** The columns of the natural key. */
  readonly key: readonly string[];
  readonly rows: readonly object[];
  /**
   * Whose rows they are: those of the table that are in none of `rows` go, if their `column` is one of `values`, and
   * no row is there yet that belongs to another value. Without it rows are found by their key alone, and none goes.
   */
  readonly within?: { readonly column: string; readonly values: readonly number[] };
}

/** What has become of what a season wanted. */
interface ReconciledRows {
  /** In the order of its rows; none for a table of pairs. */
  readonly ids: number[];
  /** Whether any row was changed. */
  readonly written: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows that one statement carries at most. */
const maxRowsPerStatement = 20_000;

/**
 * Makes a table hold just the rows that several seasons want, in bulk: deletes the gone, updates the changed, inserts
 * the new. A row that is as wanted is not touched.
 */
export async function reconcileRows(
  transaction: Transaction,
  all: readonly DesiredRows[],
): Promise<ReconciledRows[]> {
  const [{ table, key } = { table: '', key: [] }] = all;
  const keyOf = (row: Row) => key.map((column) => row[column]).join('\n');
  const there = new Map<string, Row>();
  for (const row of await readExistingRows(transaction, all)) there.set(keyOf(row), row);
  const paired = table.startsWith('_');
  const work = all.map(({ rows, within }) => {
    const found = rows.map((row) => {
      const old = there.get(keyOf(row as Row));
      return { row: row as Row, old };
    });
    return { found, within };
  });
  const kept = new Set(work.flatMap(({ found }) => found.map(({ old }) => old)));
  const gone = all[0]?.within === undefined ? [] : [...there.values()].filter((row) => !kept.has(row));
  const changed = (old: Row, row: Row) =>
    Object.entries(row).some(([column, value]) => JSON.stringify(value) !== JSON.stringify(old[column]));
  const updates = work.flatMap(({ found }) =>
    found.flatMap(({ row, old }) => (old !== undefined && changed(old, row) ? [{ ...row, id: old.id }] : [])),
  );
  const inserts = work.flatMap(({ found }) =>
    found.flatMap(({ row, old }) => (old === undefined ? [row] : [])),
  );
  await deleteRows(transaction, table, key, gone);
  await updateRows(transaction, table, key, updates);
  const drawn = paired ? [] : await reserveIds(transaction, table, inserts.length);
  await insertRows(
    transaction,
    table,
    paired ? inserts : inserts.map((row, index) => ({ id: drawn[index], ...row })),
  );

  const [updated, goneOf] = [new Set(updates.map(({ id }) => id)), all[0]?.within?.column ?? ''];
  let next = 0;
  return work.map(({ found, within }) => {
    const values = new Set<unknown>(within?.values);
    const ids = found.map(({ old }) => (old === undefined ? (drawn[next++] ?? Number.NaN) : Number(old.id)));
    const written =
      found.some(({ old }) => old === undefined || updated.has(old.id)) ||
      gone.some((row) => values.has(row[goneOf]));
    return { ids: paired ? [] : ids, written };
  });
}

/** What the table holds of these seasons, or else of these keys. */
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

/** Ids for rows to come, so that each is known to be its row's. */
async function reserveIds(
  transaction: Transaction,
  table: string,
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  const [drawn] = await transaction.$queryRawUnsafe<{ ids: number[] }[]>(
    `SELECT array_agg(nextval(of.sequence)::int) AS ids
     FROM (SELECT pg_get_serial_sequence($1, 'id')::regclass AS sequence OFFSET 0) of, generate_series(1, $2::int)`,
    quoteIdentifier(table),
    count,
  );
  return drawn?.ids ?? [];
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

/** A name as SQL writes it, whatever its letters. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
