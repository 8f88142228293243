/** One of a tie's two sides: side 1 is at home in the first leg. */
export type Side = 1 | 2;

/** Goals, points or penalties of a tie's two sides. */
export interface Score {
  readonly team1: number;
  readonly team2: number;
}

/** The score of two figures; null where one of them is unknown. */
export function scoreOf(team1: number | null | undefined, team2: number | null | undefined): Score | null {
  return team1 == null || team2 == null ? null : { team1, team2 };
}

/** The side with the higher figure; null when they are level. */
export function leader({ team1, team2 }: Score): Side | null {
  return team1 > team2 ? 1 : team1 < team2 ? 2 : null;
}

/** The score with side 2's figure first. */
export function swapSides({ team1, team2 }: Score): Score {
  return { team1: team2, team2: team1 };
}

/** `3–1`, side 1's figure first. */
export function formatScore({ team1, team2 }: Score): string {
  return `${team1}–${team2}`;
}
