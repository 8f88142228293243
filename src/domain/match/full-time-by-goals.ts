import type { GoalTime } from './goal.js';
import { type FinalScore, isPlayed, type MatchScore } from './score.js';

/** A goal by the side that it counted for. */
export interface SideGoal extends GoalTime {
  readonly side: 'home' | 'away';
}

const REGULAR_MINUTES = 90;

/**
 * The score after 90 minutes by the minutes of the goals; null where they do not account for the whole score, or one
 * has no minute. `match` has the score after extra time. Minute 90+4 is before extra time, minute 91 is in it.
 */
export function fullTimeByGoals(match: MatchScore, goals: readonly SideGoal[]): FinalScore | null {
  if (!isPlayed(match)) return null;
  const until = (lastMinute: number) => {
    const count = (side: SideGoal['side']) =>
      goals.filter((goal) => goal.side === side && goal.minute !== null && goal.minute <= lastMinute).length;
    return { homeGoals: count('home'), awayGoals: count('away') };
  };
  const final = until(Number.POSITIVE_INFINITY);
  const isWhole = final.homeGoals === match.homeGoals && final.awayGoals === match.awayGoals;
  return isWhole && goals.every(({ minute }) => minute !== null) ? until(REGULAR_MINUTES) : null;
}
