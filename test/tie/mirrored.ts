import type { PlayedTie, Score } from '../../src/tie/decision.js';

/** The same tie with its sides swapped: what was the second leg is at the home of the new side 1. */
export function mirrored(tie: PlayedTie): PlayedTie {
  const turn = (score: Score | null) => score && { team1: score.team2, team2: score.team1 };
  const other = (side: 1 | 2 | null) => side && (side === 1 ? 2 : 1);
  const [single] = tie.legs;
  const swapped = single && [{ homeGoals: single.awayGoals, awayGoals: single.homeGoals }];
  return {
    ...tie,
    legs: tie.legs.length === 1 && swapped ? swapped : [...tie.legs].reverse(),
    aggregate: turn(tie.aggregate),
    penalties: turn(tie.penalties),
    walkover: other(tie.walkover),
    stated: other(tie.stated),
  };
}
