import { type ResultGroup, sumResults, withoutScore } from './result-group.js';

/** What some matches add up to. */
export interface MatchFigures {
  /** Those with a score. */
  readonly matches: number;
  readonly withoutScore: number;
  readonly homeWins: number;
  readonly draws: number;
  readonly awayWins: number;
  readonly homeGoals: number;
  readonly awayGoals: number;
  readonly goals: number;
  /** Null where no match has a score. */
  readonly goalsPerMatch: number | null;
}

/** What matches add up to, as their home teams saw them. */
export function matchFigures(groups: readonly ResultGroup[]): MatchFigures {
  const sums = sumResults(groups);
  const matches = sums.won + sums.drawn + sums.lost;
  const goals = sums.goalsFor + sums.goalsAgainst;
  return {
    matches,
    withoutScore: withoutScore(groups),
    homeWins: sums.won,
    draws: sums.drawn,
    awayWins: sums.lost,
    homeGoals: sums.goalsFor,
    awayGoals: sums.goalsAgainst,
    goals,
    goalsPerMatch: matches === 0 ? null : goals / matches,
  };
}
