import { type fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { ColumnType } from './column.js';
import type { SeasonReader } from './season-reader.js';
import type { ExportTable } from './tables/table.js';

/** Where a file of Parquet is written to. */
type ParquetTarget = ReturnType<typeof fileWriter>;

/** Rows that are in memory at once, and can be read alone. */
const rowGroupSize = 10_000;

/** The types of Parquet for the types of columns. */
const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Readonly<Record<ColumnType, object>>;

/** Writes a table as Parquet: typed columns, null for what is not known. Resolves with the number of rows. */
export async function writeParquet(
  table: ExportTable,
  reader: SeasonReader,
  target: ParquetTarget,
): Promise<number> {
  let rowCount = 0;
  const names = table.columns.map(({ name }) => name);
  const rows = async function* () {
    for await (const page of table.pages(reader)) {
      rowCount += page.length;
      for (const row of page) yield Object.fromEntries(row.map((cell, at) => [names[at], cell]));
    }
  };
  await parquetWriteRows({
    writer: target,
    rows: rows(),
    columns: table.columns.map(({ name }) => ({ name })),
    schema: [
      { name: 'root', num_children: names.length },
      ...table.columns.map(({ name, type }) => ({
        name,
        repetition_type: 'OPTIONAL' as const,
        ...parquetTypes[type],
      })),
    ],
    rowGroupSize,
  });
  return rowCount;
}
