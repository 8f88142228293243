import type { TableMoment } from '../group/fragments.js';

/** The line of a team through the tables of a season. */
export interface PositionLine {
  readonly team: string;
  /** The row of the team in each table, from 0; teams that share a position are in the order of the table. */
  readonly rows: readonly number[];
  readonly best: number;
  readonly worst: number;
}

const dayMs = 86_400_000;

/**
 * The last table of each matchday: of days of play that follow one another without a break, and on which not all teams
 * have played yet.
 */
export function lastOfMatchdays(history: readonly TableMoment[]): TableMoment[] {
  return history.filter(({ date }, index) => {
    const next = history[index + 1];
    return next === undefined || Date.parse(next.date) - Date.parse(date) > dayMs;
  });
}

/** The lines of all teams, in the order of the last table. */
export function positionLines(history: readonly TableMoment[]): PositionLine[] {
  const rowsOf = new Map<string, number[]>();
  for (const { table } of history) {
    for (const [row, { team }] of table.entries())
      rowsOf.set(team.slug, [...(rowsOf.get(team.slug) ?? []), row]);
  }
  return [...rowsOf]
    .map(([team, rows]) => ({ team, rows, best: 1 + Math.min(...rows), worst: 1 + Math.max(...rows) }))
    .sort((one, other) => (one.rows.at(-1) ?? 0) - (other.rows.at(-1) ?? 0));
}

type Day = Pick<TableMoment, 'date'>;

/** The distance of each moment from the first day of a history, as a part of the whole time; 0 for the only day. */
export function dayOffsets(history: readonly Day[], moments: readonly Day[]): number[] {
  const [first = 0, last = 0] = [history[0], history.at(-1)].map((day) => Date.parse(day?.date ?? ''));
  return moments.map(({ date }) => (last === first ? 0 : (Date.parse(date) - first) / (last - first)));
}

/** A month that begins between the first and the last day, as a part of the whole time. */
export interface MonthTick {
  readonly month: string;
  readonly offset: number;
}

/** The beginnings of the months between the first day and the last one. */
export function monthTicks(history: readonly Day[]): MonthTick[] {
  const [first, last] = [history[0]?.date, history.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const [start, end] = [new Date(first), new Date(last)];
  const ticks: MonthTick[] = [];
  for (let month = 1; ; month += 1) {
    const begin = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month));
    if (begin > end) return ticks;
    const offset = (begin.getTime() - start.getTime()) / (end.getTime() - start.getTime());
    ticks.push({ month: begin.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' }), offset });
  }
}

/** The last table of each month, with the month. */
export function lastOfMonths<Moment extends Day>(history: readonly Moment[]): Moment[] {
  return history.filter(({ date }, index) => history[index + 1]?.date.slice(0, 7) !== date.slice(0, 7));
}
