import type { TeamResult } from '../match/result.js';

/** What a derivation needs of a competition's rules to make a table. */
export interface PointsRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
  /** None where it is left out. */
  readonly pointsForLoss?: number;
  /** For a draw that a shoot-out settled; those of any other draw where it is null or left out, as for the loser. */
  readonly pointsForShootOutWin?: number | null;
  readonly pointsForShootOutLoss?: number | null;
}

/** A line of a table. */
export interface Figures {
  readonly played: number;
  readonly won: number;
  /** Those that a shoot-out settled among them. */
  readonly drawn: number;
  readonly lost: number;
  readonly shootOutWins: number;
  readonly shootOutLosses: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly points: number;
}

/** What a source prints of a line of a table; null for a figure that it does not print. */
export interface PrintedFigures extends PrintedShootOuts {
  readonly won: number | null;
  readonly drawn: number | null;
  readonly lost: number | null;
  readonly goalsFor: number | null;
  readonly goalsAgainst: number | null;
}

/** The shoot-outs of a line of a table; null or left out where the source does not print them. */
interface PrintedShootOuts {
  readonly shootOutWins?: number | null;
  readonly shootOutLosses?: number | null;
}

/** The figures that every table states for itself; all others follow from them. */
export const statedFigures = ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const;

/** A team's line in the table that its results make. Matches not played count for nothing. */
export function figures(results: readonly TeamResult[], rules: PointsRules, adjustment = 0): Figures {
  const sums = noResults();
  for (const result of results) addResult(sums, result);
  return figuresOfSums(sums, rules, adjustment);
}

/** The sums of a team that has not played, to which its results can be added. */
export function noResults(): Mutable<ResultSums> {
  return { won: 0, drawn: 0, lost: 0, shootOutWins: 0, shootOutLosses: 0, goalsFor: 0, goalsAgainst: 0 };
}

/** Adds a result to a team's sums. A match not played counts for nothing. */
export function addResult(
  sums: Mutable<ResultSums>,
  { goalsFor, goalsAgainst, shootOut = 0 }: TeamResult,
): void {
  if (goalsFor === null || goalsAgainst === null) return;
  sums[goalsFor > goalsAgainst ? 'won' : goalsFor < goalsAgainst ? 'lost' : 'drawn'] += 1;
  if (goalsFor === goalsAgainst && shootOut !== 0)
    sums[shootOut > 0 ? 'shootOutWins' : 'shootOutLosses'] += 1;
  sums.goalsFor += goalsFor;
  sums.goalsAgainst += goalsAgainst;
}

/** A team's line as its source prints it; the figures that it does not print are those that the results make. */
export function completeFigures(
  stated: PrintedFigures,
  results: readonly TeamResult[],
  rules: PointsRules,
  adjustment = 0,
): Figures {
  const made = figures(results, rules);
  const sums = {
    ...made,
    shootOutWins: stated.shootOutWins ?? made.shootOutWins,
    shootOutLosses: stated.shootOutLosses ?? made.shootOutLosses,
  };
  for (const name of statedFigures) sums[name] = stated[name] ?? sums[name];
  return figuresOfSums(sums, rules, adjustment);
}

/** Results that are counted and added up. */
export type ResultSums = Pick<Figures, (typeof statedFigures)[number] | 'shootOutWins' | 'shootOutLosses'>;

type Mutable<Sums> = { -readonly [Name in keyof Sums]: Sums[Name] };

/** A team's line of results that are counted already. */
export function figuresOfSums(sums: ResultSums, rules: PointsRules, adjustment = 0): Figures {
  const { won, drawn, lost, shootOutWins, shootOutLosses, goalsFor, goalsAgainst } = sums;
  const { pointsForWin, pointsForDraw, pointsForLoss = 0 } = rules;
  return {
    played: won + drawn + lost,
    won,
    drawn,
    lost,
    shootOutWins,
    shootOutLosses,
    goalsFor,
    goalsAgainst,
    goalDifference: goalsFor - goalsAgainst,
    points:
      won * pointsForWin +
      (drawn - shootOutWins - shootOutLosses) * pointsForDraw +
      shootOutWins * (rules.pointsForShootOutWin ?? pointsForDraw) +
      shootOutLosses * (rules.pointsForShootOutLoss ?? pointsForDraw) +
      lost * pointsForLoss +
      adjustment,
  };
}
