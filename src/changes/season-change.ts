/** One change of a season, or the notice that some changes are unknown and the season must be read again. */
export interface SeasonChange {
  /** The number of the newest change of any season at that moment; a later change has a higher number. */
  readonly version: number;
  /** The season's id: its slug can change. */
  readonly season: number;
  /** The time of the change; null if `resyncRequired`. */
  readonly at: Date | null;
  /** Ids of the rows that are new or changed. */
  readonly matches: readonly number[];
  readonly ties: readonly number[];
  readonly standings: readonly number[];
  /** The number of matches, ties and standings that were removed. */
  readonly removedCount: number;
  readonly resyncRequired: boolean;
}

/** The notice that changes of a season up to a version are unknown. */
export function resyncNotice(season: number, version: number): SeasonChange {
  return {
    version,
    season,
    at: null,
    matches: [],
    ties: [],
    standings: [],
    removedCount: 0,
    resyncRequired: true,
  };
}
