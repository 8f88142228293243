import { isPlayed, type MatchScore } from '../match/score.js';

/** What matches add up to. */
export interface MatchTotals {
  readonly matches: number;
  readonly goals: number;
  readonly homeWins: number;
  readonly draws: number;
  readonly awayWins: number;
}

/** Matches played, their goals and their outcomes. */
export function matchTotals(matches: readonly MatchScore[]): MatchTotals {
  const sums = { matches: 0, goals: 0, homeWins: 0, draws: 0, awayWins: 0 };
  for (const { homeGoals, awayGoals } of matches.filter(isPlayed)) {
    sums.matches += 1;
    sums.goals += homeGoals + awayGoals;
    sums[homeGoals > awayGoals ? 'homeWins' : homeGoals < awayGoals ? 'awayWins' : 'draws'] += 1;
  }
  return sums;
}
