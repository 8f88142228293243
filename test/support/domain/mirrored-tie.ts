import type { PlayedTie } from '../../../src/domain/tie/decision.js';
import { type Side, swapSides } from '../../../src/domain/tie/score.js';

/** The same tie with its sides swapped. */
export function mirrored(tie: PlayedTie): PlayedTie {
  const other = (side: Side | null) => side && otherSide(side);
  return {
    ...tie,
    legs: tie.legs.map((leg) => ({ ...leg, homeSide: otherSide(leg.homeSide) })),
    aggregate: tie.aggregate && swapSides(tie.aggregate),
    penalties: tie.penalties && swapSides(tie.penalties),
    walkover: other(tie.walkover),
    stated: other(tie.stated),
  };
}

function otherSide(side: Side): Side {
  return side === 1 ? 2 : 1;
}
