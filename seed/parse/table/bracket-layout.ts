import type { Cell } from '../../read/wikitext/table.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { roundKind } from '../heading/interpret-heading.js';
import { isDateText } from '../match/match-date.js';
import { cellText } from '../match/score.js';
import type { BracketPair, BracketSlot } from '../tie/bracket-pair.js';
import { distinctCells, type GridRow, type TableGrid, textOf } from './table-grid.js';
import { isTeamCell } from './team-cell.js';

/** The ties of a bracket in a table, column by column. */
export interface BracketLayout {
  readonly pairs: readonly BracketPair[];
}

/** The columns of the table under the name of a round. */
interface BracketColumn {
  readonly head: Cell;
  readonly from: number;
  /** The last of its columns, in which its scores end. */
  readonly to: number;
}

/** A team of a bracket's column, or a name between its teams. */
type Entry =
  | { readonly slot: BracketSlot; readonly label?: undefined }
  | { readonly label: Cell; readonly slot?: undefined };

// A title may be above the names of the rounds.
const MAX_HEAD_ROWS = 3;
const MAX_COLUMNS = 9;

/** Finds a bracket: names of rounds in its first row, and below each the teams with their scores, two by two. */
export function findBracket(grid: TableGrid): BracketLayout | undefined {
  if (grid.rows.length < 3) return undefined;
  for (const [index, row] of grid.rows.slice(0, MAX_HEAD_ROWS).entries()) {
    const columns = columnsOf(row);
    if (columns === undefined) continue;
    const below = grid.rows.slice(index + 1);
    const pairs = columns.flatMap((column, number) => pairsOf(below, column, number + 1, columns.length));
    return isBracket(pairs, columns) ? { pairs } : undefined;
  }
  return undefined;
}

/** Whether the pairs have scores, or several rounds are still to be played. */
function isBracket(pairs: readonly BracketPair[], columns: readonly BracketColumn[]): boolean {
  const isScored = pairs.some(({ upper, lower }) =>
    [...upper.scores.values(), ...lower.scores.values()].some(({ text }) => /^\W*\d/.test(text)),
  );
  return pairs.length > 0 && (isScored || columns.length > 1);
}

/** The columns of a row of names of rounds; the last of several may have words of its own, as `Champions`. */
function columnsOf(row: GridRow): BracketColumn[] | undefined {
  const heads = distinctCells(row).filter((cell) => textOf(cell) !== '');
  if (heads.length === 0 || heads.length > MAX_COLUMNS) return undefined;
  const named = heads.length > 1 ? heads.slice(0, -1) : heads;
  if (!heads.every((cell) => cell.colspan > 1) || !named.every(isRoundHead)) return undefined;
  return heads.map((head) => ({
    head,
    from: row.cells.indexOf(head),
    to: row.cells.lastIndexOf(head),
  }));
}

function isRoundHead(cell: Cell): boolean {
  const [first = ''] = cell.value.text.split(/<br\s*\/?>/i, 1);
  const name = textOf({ ...cell, value: { ...cell.value, text: first } }) || textOf(cell);
  return roundKind(name) !== undefined || roundKind(name.replace(/\s*\([^()]*\)$/, '')) !== undefined;
}

function pairsOf(
  rows: readonly GridRow[],
  column: BracketColumn,
  number: number,
  columns: number,
): BracketPair[] {
  const pairs: BracketPair[] = [];
  let upper: BracketSlot | undefined;
  let third: Cell | undefined;
  for (const { label, slot } of entriesOf(rows, column)) {
    if (label !== undefined) {
      if (roundKind(textOf(label)) === 'THIRD_PLACE') third = label;
      continue;
    }
    if (upper === undefined) {
      upper = slot;
      continue;
    }
    pairs.push({
      column: number,
      size: third === undefined ? 2 ** (columns - number) : 1,
      third: third !== undefined,
      order: pairs.filter((pair) => pair.third === (third !== undefined)).length + 1,
      round: nameOf(third ?? column.head),
      upper,
      lower: slot,
      legs: null,
    });
    upper = undefined;
  }
  return pairs;
}

function nameOf({ value }: Cell): WikitextValue {
  return value;
}

function entriesOf(rows: readonly GridRow[], { from, to }: BracketColumn): Entry[] {
  const seen = new Set<Cell>();
  return rows.flatMap(({ cells }): Entry[] => {
    const own = cells.slice(from, to + 1);
    if (own.some((cell) => cell !== undefined && seen.has(cell) && textOf(cell) !== '')) return [];
    for (const cell of own) if (cell !== undefined) seen.add(cell);
    const [first, ...more] = new Set(own.filter((cell) => cell !== undefined && textOf(cell) !== ''));
    if (first === undefined) return [];
    // A date or the name of a round fills the column; a team leaves room for its score.
    if (more.length === 0 && first.colspan > to - from) return [{ label: first }];
    const slot = slotOf(own);
    return slot === undefined ? [] : [{ slot }];
  });
}

/** The team of a row, after its seed, and the cells of its scores behind it. */
function slotOf(own: readonly (Cell | undefined)[]): BracketSlot | undefined {
  const at = own.findIndex((cell) => isTeamCell(cell) && !isDateText(textOf(cell)));
  const team = own[at];
  if (team === undefined) return undefined;
  const behind = own.slice(own.lastIndexOf(team) + 1);
  const cells = [...new Set(behind)].filter((cell) => cell !== undefined);
  if (cells.length === 0 || cells.length > 4) return undefined;
  if (!cells.every(isScoreCell)) return undefined;
  const keys = cells.length === 1 ? [''] : ['1', '2', 'agg'];
  const scores = new Map<string, WikitextValue>();
  for (const [index, cell] of cells.entries())
    if (textOf(cell) !== '' && keys[index] !== undefined) scores.set(keys[index], cell.value);
  return { team: team.value, scores };
}

// A walkover, or a number of goals with its marks.
const MAX_SCORE_LENGTH = 14;

function isScoreCell(cell: Cell): boolean {
  const text = cellText(cell.value.text);
  return (
    text === '' || /^\d/.test(text) || (text.length <= MAX_SCORE_LENGTH && !cell.value.text.includes('[['))
  );
}
