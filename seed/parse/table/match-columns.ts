import { isScore } from './cell-content.js';
import type { ColumnKind } from './column-kind.js';
import { type Column, columnLookups, hasHead, readColumns, wordsOf } from './column-words.js';
import { distinctCells, type GridRow, textOf } from './table-grid.js';
import { isTeamCell } from './team-cell.js';

/** Where the rows of a list of matches, or of ties, have their cells: the index of each column. */
export interface MatchColumns {
  readonly first: number;
  readonly second: number;
  /** The score of a match, or the aggregate of a tie. */
  readonly total: number | undefined;
  /** The legs of a tie; empty for matches. */
  readonly legs: readonly number[];
  /** Whether the first side was at home, by the words at the head. */
  readonly homeStated: boolean;
  readonly at: ReadonlyMap<ColumnKind, number>;
  /** The row of heads, which a table may repeat; undefined for a table without. */
  readonly heads: GridRow | undefined;
}

const sides = ['HOME', 'AWAY', 'TEAM', 'TEAM_1', 'TEAM_2'] as const satisfies readonly ColumnKind[];
const totals = ['SCORE', 'AGGREGATE'] as const satisfies readonly ColumnKind[];
const legKinds = ['FIRST_LEG', 'SECOND_LEG', 'THIRD_LEG'] as const satisfies readonly ColumnKind[];
const otherKinds = ['PERSON', 'SEASON', 'OPPONENT', 'RANK'] as const satisfies readonly ColumnKind[];
const kinds: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  ...sides,
  ...totals,
  ...legKinds,
  'DATE',
  'TIME',
  'VENUE',
  'CITY',
  'ATTENDANCE',
  'REFEREE',
  'SCORERS',
  'TIE_NUMBER',
  'ROUND',
  'GROUP',
  'NOTES',
]);
const otherWords = wordsOf(otherKinds, kinds);
const scoreWords = wordsOf([...totals, ...legKinds]);
/** Words of scorers alone: `goals` is a column of many a table. */
const scorerWords = wordsOf(['SCORERS'], new Set<ColumnKind>(['GOALS', 'GOALS_FOR', 'SCORE']));
const sidesWords = [wordsOf(['HOME', 'TEAM_1']), wordsOf(['AWAY', 'TEAM_2'])];
const opponentWords = wordsOf(['OPPONENT'], kinds);

/** Whether a row of heads is that of people, of other seasons, of one team alone, or of a ranking. */
export function isOfOthers(heads: GridRow | undefined): boolean {
  if (heads === undefined) return false;
  // A scorer has one team, a match with its scorers has two.
  const isOfScorers =
    hasHead(heads.cells, scorerWords) && !sidesWords.every((words) => hasHead(heads.cells, words));
  return isOfScorers || hasHead(heads.cells, otherWords);
}

/** Whether a row of heads is that of the opponents of two teams, each of which is named above. */
export function namesOpponents({ cells }: GridRow): boolean {
  return new Set(cells.filter((cell) => hasHead([cell], opponentWords))).size > 1;
}

/** Finds the columns of matches by a row of heads; undefined for the heads of anything else. */
export function columnsByHeads(heads: GridRow, below: readonly GridRow[]): MatchColumns | undefined {
  if (distinctCells(heads).length < 3 || !hasHead(heads.cells, scoreWords)) return undefined;
  let best: { readonly columns: MatchColumns; readonly known: number } | undefined;
  for (const lookup of columnLookups) {
    const read = readColumns(heads.cells, lookup, kinds);
    const columns = columnsOf(read, heads, below);
    const known = read.filter(({ kind }) => kind !== undefined).length;
    if (columns !== undefined && (best === undefined || known > best.known)) best = { columns, known };
  }
  return best?.columns;
}

function columnsOf(
  columns: readonly Column[],
  heads: GridRow,
  rows: readonly GridRow[],
): MatchColumns | undefined {
  const all = (kind: ColumnKind) => columns.flatMap((column, index) => (column.kind === kind ? [index] : []));
  const legs = legKinds.flatMap((kind) => mostly(all(kind), rows, isScoreOrEmpty) ?? []);
  const [score, aggregate] = totals.map((kind) => mostly(all(kind), rows, isScoreOrEmpty));
  const hasLegs = legs.length > 1;
  const total = hasLegs ? (aggregate ?? score) : (score ?? aggregate);
  if (total === undefined && !hasLegs) return undefined;
  const teams = all('TEAM');
  const [firstTeam, secondTeam] = [
    teams[0],
    teams.findLast((index) => columns[index]?.head !== columns[teams[0] ?? -1]?.head),
  ];
  const [home, away] = [sideAmong(all('HOME'), rows), sideAmong(all('AWAY'), rows)];
  const beside = total ?? legs[0] ?? 0;
  const first =
    home ??
    sideAmong(all('TEAM_1'), rows) ??
    (secondTeam === undefined ? undefined : firstTeam) ??
    nearest(beside, -1, rows);
  const second = away ?? sideAmong(all('TEAM_2'), rows) ?? secondTeam ?? nearest(beside, 1, rows);
  if (first === undefined || second === undefined || first === second) return undefined;
  const at = new Map<ColumnKind, number>();
  for (const [index, { kind }] of columns.entries())
    if (kind !== undefined && !at.has(kind)) at.set(kind, index);
  const homeStated = home !== undefined && away !== undefined;
  return { first, second, total, legs: hasLegs ? legs : [], homeStated, at, heads };
}

/** Of the columns under one head, that in which most cells are names: a flag may stand beside them. */
function sideAmong(columns: readonly number[], rows: readonly GridRow[]): number | undefined {
  return mostly(columns, rows, isTeamCell);
}

function mostly(
  columns: readonly number[],
  rows: readonly GridRow[],
  fits: (cell: GridRow['cells'][number]) => boolean,
): number | undefined {
  const counted = columns.map((index) => ({
    index,
    count: rows.filter(({ cells }) => fits(cells[index])).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { index: -1, count: 0 });
  return best.count * 2 >= rows.length / 2 && best.count > 0 ? best.index : undefined;
}

function isScoreOrEmpty(cell: GridRow['cells'][number]): boolean {
  return cell !== undefined && (textOf(cell) === '' || !isTeamCell(cell) || isScore(cell.value));
}

// A flag and an empty cell may stand between a score and a name.
const FARTHEST = 2;

/** The nearest column of names on one side of the scores. */
function nearest(score: number, step: 1 | -1, rows: readonly GridRow[]): number | undefined {
  const near = Array.from({ length: FARTHEST }, (_, index) => score + step * (index + 1));
  return near.find(
    (column) => rows.filter(({ cells }) => isTeamCell(cells[column])).length * 2 > rows.length,
  );
}
