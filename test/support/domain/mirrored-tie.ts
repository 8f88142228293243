import { swapGoals } from '../../../src/domain/match/score.js';
import type { PlayedTie } from '../../../src/domain/tie/decision.js';
import { swapSides } from '../../../src/domain/tie/score.js';

/** The same tie with its sides swapped: what was the second leg is at the home of the new side 1. */
export function mirrored(tie: PlayedTie): PlayedTie {
  const other = (side: 1 | 2 | null) => side && (side === 1 ? 2 : 1);
  const regular = tie.legs.slice(0, tie.legs.length - (tie.replays ?? 0));
  const legs = regular.length === 1 ? regular.map(swapGoals) : regular.toReversed();
  return {
    ...tie,
    legs: [...legs, ...tie.legs.slice(regular.length).map(swapGoals)],
    aggregate: tie.aggregate && swapSides(tie.aggregate),
    penalties: tie.penalties && swapSides(tie.penalties),
    walkover: other(tie.walkover),
    stated: other(tie.stated),
  };
}
