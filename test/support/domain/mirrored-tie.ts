import type { Leg, PlayedTie, Score } from '../../../src/domain/tie/decision.js';

/** The same tie with its sides swapped: what was the second leg is at the home of the new side 1. */
export function mirrored(tie: PlayedTie): PlayedTie {
  const turn = (score: Score | null) => score && { team1: score.team2, team2: score.team1 };
  const other = (side: 1 | 2 | null) => side && (side === 1 ? 2 : 1);
  const swapped = (leg: Leg) => ({ ...leg, homeGoals: leg.awayGoals, awayGoals: leg.homeGoals });
  const regular = tie.legs.slice(0, tie.legs.length - (tie.replays ?? 0));
  const legs = regular.length === 1 ? regular.map(swapped) : regular.toReversed();
  return {
    ...tie,
    legs: [...legs, ...tie.legs.slice(regular.length).map(swapped)],
    aggregate: turn(tie.aggregate),
    penalties: turn(tie.penalties),
    walkover: other(tie.walkover),
    stated: other(tie.stated),
  };
}
