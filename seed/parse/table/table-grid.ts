import { plainText } from '../../read/wikitext/plain-text.js';
import { type Cell, expandSpans, type Table } from '../../read/wikitext/table.js';
import { memoizeText } from '../memoize.js';

/** A row of a table with the cells that span into it. */
export interface GridRow {
  readonly offset: number;
  readonly color: string | undefined;
  /** One for each column; a cell with spans is at every position that it covers. */
  readonly cells: readonly (Cell | undefined)[];
}

/** A table as a grid of cells. */
export interface TableGrid {
  readonly offset: number;
  readonly end: number;
  readonly rows: readonly GridRow[];
  /** The number of columns of its widest row. */
  readonly width: number;
}

/** The rows of a table, with every cell at all positions that it covers. */
export function gridOf(table: Table): TableGrid {
  const cells = expandSpans(table);
  const rows = table.rows.map(({ offset, color }, index) => ({ offset, color, cells: cells[index] ?? [] }));
  return {
    offset: table.offset,
    end: table.end,
    rows,
    width: rows.reduce((most, row) => Math.max(most, row.cells.length), 0),
  };
}

/** The different cells of a row, from left to right. */
export function distinctCells({ cells }: GridRow): Cell[] {
  return [...new Set(cells.filter((cell) => cell !== undefined))];
}

/** The cell that fills a row by itself, such as a date or the name of a round above matches; undefined for other rows. */
export function onlyCell(row: GridRow, width: number): Cell | undefined {
  const [cell, another] = distinctCells(row).filter((one) => textOf(one) !== '');
  if (cell === undefined || another !== undefined) return undefined;
  return cell.colspan > 1 || row.cells.length === 1 || distinctCells(row).length < width ? cell : undefined;
}

// With links and references; a longer cell is prose.
const MAX_CELL_LENGTH = 2000;

/** The visible text of a cell; empty for a missing cell, and for one that is too long to hold a figure or a name. */
export function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : visibleText(cell.value.text);
}

/** The visible text of the wikitext of a cell, as of the cell. */
export const visibleText = memoizeText((wikitext: string) =>
  wikitext.length > MAX_CELL_LENGTH ? '' : plainText(wikitext),
);
