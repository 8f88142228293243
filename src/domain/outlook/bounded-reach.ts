import type { GroupModel } from './group-model.js';
import { placeRanges } from './place-range.js';
import { type Budget, pointsLeft, searchPlace } from './place-search.js';
import { rememberGains } from './possible-gains.js';
import { anyPlace, type LastOfZone, type TeamReach } from './team-reach.js';

/**
 * What each team of a group can reach: bounds by the points that can still be won, and exact where a search comes up to
 * them. The places of all teams are searched before the points that any of them needs.
 */
export function boundReach(model: GroupModel, lastOfZone: LastOfZone, budget: Budget): TeamReach[] {
  const teams = Array.from({ length: model.size }, (_, team) => team);
  if (!model.isRegular) return teams.map(() => anyPlace(model.size));
  const rangeOf = placeRanges(model);
  const gainsOf = rememberGains(model.results);
  const worstWith = (team: number, gain: number) =>
    searchPlace(model, rangeOf, { team, gain, direction: 'worst' }, budget);
  const found = teams.map((team) => {
    const matches = model.left.filter(({ home, away }) => home === team || away === team).length;
    const gains = [...gainsOf(matches)].sort((one, other) => one - other);
    const best = searchPlace(model, rangeOf, { team, gain: gains.at(-1) ?? 0, direction: 'best' }, budget);
    return { team, gains, best, worst: worstWith(team, gains[0] ?? 0) };
  });
  return found.map(({ team, gains, best, worst }) => {
    const bounds = gains.map((gain) => boundByPoints(model, team, gain));
    const last = lastOfZone(best.place);
    const needed =
      last === null
        ? noPoints
        : fewestPoints(gains, bounds, last, (gain) => (gain === gains[0] ? worst : worstWith(team, gain)));
    return {
      best: best.place,
      worst: worst.place,
      places: placesWithin(bounds, best.place, worst.place),
      pointsNeeded: needed.points,
      exact: best.found === best.place && worst.found === worst.place,
      pointsNeededExact: needed.exact,
    };
  });
}

/** The places that one of several bounds allows, from the best to the worst. */
function placesWithin(
  bounds: readonly { readonly best: number; readonly worst: number }[],
  best: number,
  worst: number,
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const bound of bounds)
    for (let place = Math.max(bound.best, best); place <= Math.min(bound.worst, worst); place += 1)
      places.add(place);
  return places;
}

const noPoints = { points: null, exact: true };

/**
 * The fewest of some gains with which a team ends no lower than a place. Counts down from the fewest that the points of
 * the others show to be enough, as long as a search shows the next one to be enough as well.
 */
function fewestPoints(
  gains: readonly number[],
  bounds: readonly { readonly worst: number }[],
  last: number,
  worstWith: (gain: number) => ReturnType<typeof searchPlace>,
): { readonly points: number | null; readonly exact: boolean } {
  let enough = 1 + bounds.findLastIndex(({ worst }) => worst > last);
  let exact = true;
  while (enough > 0) {
    const { place, found } = worstWith(gains[enough - 1] ?? 0);
    if (place > last) {
      exact = found !== null && found > last;
      break;
    }
    enough -= 1;
  }
  return { points: gains[enough] ?? null, exact };
}

/** Bounds of the place of a team that wins so many more points, by the points that each of the others can have. */
function boundByPoints(
  model: GroupModel,
  team: number,
  gain: number,
): { readonly best: number; readonly worst: number } {
  const target = (model.points[team] ?? 0) + gain;
  const open = pointsLeft(model);
  const others = model.points.flatMap((least, other) =>
    other === team ? [] : [{ least, most: least + (open[other] ?? 0) }],
  );
  return {
    best: 1 + others.filter(({ least }) => least > target).length,
    worst: 1 + others.filter(({ most }) => most >= target).length,
  };
}
