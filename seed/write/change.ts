import type { NearTeam } from './similar-teams.js';
import type { MatchState, Outcome, Said, StandingState, TieState } from './snapshot.js';

/** What a write changes in a season, for a person and for JSON; `before` is null for what is new, `after` for what goes. */
export interface Change {
  /** Whether the season was not there before. */
  readonly fresh: boolean;
  /** Whether any row of any table is other than it was, be it only the line that a citation names. */
  readonly written: boolean;
  readonly teams: readonly TeamChange[];
  readonly matches: readonly MatchChange[];
  readonly ties: readonly TieChange[];
  readonly standings: readonly StandingChange[];
}

/** A team that the graph did not know before, or knows no longer. */
export interface TeamChange {
  readonly what: 'NEW' | 'GONE';
  readonly slug: string;
  readonly name: string;
  /** Teams that a new one may be the same as. */
  readonly near: readonly NearTeam[];
}

/** A match that is other than it was; `before` and `after` are scores as `2–1`, null also where it is not played. */
export interface MatchChange extends Pick<MatchState, 'slug' | 'home' | 'away'> {
  readonly what: What;
  readonly before: string | null;
  readonly after: string | null;
  /** What of a changed match is other than it was: `score`, `date`, `venue`, `home`. */
  readonly fields: readonly string[];
}

/** A tie that is other than it was. */
export interface TieChange extends Pick<TieState, 'slug' | 'round' | 'team1' | 'team2'> {
  readonly what: What;
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** What of a changed tie is other than it was: `aggregate`, `winner`, `next`. */
  readonly fields: readonly string[];
}

/** A line of a table that is other than it was. */
export interface StandingChange extends Pick<StandingState, 'group' | 'team'> {
  readonly what: What;
  /** What of a changed line is other than it was. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: Said[string];
    readonly after: Said[string];
  }[];
}

/** What has become of a row. */
export type What = 'NEW' | 'CHANGED' | 'GONE';
