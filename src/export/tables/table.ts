import type { Cell, Column, ColumnHead } from '../column.js';
import type { SeasonReader, TableName } from '../season-reader.js';

/** A table of a season, a page of rows at a time. */
export interface ExportTable {
  readonly name: TableName;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly ColumnHead[];
  /** Pages of rows; a row has a cell for each column, in their order. */
  readonly pages: (reader: SeasonReader) => AsyncGenerator<Cell[][]>;
}

/** Defines a table by its columns, and by how its rows are read. */
export function defineTable<Row>(
  name: TableName,
  description: string,
  columns: readonly Column<Row>[],
  readRows: (reader: SeasonReader) => AsyncIterable<readonly Row[]>,
): ExportTable {
  return {
    name,
    description,
    columns,
    pages: async function* (reader) {
      for await (const rows of readRows(reader))
        yield rows.map((row) => columns.map((column) => column.value(row)));
    },
  };
}
