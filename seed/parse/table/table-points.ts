import type { Table } from '../../read/wikitext/table.js';
import { resultTable } from './result-table.js';
import { type FigureColumns, figureOf, type StandingsColumns } from './standings-columns.js';
import type { GridRow } from './table-grid.js';

/** The points of a row by its wins and draws; null where the table does not give them. */
export function resultPoints(row: GridRow, columns: FigureColumns, pointsForWin: number): number | null {
  const [won, drawn] = [figureOf(row, columns, 'WON'), figureOf(row, columns, 'DRAWN')];
  return won === null || (drawn === null && columns.at.has('DRAWN'))
    ? null
    : pointsForWin * won + (drawn ?? 0);
}

/** The points for a win, three or two, by which most rows add up; undefined where neither does for half of them. */
export function pointsForWinOf({ rows, ...columns }: StandingsColumns): number | undefined {
  const fitting = (pointsForWin: number): number =>
    rows.filter((row) => {
      const points = figureOf(row, columns, 'POINTS');
      return points !== null && points === resultPoints(row, columns, pointsForWin);
    }).length;
  const [three, two] = [fitting(3), fitting(2)];
  if (Math.max(three, two) * 2 < rows.length) return undefined;
  return two > three ? 2 : 3;
}

/** The points for a win in each plain table of standings that tells them. */
export function statedPointsForWin(tables: readonly Table[]): number[] {
  return tables.flatMap((table) => {
    const found = resultTable(table);
    if (found?.kind !== 'STANDINGS') return [];
    return pointsForWinOf(found.layout) ?? [];
  });
}
