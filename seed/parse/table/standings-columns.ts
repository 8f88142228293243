import type { Cell } from '../../read/wikitext/table.js';
import type { ColumnKind } from './column-kind.js';
import { type Column, type ColumnLookup, hasHead, readColumns, wordsOf } from './column-words.js';
import { readFigure, readGoals } from './figure.js';
import { type GridRow, textOf } from './table-grid.js';

/** The columns of a table of standings, and the rows of its teams. */
export interface StandingsColumns extends FigureColumns {
  readonly columns: readonly Column[];
  readonly team: number;
  /** In the order of the table. */
  readonly rows: readonly GridRow[];
}

/** Where a table has its figures. */
export interface FigureColumns {
  /** The index of the column of each kind. */
  readonly at: ReadonlyMap<ColumnKind, number>;
  /** The index of the column of away matches, where the table counts those at home apart, and gives no sum. */
  readonly awayAt: ReadonlyMap<ColumnKind, number>;
}

type Scope = 'HOME' | 'AWAY' | 'ALL';

const scopeWords: readonly (readonly [Scope, ReadonlySet<string>])[] = [
  ['HOME', wordsOf(['HOME', 'HOME_MATCHES'])],
  ['AWAY', wordsOf(['AWAY', 'AWAY_MATCHES'])],
  ['ALL', wordsOf(['AGGREGATE', 'ALL_MATCHES'])],
];

/**
 * The columns of a table by the row of their heads, and by the heads above it, and where its figures are: in the columns of
 * all matches, else in those at home and away together. What a table has for the matches at home alone, or away alone, is
 * no figure of it.
 */
export function readStandingsColumns(
  heads: GridRow,
  above: readonly GridRow[],
  lookup: ColumnLookup,
  kinds: ReadonlySet<ColumnKind>,
): FigureColumns & Pick<StandingsColumns, 'columns'> {
  const scopes = heads.cells.map((head, index) => scopeOf(above, index, head));
  const isSplit = scopes.includes('HOME') && scopes.includes('AWAY');
  if (!isSplit) {
    const columns = readColumns(heads.cells, lookup, kinds);
    return { columns, at: firstOfKind(columns), awayAt: new Map() };
  }
  const main = scopes.includes('ALL') ? 'ALL' : 'HOME';
  const isMain = scopes.map((scope) => scope === undefined || scope === main);
  const mainHeads = heads.cells.map((head, index) => (isMain[index] ? head : undefined));
  const mainColumns = readColumns(mainHeads, lookup, kinds);
  const at = firstOfKind(mainColumns);
  const kindOfHead = new Map(mainColumns.map(({ kind, head }) => [textOf(head), kind]));
  const columns = heads.cells.map((head) => ({ head, kind: kindOfHead.get(textOf(head)) }));
  const awayAt = new Map<ColumnKind, number>();
  if (main === 'ALL') return { columns, at, awayAt };
  for (const [kind, index] of at) {
    if (scopes[index] === undefined) continue;
    const away = columns.findIndex((column, other) => scopes[other] === 'AWAY' && column.kind === kind);
    if (away < 0) at.delete(kind);
    else awayAt.set(kind, away);
  }
  return { columns, at, awayAt };
}

function firstOfKind(columns: readonly Column[]): Map<ColumnKind, number> {
  const at = new Map<ColumnKind, number>();
  for (const [index, { kind }] of columns.entries())
    if (kind !== undefined && !at.has(kind)) at.set(kind, index);
  return at;
}

/** Whether a column counts the matches at home, away, or all of them, by a head above its own. */
function scopeOf(above: readonly GridRow[], column: number, head: Cell | undefined): Scope | undefined {
  const heads = above.flatMap(({ cells }) => cells[column] ?? []).filter((cell) => cell !== head);
  return scopeWords.find(([, words]) => hasHead(heads, words))?.[0];
}

/** A figure of a row, home and away together; null where the table does not give it. */
export function figureOf(row: GridRow, { at, awayAt }: FigureColumns, kind: ColumnKind): number | null {
  const figure = (index: number | undefined): number | null => {
    const cell = row.cells[index ?? -1];
    return cell === undefined ? null : (readFigure(cell) ?? null);
  };
  const first = figure(at.get(kind));
  if (first === null || !awayAt.has(kind)) return first;
  const away = figure(awayAt.get(kind));
  return away === null ? null : first + away;
}

/** The goals for and against of a row, from columns of their own or from one of both; null where it has none. */
export function goalsOf(row: GridRow, columns: FigureColumns): readonly [number, number] | null {
  const { at, awayAt } = columns;
  const both = [at.get('GOALS'), awayAt.get('GOALS')].flatMap((index) => row.cells[index ?? -1] ?? []);
  const read = both.map(readGoals);
  if (both.length > 0 && read.every((goals) => goals !== undefined))
    return read.reduce(([scored, conceded], goals) => [scored + goals[0], conceded + goals[1]], [0, 0]);
  const [goalsFor, goalsAgainst] = [
    figureOf(row, columns, 'GOALS_FOR'),
    figureOf(row, columns, 'GOALS_AGAINST'),
  ];
  return goalsFor === null || goalsAgainst === null ? null : [goalsFor, goalsAgainst];
}
