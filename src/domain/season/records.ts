import { isPlayed, type MatchScore } from '../match/score.js';

/** The matches that no other of the season beats; all of them, where several are level. */
export interface SeasonRecords<Match> {
  /** By margin, whatever the goals: 7–1 is as big as 6–0. */
  readonly biggestHomeWins: readonly Match[];
  readonly biggestAwayWins: readonly Match[];
  readonly highestScoring: readonly Match[];
}

/** A season's records, each in the order that its matches are given in. */
export function seasonRecords<Match extends MatchScore>(matches: readonly Match[]): SeasonRecords<Match> {
  return {
    biggestHomeWins: greatest(matches, (home, away) => home - away, 1),
    biggestAwayWins: greatest(matches, (home, away) => away - home, 1),
    highestScoring: greatest(matches, (home, away) => home + away, 0),
  };
}

/** The matches of the greatest measure, if it is at least `minimum`. */
function greatest<Match extends MatchScore>(
  matches: readonly Match[],
  measure: (homeGoals: number, awayGoals: number) => number,
  minimum: number,
): Match[] {
  let most = minimum;
  let found: Match[] = [];
  for (const match of matches.filter(isPlayed)) {
    const measured = measure(match.homeGoals, match.awayGoals);
    if (measured > most) [most, found] = [measured, []];
    if (measured === most) found.push(match);
  }
  return found;
}
