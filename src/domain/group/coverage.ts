import type { MatchResult } from '../match/result.js';
import { isPlayed } from '../match/score.js';

/** How much of a group is known, in matches. */
export interface Coverage {
  /** That its format calls for. */
  readonly expected: number;
  /** That the source has, played or not. */
  readonly recorded: number;
  /** Whose goals are known. */
  readonly played: number;
}

/**
 * How much of a group of so many teams is known.
 *
 * Each pair is expected to meet as often as the pair does that meets most: twice at home and away, once in a single
 * round. In a group all play one another, so where no match is recorded one round is still expected.
 */
export function coverage<Team>(teams: number, matches: readonly MatchResult<Team>[]): Coverage {
  const met = new Map<Team, Map<Team, number>>();
  const meet = (one: Team, other: Team) => {
    const opponents = met.get(one) ?? new Map<Team, number>();
    const times = (opponents.get(other) ?? 0) + 1;
    met.set(one, opponents.set(other, times));
    return times;
  };
  const rounds = matches.reduce(
    (most, { home, away }) => Math.max(most, meet(home, away), meet(away, home)),
    1,
  );
  return {
    expected: ((teams * (teams - 1)) / 2) * rounds,
    recorded: matches.length,
    played: matches.filter(isPlayed).length,
  };
}
