import type { Cell } from '../../read/wikitext/table.js';
import { isDateText } from '../match/match-date.js';
import { readScore } from '../match/score.js';
import { memoize } from '../memoize.js';
import { isName, isScore } from './cell-content.js';
import { type GridRow, type TableGrid, textOf } from './table-grid.js';

/** Where a table has the results of the teams at its side against those at its head. */
export interface CrosstableLayout {
  /** The cells at the head, from left to right. */
  readonly heads: readonly Cell[];
  readonly rows: readonly CrosstableRow[];
}

/** The home side, and its cells below the heads. */
export interface CrosstableRow {
  readonly name: Cell;
  readonly cells: readonly (Cell | undefined)[];
}

const MAX_TEAMS = 60;
const MAX_NAME_LENGTH = 60;
// A title may be above the heads, and a number before the names.
const MAX_HEAD_ROWS = 3;
const MAX_SIDE_COLUMNS = 2;

/**
 * Finds a crosstable: as many columns of results as rows, scores in the cells, and none where a team would meet itself.
 * Undefined for any other table.
 */
export function findCrosstable(grid: TableGrid): CrosstableLayout | undefined {
  if (grid.width < 3 || grid.width > MAX_TEAMS + MAX_SIDE_COLUMNS || grid.rows.length < 3) return undefined;
  for (const [index, heads] of grid.rows.slice(0, MAX_HEAD_ROWS).entries()) {
    for (let side = 0; side < MAX_SIDE_COLUMNS; side += 1) {
      const layout = layoutAt(heads, grid.rows.slice(index + 1), side);
      if (layout !== undefined) return layout;
    }
  }
  return undefined;
}

function layoutAt(head: GridRow, below: readonly GridRow[], side: number): CrosstableLayout | undefined {
  const heads: Cell[] = [];
  for (const cell of head.cells.slice(side + 1)) {
    if (cell === undefined || cell.colspan > 1 || !isHead(cell)) break;
    heads.push(cell);
  }
  const size = heads.length;
  if (size < 2) return undefined;
  const rows = below.slice(0, size).flatMap(({ cells }): CrosstableRow[] => {
    const name = cells[side];
    return name === undefined || name.colspan > 1 || !isNameOrFlag(name)
      ? []
      : [{ name, cells: cells.slice(side + 1, side + 1 + size) }];
  });
  if (rows.length !== size || new Set(rows.map(({ name }) => name)).size !== size) return undefined;
  // Only remarks, or the heads once more, may follow.
  if (below.slice(size).some(({ cells }) => cells.some((cell) => cell !== undefined && isScore(cell.value))))
    return undefined;
  return isFilled(rows, isHomeAndAway(head.cells[side])) ? { heads, rows } : undefined;
}

/**
 * Finds the matches to the right of a table of standings: a column for each of its teams, from that index or, behind a
 * column that only parts them, from the next.
 */
export function findMatchColumns(
  heads: readonly (Cell | undefined)[],
  teams: readonly { readonly name: Cell; readonly cells: GridRow['cells'] }[],
  from: number,
): CrosstableLayout | undefined {
  for (const start of [from, from + 1]) {
    const end = start + teams.length;
    const above = heads
      .slice(start, end)
      .flatMap((cell) => (cell !== undefined && isHead(cell) ? [cell] : []));
    const rows = teams.map(({ name, cells }) => ({ name, cells: cells.slice(start, end) }));
    if (new Set(above).size === teams.length && isFilled(rows, false)) return { heads: above, rows };
  }
  return undefined;
}

/** Whether the corner says that it is a crosstable: `Home \ Away`, `Mandante \ Visitante`. */
function isHomeAndAway(corner: Cell | undefined): boolean {
  return /\p{L}\s*[\\/]\s*\p{L}/u.test(textOf(corner));
}

/** A head is a short name, a code or a flag. */
function isHead(cell: Cell): boolean {
  const text = textOf(cell);
  if (isScore(cell.value) || isDateText(text)) return false;
  return /\[\[|\{\{/.test(cell.value.text) || (/\p{L}/u.test(text) && text.length <= MAX_NAME_LENGTH);
}

function isNameOrFlag(cell: Cell): boolean {
  if (isScore(cell.value)) return false;
  return isName(cell.value) || /\[\[|\{\{/.test(cell.value.text);
}

/** Whether the cells are results, and none of a team against itself. */
function isFilled(rows: readonly CrosstableRow[], isNamed: boolean): boolean {
  let [scores, others, own] = [0, 0, 0];
  for (const [index, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell);
      const scored = cell !== undefined && scoresOf(cell).length > 0;
      if (column === index && scored) own += 1;
      else if (scored) scores += 1;
      else if (column !== index && text.length > 1 && readScore(text) === undefined) others += 1;
    }
  const size = rows.length;
  // A remark may stand in the place of a result.
  if (others * 4 > scores) return false;
  // With its own order at the head, a table has scores on the diagonal, and as many cells without one elsewhere.
  if (own > 0 && scores + own > size * (size - 1)) return false;
  return scores >= size - 1 || (isNamed && others === 0);
}

/** The texts of the scores of a cell, which may have one for each meeting. */
export const scoresOf = memoize(({ value: { text } }: Cell): readonly string[] => {
  if (text.length > 1000) return [];
  if (isScore({ text, offset: 0, templates: [] })) return [text];
  const parts = text.split(/<br\s*\/?>/i);
  return parts.length > 1 &&
    parts.length <= 4 &&
    parts.every((part) => isScore({ text: part, offset: 0, templates: [] }))
    ? parts
    : [];
});
