import type { ColumnKind } from './column-kind.js';
import type { Column } from './column-words.js';
import type { GridRow } from './table-grid.js';

/** The columns of a table of standings, and the rows of its teams. */
export interface StandingsColumns {
  readonly columns: readonly Column[];
  /** The index of the column of each kind. */
  readonly at: ReadonlyMap<ColumnKind, number>;
  readonly team: number;
  /** In the order of the table. */
  readonly rows: readonly GridRow[];
}
