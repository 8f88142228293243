import type { WikitextValue } from './template.js';

/**
 * A cell; its spans are at least 1, and do not reach beyond the last row of the table. Its value ends where a table or
 * a heading inside it begins.
 */
export interface Cell {
  readonly header: boolean;
  readonly value: WikitextValue;
  readonly rowspan: number;
  readonly colspan: number;
  /** Its own background in the words of the source, such as `#d0f0c0`, in lower case; left out where it has none. */
  readonly color?: string;
}

/** A row with at least one cell, as in the source: cells that span into it from above are not repeated. */
export interface Row {
  readonly offset: number;
  readonly cells: readonly Cell[];
  /** The background of the whole row, as that of a cell. */
  readonly color?: string;
}

/** A table `{| … |}` or `<table>…</table>`, from its first bracket to after its last. */
export interface Table {
  readonly offset: number;
  readonly end: number;
  readonly rows: readonly Row[];
  /** The classes that its attributes give, in lower case. */
  readonly classes: readonly string[];
  readonly caption?: WikitextValue;
}

/**
 * The rows as a grid: a cell with spans is at every position that it covers, as the same object.
 *
 * Columns in which no cell begins are omitted, so that `colspan="99"` is as wide as the table.
 */
export function expandSpans(table: Table): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = table.rows.map(() => []);
  let width = 0;
  let remaining = MAX_SPANNED_POSITIONS;
  for (const [index, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      width = Math.max(width, column + 1);
      const expands = cell.rowspan * cell.colspan <= remaining;
      const [down, across] = expands ? [cell.rowspan, cell.colspan] : [1, 1];
      remaining -= down * across - 1;
      for (const gridRow of grid.slice(index, index + down)) {
        for (let step = 0; step < across; step += 1) gridRow[column + step] ??= cell;
      }
      column += across;
    }
  }
  return grid.map((row) => Array.from({ length: Math.min(row.length, width) }, (_, column) => row[column]));
}

// The spans of a broken page could need more memory than there is; those of real pages are few.
const MAX_SPANNED_POSITIONS = 500_000;
