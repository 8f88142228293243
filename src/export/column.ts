/** The types of columns, and how a cell of each looks to a program. */
interface CellTypes {
  readonly text: string;
  readonly integer: number;
  readonly boolean: boolean;
  /** A day, at midnight UTC. */
  readonly date: Date;
}

/** The type of a column. */
export type ColumnType = keyof CellTypes;

/** A cell of a row; null for what is not known. */
export type Cell = CellTypes[ColumnType] | null;

/** A column as its readers see it. */
export interface ColumnHead {
  /** Stable: programs read by it. */
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
}

/** A column, with what it takes from a row. */
export type Column<Row> = {
  [Type in ColumnType]: ColumnHead & {
    readonly type: Type;
    readonly value: (row: Row) => CellTypes[Type] | null;
  };
}[ColumnType];

/** A day in ISO 8601: `2013-11-24`. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
