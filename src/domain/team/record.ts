import { figures, figuresOfSums, type ResultSums } from '../group/figures.js';
import type { TeamResult } from '../match/result.js';

/** Results summed. */
export interface TeamRecord {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  /** Matches in which nothing was conceded. */
  readonly cleanSheets: number;
}

/** Sums the results of a team. Matches not played count for nothing; a shoot-out leaves a draw what it is. */
export function recordOf(results: readonly TeamResult[]): TeamRecord {
  const { points, ...sums } = figures(results, { pointsForWin: 0, pointsForDraw: 0 });
  return {
    ...sums,
    cleanSheets: results.filter(({ goalsFor, goalsAgainst }) => goalsFor !== null && goalsAgainst === 0)
      .length,
  };
}

/** The record of results that are counted already. */
export function recordOfSums(sums: ResultSums, cleanSheets: number): TeamRecord {
  const { points, ...figures } = figuresOfSums(sums, { pointsForWin: 0, pointsForDraw: 0 });
  return { ...figures, cleanSheets };
}
