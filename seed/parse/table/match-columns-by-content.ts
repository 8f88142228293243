import { largestGroup } from '../../../src/domain/group-by.js';
import { isDateText } from '../match/match-date.js';
import { isScore } from './cell-content.js';
import type { ColumnKind } from './column-kind.js';
import type { MatchColumns } from './match-columns.js';
import { distinctCells, type GridRow, textOf } from './table-grid.js';
import { isTeamCell } from './team-cell.js';

/** The columns of a name, a score and another name. */
type Columns = readonly [first: number, total: number, second: number];

/**
 * Finds the columns of matches without heads: a score between two names, in the same columns of most rows. A single row
 * counts if links or flags name its teams, as in a box of one match.
 */
export function columnsByContent(rows: readonly GridRow[]): MatchColumns | undefined {
  const found = rows
    .filter((row) => distinctCells(row).length > 2)
    .map((row) => ({ row, columns: scoreBetweenNames(row) }));
  const matches = found.filter(({ columns }) => columns !== undefined);
  const [columns] = largestGroup(
    matches.flatMap(({ columns }) => (columns === undefined ? [] : [columns])),
    (columns) => columns.join(),
  );
  if (columns === undefined) return undefined;
  const [first, total, second] = columns;
  const fitting = matches.filter((one) => one.columns?.join() === columns.join());
  const linked = fitting.filter(({ row: { cells } }) => isLinked(cells[first]) && isLinked(cells[second]));
  if (fitting.length < 2 ? linked.length === 0 || found.length > 4 : fitting.length * 10 < found.length * 6)
    return undefined;
  const date = dateColumn(fitting.map(({ row }) => row));
  const at = new Map<ColumnKind, number>(date === undefined ? [] : [['DATE', date]]);
  return { first, second, total, legs: [], homeStated: true, at, heads: undefined };
}

// A flag and an empty cell may stand between a score and a name.
const FARTHEST = 2;

function scoreBetweenNames({ cells }: GridRow): Columns | undefined {
  const total = cells.findIndex((cell) => cell !== undefined && isScore(cell.value));
  if (total < 1) return undefined;
  const beside = (step: 1 | -1): number | undefined => {
    const near = Array.from({ length: FARTHEST }, (_, index) => total + step * (index + 1));
    const found = near.find((column) => textOf(cells[column]) !== '' && cells[column] !== cells[total]);
    return found !== undefined && isTeamCell(cells[found]) ? found : undefined;
  };
  const [first, second] = [beside(-1), beside(1)];
  return first === undefined || second === undefined ? undefined : [first, total, second];
}

function isLinked(cell: GridRow['cells'][number]): boolean {
  return cell !== undefined && /\[\[|\{\{/.test(cell.value.text);
}

function dateColumn(rows: readonly GridRow[]): number | undefined {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return columns.find(
    (index) => rows.filter(({ cells }) => isDateText(textOf(cells[index]))).length * 2 > rows.length,
  );
}
