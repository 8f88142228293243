import type { Group } from './query.js';

/** A line of a table by other rules. */
export interface Row {
  readonly team: Group['own'][number]['team'];
  readonly position: number;
  /** By the season's own rules. */
  readonly before: number;
  readonly points: number;
  readonly pointsBefore: number;
}

/** A table by other rules, each line with where and what it was by the season's own. */
export function toRows({ own, other }: Pick<Group, 'own' | 'other'>): Row[] {
  const before = new Map(own.map((row) => [row.team.slug, row]));
  return other.map(({ team, position, figures }) => {
    const was = before.get(team.slug);
    return {
      team,
      position,
      before: was?.position ?? position,
      points: figures.points,
      pointsBefore: was?.figures.points ?? figures.points,
    };
  });
}

/** Whether a line is at another place by the other rules. */
export function moved({ position, before }: Row): boolean {
  return position !== before;
}
