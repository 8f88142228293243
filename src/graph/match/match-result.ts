import type { MatchResult } from '../../domain/match/result.js';
import type { MatchScore } from '../../domain/match/score.js';
import { scoreOf } from '../../domain/tie/score.js';

/** The columns of a match's teams and score. */
export const matchResultSelect = {
  homeTeamId: true,
  awayTeamId: true,
  homeGoals: true,
  awayGoals: true,
  penaltiesHome: true,
  penaltiesAway: true,
} as const;

/** A match's row, as far as its teams and its score go. */
export interface MatchRow extends MatchScore {
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly penaltiesHome: number | null;
  readonly penaltiesAway: number | null;
}

/** The result in a match's row. */
export function toMatchResult({
  homeTeamId,
  awayTeamId,
  homeGoals,
  awayGoals,
  penaltiesHome,
  penaltiesAway,
}: MatchRow): MatchResult<number> {
  const penalties = scoreOf(penaltiesHome, penaltiesAway);
  return { home: homeTeamId, away: awayTeamId, homeGoals, awayGoals, penalties };
}
