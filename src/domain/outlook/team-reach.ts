/** What a team of a group can still reach. */
export interface TeamReach {
  /** The best and the worst place that it can take. */
  readonly best: number;
  readonly worst: number;
  /** All places that it can take; some of them it perhaps cannot where the reach is not exact. */
  readonly places: ReadonlySet<number>;
  /** The fewest points that make sure that its place is worth as much as its best one. */
  readonly pointsNeeded: number | null;
  /** False where `best` or `worst` is a bound. */
  readonly exact: boolean;
  /** False where fewer points are perhaps enough, or where some perhaps are though none are known to be. */
  readonly pointsNeededExact: boolean;
}

/** Returns the last of the places in a row that are worth what a place is worth; null in a group without zones. */
export type LastOfZone = (place: number) => number | null;

/** Finds the places in a row that are worth the same, unmarked places among them. */
export function zoneRuns(zones: readonly (string | null)[]): LastOfZone {
  return (place) => {
    if (zones.every((zone) => zone === null)) return null;
    const end = zones.findIndex((zone, index) => index >= place && zone !== zones[place - 1]);
    return end === -1 ? zones.length : end;
  };
}

/** The reach of a team of which nothing is known: any place. */
export function anyPlace(size: number): TeamReach {
  const places = new Set(Array.from({ length: size }, (_, index) => index + 1));
  return { best: 1, worst: size, places, pointsNeeded: null, exact: false, pointsNeededExact: false };
}
