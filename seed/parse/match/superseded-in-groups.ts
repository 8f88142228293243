import { groupBy } from '../../../src/domain/group-by.js';
import type { ResultContext } from '../heading/result-context.js';
import type { StatedMatch } from './football-box.js';
import { isSingleRound, pairOf, withoutSuperseded } from './superseded.js';

/** A football box, and where on the page it stands. */
export interface MatchInContext {
  readonly match: StatedMatch;
  readonly context: ResultContext;
}

/**
 * The boxes of a page without those of group matches that have another box for the day on which they were played. The
 * legs of ties are compared when all reports of a tie are known.
 */
export function withoutSupersededInGroups(boxes: readonly MatchInContext[]): MatchInContext[] {
  const ofGroups = groupBy(
    boxes.filter(({ context }) => context.round === undefined),
    ({ context: { stage, region, group } }) => [stage.slug, region, group].join('/'),
  );
  const left = new Map<number, StatedMatch>();
  for (const [, inGroup] of ofGroups) {
    const single = isSingleRound(inGroup.map(({ match }) => match));
    const pairs = groupBy(inGroup, ({ match }) => pairOf(match));
    for (const [, meetings] of pairs)
      for (const match of withoutSuperseded(
        meetings.map(({ match }) => match),
        single,
      ))
        left.set(match.offset, match);
  }
  return boxes.flatMap(({ match, context }) => {
    const kept = context.round === undefined ? left.get(match.offset) : match;
    return kept === undefined ? [] : [{ match: kept, context }];
  });
}
