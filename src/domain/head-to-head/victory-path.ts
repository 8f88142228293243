import type { MatchResult } from '../match/result.js';
import { isPlayed } from '../match/score.js';

/** A win, of a match by its number. */
export interface Win {
  readonly id: number;
  readonly winner: number;
  readonly loser: number;
}

/** The wins among matches; a match that a shoot-out followed is a draw. */
export function wins(matches: readonly (MatchResult<number> & { readonly id: number })[]): Win[] {
  return matches.filter(isPlayed).flatMap(({ id, home, away, homeGoals, awayGoals }) => {
    if (homeGoals === awayGoals) return [];
    return [homeGoals > awayGoals ? { id, winner: home, loser: away } : { id, winner: away, loser: home }];
  });
}

/**
 * The shortest chain of wins from one team to another: A beat B, B beat C. Null when there is none.
 *
 * Of several that are as short it is the one whose first win was played earliest, then the second, and so on. `wins`
 * are given in the order played.
 */
export function victoryPath(from: number, to: number, wins: readonly Win[]): Win[] | null {
  const beaten = new Map<number, Win[]>();
  for (const win of wins) {
    const others = beaten.get(win.winner);
    if (others === undefined) beaten.set(win.winner, [win]);
    else others.push(win);
  }
  // Teams are reached in the order of their earliest chains, so the first way to reach one is its earliest.
  const reached = new Map<number, readonly Win[]>([[from, []]]);
  for (const [team, way] of reached) {
    for (const win of beaten.get(team) ?? []) {
      if (win.loser === to) return [...way, win];
      if (!reached.has(win.loser)) reached.set(win.loser, [...way, win]);
    }
  }
  return null;
}
