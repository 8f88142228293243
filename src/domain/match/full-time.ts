import { type FinalScore, isPlayed, type MatchScore } from './score.js';

/** A match with what a source tells of its course. */
export interface MatchCourse extends MatchScore {
  readonly status: 'SCHEDULED' | 'POSTPONED' | 'ABANDONED' | 'CANCELLED' | 'PLAYED' | 'AWARDED';
  readonly extraTime: boolean;
  /** The score after 90 minutes as the source gives it, or the minutes of its goals; null where neither does. */
  readonly statedFullTime: FinalScore | null;
}

/**
 * The score after 90 minutes: the final one without extra time, else as stated. Null for a match that was not played
 * to its end, and where extra time was played and the score before it is not known.
 */
export function fullTime(match: MatchCourse): FinalScore | null {
  if (match.statedFullTime !== null) return match.statedFullTime;
  return match.status === 'PLAYED' && !match.extraTime && isPlayed(match) ? match : null;
}
