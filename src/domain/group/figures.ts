import type { TeamResult } from '../match/result.js';

/** What a derivation needs of a competition's rules to make a table. */
export interface PointsRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
}

/** A line of a table. */
export interface Figures {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly points: number;
}

/** What a source prints of a line of a table; null for a figure that it does not print. */
export type PrintedFigures = { readonly [name in (typeof statedFigures)[number]]: number | null };

/** The figures that a table states for itself; all others follow from them. */
export const statedFigures = ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const;

/** A team's line in the table that its results make. Matches not played count for nothing. */
export function figures(results: readonly TeamResult[], rules: PointsRules, adjustment = 0): Figures {
  const sums = { won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0 };
  for (const { goalsFor, goalsAgainst } of results) {
    if (goalsFor === null || goalsAgainst === null) continue;
    sums[goalsFor > goalsAgainst ? 'won' : goalsFor < goalsAgainst ? 'lost' : 'drawn'] += 1;
    sums.goalsFor += goalsFor;
    sums.goalsAgainst += goalsAgainst;
  }
  return line(sums, rules, adjustment);
}

/** A team's line as its source prints it; the figures that it does not print are those that the results make. */
export function completeFigures(
  stated: PrintedFigures,
  results: readonly TeamResult[],
  rules: PointsRules,
  adjustment = 0,
): Figures {
  const sums = { ...figures(results, rules) };
  for (const name of statedFigures) sums[name] = stated[name] ?? sums[name];
  return line(sums, rules, adjustment);
}

function line(
  sums: Pick<Figures, (typeof statedFigures)[number]>,
  { pointsForWin, pointsForDraw }: PointsRules,
  adjustment: number,
): Figures {
  const { won, drawn, lost, goalsFor, goalsAgainst } = sums;
  return {
    played: won + drawn + lost,
    won,
    drawn,
    lost,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    points: won * pointsForWin + drawn * pointsForDraw + adjustment,
  };
}
