import type { GroupModel, PossibleResult } from './group-model.js';
import { placeRanges } from './place-range.js';
import type { LastOfZone, TeamReach } from './team-reach.js';

/** The number of outcomes that the matches that are left can have. */
export function countOutcomes({ left, results }: GroupModel): number {
  return results.length ** left.length;
}

/** What each team of a group can reach, by trying every outcome of the matches that are left. */
export function tryEveryOutcome(model: GroupModel, lastOfZone: LastOfZone): TeamReach[] {
  return placesByGain(model).map((byGain) => {
    const places = new Set([...byGain.values()].flatMap((taken) => [...taken]));
    const best = Math.min(...places);
    return {
      best,
      worst: Math.max(...places),
      places,
      pointsNeeded: pointsNeeded(byGain, lastOfZone(best)),
      exact: true,
      pointsNeededExact: true,
    };
  });
}

/** The places that a team can take, by the points that it wins. */
type PlacesByGain = ReadonlyMap<number, ReadonlySet<number>>;

function pointsNeeded(byGain: PlacesByGain, last: number | null): number | null {
  if (last === null) return null;
  const gains = [...byGain].sort(([one], [other]) => other - one);
  const notEnough = gains.findIndex(([, places]) => Math.max(...places) > last);
  const [needed = null] = gains.at(notEnough === -1 ? -1 : notEnough - 1) ?? [];
  return notEnough === 0 ? null : needed;
}

function placesByGain(model: GroupModel): PlacesByGain[] {
  const { left, results } = model;
  const rangeOf = placeRanges(model);
  const points = [...model.points];
  const chosen: PossibleResult[] = [];
  const found = points.map(() => new Map<number, Set<number>>());

  const record = () => {
    for (const [team, byGain] of found.entries()) {
      const gain = (points[team] ?? 0) - (model.points[team] ?? 0);
      const { best, worst } = rangeOf(team, { points, results: chosen });
      const places = byGain.get(gain) ?? new Set();
      byGain.set(gain, places);
      for (let place = best; place <= worst; place += 1) places.add(place);
    }
  };
  const add = (team: number, gain: number) => {
    points[team] = (points[team] ?? 0) + gain;
  };
  const choose = (match: number) => {
    const fixture = left[match];
    if (fixture === undefined) {
      record();
      return;
    }
    for (const result of results) {
      chosen[match] = result;
      add(fixture.home, result.home);
      add(fixture.away, result.away);
      choose(match + 1);
      add(fixture.home, -result.home);
      add(fixture.away, -result.away);
    }
  };
  choose(0);
  return found;
}
