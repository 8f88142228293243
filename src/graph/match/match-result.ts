import type { MatchResult } from '../../domain/match/result.js';
import type { MatchScore } from '../../domain/match/score.js';

/** The columns of a match's teams and score. */
export const matchResultSelect = {
  homeTeamId: true,
  awayTeamId: true,
  homeGoals: true,
  awayGoals: true,
} as const;

/** A match's row, as far as its teams and its score go. */
export interface MatchRow extends MatchScore {
  readonly homeTeamId: number;
  readonly awayTeamId: number;
}

/** The result in a match's row. */
export function toMatchResult({
  homeTeamId,
  awayTeamId,
  homeGoals,
  awayGoals,
}: MatchRow): MatchResult<number> {
  return { home: homeTeamId, away: awayTeamId, homeGoals, awayGoals };
}
