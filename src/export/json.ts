import { type Cell, isoDay } from './column.js';
import type { SeasonReader } from './season-reader.js';
import type { ExportTable } from './tables/table.js';

/** A table as a JSON array of objects, one a line, a page of rows at a time. What is not known is null. */
export async function* toJson(table: ExportTable, reader: SeasonReader): AsyncGenerator<string> {
  const names = table.columns.map(({ name }) => name);
  const format = (row: readonly Cell[]) =>
    JSON.stringify(Object.fromEntries(row.map((cell, at) => [names[at], toJsonValue(cell)])));
  let separator = '[\n';
  for await (const rows of table.pages(reader)) {
    if (rows.length === 0) continue;
    yield separator + rows.map(format).join(',\n');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function toJsonValue(cell: Cell): string | number | boolean | null {
  return cell instanceof Date ? isoDay(cell) : cell;
}
