import type { GroupMatch, TableLine, TableMoment } from '../group/fragments.js';

/** The index of the last table that stood on a day; that of the last one if there is no such day. */
export function indexOfDay(history: readonly TableMoment[], day: string | undefined): number {
  const index = day === undefined ? -1 : history.findLastIndex(({ date }) => date <= day);
  return index === -1 ? history.length - 1 : index;
}

/** The matches as they stood after a day: those of later days are left out, and all are there without a day. */
export function matchesUntil(matches: readonly GroupMatch[], day: string | null): readonly GroupMatch[] {
  return day === null ? matches : matches.filter(({ date }) => date !== null && date <= day);
}

/**
 * The lines of a table of the past. What a place is worth is what it is worth at the end; what the source states of the
 * teams is of its own day, and left out.
 */
export function toLines({ table }: TableMoment, standings: readonly TableLine[]): TableLine[] {
  const standingOf = new Map(standings.map((line) => [line.team.slug, line]));
  const zoneOf = new Map(standings.map(({ position, zone }) => [position, zone]));
  return table.flatMap(({ team, position, figures, separatedBy }) => {
    const line = standingOf.get(team.slug);
    if (line === undefined) return [];
    const zone = zoneOf.get(position) ?? null;
    return [{ ...line, ...figures, position, separatedBy, zone, qualified: false, discrepancies: [] }];
  });
}
