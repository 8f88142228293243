import type { Heading } from '../../read/wikitext/heading.js';
import type { Cell } from '../../read/wikitext/table.js';
import { interpretHeading } from '../heading/interpret-heading.js';
import { isDateText } from '../match/match-date.js';
import { isScore } from './cell-content.js';
import { columnsByHeads, isOfOthers, type MatchColumns, namesOpponents } from './match-columns.js';
import { columnsByContent } from './match-columns-by-content.js';
import { distinctCells, type GridRow, onlyCell, type TableGrid, textOf } from './table-grid.js';
import { isTeamCell } from './team-cell.js';

/** A list of matches, or of ties, in a table. */
export interface MatchListLayout {
  readonly columns: MatchColumns;
  /** The parts of the table under rows of their own that name a round; the first may have none. */
  readonly sections: readonly MatchSection[];
  readonly end: number;
}

/** Matches of a table under one row that names their round. */
export interface MatchSection {
  readonly offset: number;
  readonly heading: Heading | undefined;
  readonly rows: readonly ListedMatch[];
}

/** A row with a match or a tie. */
export interface ListedMatch {
  readonly row: GridRow;
  /** The date in a row of its own above it. */
  readonly date: Cell | undefined;
}

// A title may be above the heads.
const MAX_HEAD_ROWS = 3;
/** The levels of a caption and of a row that are headings: below the deepest heading of a page. */
export const CAPTION_LEVEL = 7;
export const ROW_LEVEL = 8;

/** Finds a list of matches or ties by the words at the head of its columns. */
export function findHeadedList(grid: TableGrid): MatchListLayout | undefined {
  if (grid.width < 3 || hasHeadsOfOthers(grid)) return undefined;
  for (const [index, heads] of grid.rows.slice(0, MAX_HEAD_ROWS).entries()) {
    const below = grid.rows.slice(index + 1);
    const columns = columnsByHeads(
      heads,
      below.filter((row) => distinctCells(row).length > 2),
    );
    if (columns !== undefined) return layoutOf(columns, below, grid);
  }
  return undefined;
}

/** Finds a list of matches without heads, by scores between names. */
export function findBareList(grid: TableGrid): MatchListLayout | undefined {
  if (grid.width < 3 || hasHeadsOfOthers(grid)) return undefined;
  const columns = columnsByContent(grid.rows);
  return columns && layoutOf(columns, grid.rows, grid);
}

/** The names of two teams may stand above the heads of their opponents, in a table of their ways to the final. */
function hasHeadsOfOthers({ rows }: TableGrid): boolean {
  return isOfOthers(rows[0]) || rows.slice(1, MAX_HEAD_ROWS).some(namesOpponents);
}

function layoutOf(
  columns: MatchColumns,
  rows: readonly GridRow[],
  grid: TableGrid,
): MatchListLayout | undefined {
  const sections: { offset: number; heading: Heading | undefined; rows: ListedMatch[] }[] = [];
  let heading: Heading | undefined;
  let date: Cell | undefined;
  let isOpen = false;
  for (const row of rows) {
    const only = onlyCell(row, grid.width);
    if (only !== undefined) {
      if (isDateText(textOf(only))) date = only;
      else if (isRoundName(only)) {
        heading = toHeading(only, row);
        isOpen = false;
      }
      continue;
    }
    if (!isMatchRow(row, columns)) continue;
    if (!isOpen) sections.push({ offset: row.offset, heading, rows: [] });
    isOpen = true;
    sections.at(-1)?.rows.push({ row, date });
  }
  if (sections.length === 0) return undefined;
  return { columns, sections, end: grid.end };
}

/** Whether a row has two teams; without heads, it must have a score too. */
function isMatchRow({ cells }: GridRow, { first, second, total, legs, heads }: MatchColumns): boolean {
  const [one, other] = [cells[first], cells[second]];
  if (one === other || !isTeamCell(one) || !isTeamCell(other)) return false;
  const isHead = heads !== undefined && textOf(one) === textOf(heads.cells[first]);
  const scores = [total, ...legs].flatMap((index) => (index === undefined ? [] : (cells[index] ?? [])));
  if (isHead || scores.length === 0 || scores.some((cell) => cell === one || cell === other)) return false;
  return heads !== undefined || scores.some(({ value }) => isScore(value));
}

// A longer text is a remark.
const MAX_NAME_LENGTH = 60;

function isRoundName(cell: Cell): boolean {
  const text = textOf(cell);
  if (text.length > MAX_NAME_LENGTH) return false;
  const { meaning, numbering } = interpretHeading(text);
  return meaning !== 'UNKNOWN' && (meaning !== 'NOTHING' || numbering !== undefined || /\d/.test(text));
}

function toHeading(cell: Cell, { offset }: GridRow): Heading {
  return {
    level: ROW_LEVEL,
    text: textOf(cell),
    offset,
    end: cell.value.offset + cell.value.text.length,
  };
}
