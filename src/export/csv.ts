import { stringify } from 'csv-stringify/sync';
import { type Cell, isoDay } from './column.js';
import type { SeasonReader } from './season-reader.js';
import type { ExportTable } from './tables/table.js';

/** The mark by which Excel knows that a file is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * A table as CSV by RFC 4180, a page of rows at a time: lines end with CR LF, and the first has the names of the columns.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front of it; a negative number stays one.
 */
export async function* toCsv(
  table: ExportTable,
  reader: SeasonReader,
  { bom = false }: { readonly bom?: boolean } = {},
): AsyncGenerator<string> {
  yield `${bom ? byteOrderMark : ''}${lines([table.columns.map(({ name }) => name)])}`;
  for await (const rows of table.pages(reader)) yield lines(rows);
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String, date: isoDay },
  });
}
