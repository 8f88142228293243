import type { Table } from '../../read/wikitext/table.js';
import type { ColumnKind } from './column-kind.js';
import { readFigure } from './figure.js';
import { resultTable } from './result-table.js';
import type { StandingsLayout } from './standings-layout.js';
import type { GridRow } from './table-grid.js';

/** The points of a row by its wins and draws; null where the table does not give them. */
export function resultPoints(row: GridRow, at: StandingsLayout['at'], pointsForWin: number): number | null {
  const figure = (kind: ColumnKind): number | null => {
    const cell = row.cells[at.get(kind) ?? -1];
    return cell === undefined ? null : (readFigure(cell) ?? null);
  };
  const [won, drawn] = [figure('WON'), figure('DRAWN')];
  return won === null || (drawn === null && at.has('DRAWN')) ? null : pointsForWin * won + (drawn ?? 0);
}

/** The points for a win, three or two, by which most rows add up; undefined where neither does for half of them. */
export function pointsForWinOf({ rows, at }: StandingsLayout): number | undefined {
  const fitting = (pointsForWin: number): number =>
    rows.filter((row) => {
      const cell = row.cells[at.get('POINTS') ?? -1];
      const points = cell === undefined ? undefined : readFigure(cell);
      return points != null && points === resultPoints(row, at, pointsForWin);
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
