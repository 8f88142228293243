import type { Group } from './query.js';

/** A row of a table under the rules of the what-if. */
export interface Row {
  readonly team: Group['actual'][number]['team'];
  readonly position: number;
  /** The position under the season's rules. */
  readonly before: number;
  readonly points: number;
  readonly pointsBefore: number;
}

/** The rows of a table under the rules of the what-if, each with position and points under the season's rules. */
export function toRows({ actual, whatIf }: Pick<Group, 'actual' | 'whatIf'>): Row[] {
  const actualRows = new Map(actual.map((row) => [row.team.slug, row]));
  return whatIf.map(({ team, position, figures }) => {
    const actualRow = actualRows.get(team.slug);
    return {
      team,
      position,
      before: actualRow?.position ?? position,
      points: figures.points,
      pointsBefore: actualRow?.figures.points ?? figures.points,
    };
  });
}

/** Whether the position of a row changes. */
export function moved({ position, before }: Row): boolean {
  return position !== before;
}
