import type { GroupModel, OpenMatch, PossibleResult } from './group-model.js';
import type { PlaceRanges } from './place-range.js';
import { rememberGains } from './possible-gains.js';

/** Which place of a team is looked for, where it wins `gain` more points. */
export interface PlaceQuestion {
  readonly team: number;
  readonly gain: number;
  readonly direction: 'best' | 'worst';
}

/** What a search came to. */
export interface FoundPlace {
  /** The best or the worst place; where the search was cut short, one that no outcome exceeds. */
  readonly place: number;
  /** The best or the worst place of the outcomes that were tried; null where none was. */
  readonly found: number | null;
}

/** Steps that the searches of a group may still take, so that what they find depends on no clock. */
export interface Budget {
  steps: number;
}

/** The most steps of one search: enough to play out the last rounds of a league several times. */
const maxSteps = 1_500;

/**
 * Finds the best or the worst place of a team that wins so many more points, by playing out the matches that concern it.
 *
 * They are its own, and those of the teams that can end on either side of it. Results that look best are tried first.
 * The search ends once a place is as good or as bad as the points of the others allow at all, once everything has been
 * tried, or when the steps are used up.
 */
export function searchPlace(
  model: GroupModel,
  rangeOf: PlaceRanges,
  { team, gain, direction }: PlaceQuestion,
  budget: Budget,
): FoundPlace {
  const { left, results } = model;
  const target = (model.points[team] ?? 0) + gain;
  const points = [...model.points];
  const open = pointsLeft(model);
  const maxPoints = Math.max(...results.map(({ home }) => home));
  const gainsOf = rememberGains(results);

  const chosen = left.map((): PossibleResult | undefined => undefined);
  const contenders = new Set<number>();

  /** The place that the points won so far, and those that can still be won, allow at all. */
  const bound = () => {
    let place = 1;
    for (const [other, own] of points.entries())
      if (other !== team && (direction === 'best' ? own > target : own + (open[other] ?? 0) >= target))
        place += 1;
    return place;
  };
  const exceeds = (place: number, other: number) => (direction === 'best' ? place < other : place > other);

  const play = ({ home, away }: OpenMatch, result: PossibleResult, times: 1 | -1) => {
    points[home] = (points[home] ?? 0) + times * result.home;
    points[away] = (points[away] ?? 0) + times * result.away;
    open[home] = (open[home] ?? 0) - times * maxPoints;
    open[away] = (open[away] ?? 0) - times * maxPoints;
  };

  /** The results that a match can have, the most promising first. */
  const optionsFor = (match: OpenMatch) => {
    const possible = results.filter(({ home, away }) => {
      if (match.home !== team && match.away !== team) return true;
      const rest = target - (points[team] ?? 0) - (match.home === team ? home : away);
      return gainsOf((open[team] ?? 0) / maxPoints - 1).has(rest);
    });
    const merit = (side: number, won: number) => {
      if (!contenders.has(side)) return 0;
      const needed = target - (points[side] ?? 0);
      if (direction === 'best') return needed < 0 ? 0 : won > needed ? -1_000 : -won / (needed - won + 1);
      return needed <= 0 || needed > (open[side] ?? 0) ? 0 : Math.min(won, needed) / needed;
    };
    return possible
      .map((result) => ({ result, merit: merit(match.home, result.home) + merit(match.away, result.away) }))
      .sort((one, other) => other.merit - one.merit);
  };

  // A team that wins all it can, or nothing, has its results given.
  for (const [index, match] of left.entries()) {
    if (match.home !== team && match.away !== team) continue;
    const [only, other] = optionsFor(match);
    if (only === undefined || other !== undefined) continue;
    chosen[index] = only.result;
    play(match, only.result, 1);
  }
  for (const [other, least] of points.entries())
    if (other !== team && least <= target && least + (open[other] ?? 0) >= target) contenders.add(other);
  const matches = matchesToPlay(left, team, contenders).filter((index) => chosen[index] === undefined);

  const limit = bound();
  let found: number | null = null;
  let steps = Math.min(maxSteps, budget.steps);
  const search = (at: number): 'go on' | 'found' | 'cut short' => {
    if (steps === 0) return 'cut short';
    steps -= 1;
    budget.steps -= 1;
    if (found !== null && !exceeds(bound(), found)) return 'go on';
    const index = matches[at];
    const match = index === undefined ? undefined : left[index];
    if (index === undefined || match === undefined) {
      const place = rangeOf(team, { points, results: chosen })[direction];
      if (found === null || exceeds(place, found)) found = place;
      return found === limit ? 'found' : 'go on';
    }
    for (const { result } of optionsFor(match)) {
      chosen[index] = result;
      play(match, result, 1);
      const state = search(at + 1);
      play(match, result, -1);
      if (state !== 'go on') return state;
    }
    return 'go on';
  };
  const isComplete = search(0) !== 'cut short';
  return { place: isComplete ? (found ?? limit) : limit, found };
}

/** The points that each team can still win at most. */
export function pointsLeft({ size, left, results }: GroupModel): number[] {
  const most = Math.max(...results.map(({ home }) => home));
  const points = Array.from({ length: size }, () => 0);
  for (const { home, away } of left) {
    points[home] = (points[home] ?? 0) + most;
    points[away] = (points[away] ?? 0) + most;
  }
  return points;
}

/** The numbers of the matches that concern a team: its own, then those of one contender, then those between two. */
function matchesToPlay(
  left: readonly OpenMatch[],
  team: number,
  contenders: ReadonlySet<number>,
): readonly number[] {
  const rank = ({ home, away }: OpenMatch) =>
    home === team || away === team ? 0 : Number(contenders.has(home)) + Number(contenders.has(away));
  const ranked = left.map((match, index) => ({ index, match, rank: rank(match) }));
  return ranked
    .filter(({ match, rank }) => rank > 0 || match.home === team || match.away === team)
    .sort((one, other) => one.rank - other.rank)
    .map(({ index }) => index);
}
