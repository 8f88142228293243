/** What the subscribers of a season are told: one change of it, or that there may be some that nobody can tell. */
export interface News {
  /** The newest change of any season that is known by then: a later one has a higher number. */
  readonly version: number;
  /** The season's slug. */
  readonly season: string;
  /** When it was changed; null when that was missed. */
  readonly at: Date | null;
  /** Numbers of the rows that are new or other than they were. */
  readonly matches: readonly number[];
  readonly ties: readonly number[];
  readonly standings: readonly number[];
  /** How many matches, ties and lines of tables are there no longer. */
  readonly gone: number;
  readonly missed: boolean;
}

/** That a season may have been changed, nobody knows in what. */
export function missedNews(season: string, version: number): News {
  return { version, season, at: null, matches: [], ties: [], standings: [], gone: 0, missed: true };
}
