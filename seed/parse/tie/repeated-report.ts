import type { StatedMatch } from '../match/football-box.js';
import type { StatedTie } from './tie-cells.js';

/** Whether a tie is told again: the same sides with the same scores. */
export function isSameTie(one: StatedTie, other: StatedTie): boolean {
  const scores = ({ team1, team2, legs }: StatedTie) =>
    JSON.stringify([team1, team2, legs.map(({ homeGoals, awayGoals }) => [homeGoals, awayGoals])]);
  return scores(one) === scores(other);
}

/** Whether a match is told again: at the same home side, with the same score, and not on another day. */
export function isSameMatch(one: StatedMatch, other: StatedMatch): boolean {
  return (
    one.home === other.home &&
    one.homeGoals === other.homeGoals &&
    one.awayGoals === other.awayGoals &&
    (one.date === null || other.date === null || one.date === other.date)
  );
}
