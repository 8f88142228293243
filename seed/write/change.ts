import type { SimilarTeam } from './similar-teams.js';
import type { FieldValues, MatchSnapshot, StandingSnapshot, TieOutcome, TieSnapshot } from './snapshot.js';

/** What a write changes in a season, for a person and for JSON; `before` is null for what is new, `after` for what goes. */
export interface SeasonDiff {
  /** Whether the season was not there before. */
  readonly created: boolean;
  /** Whether any row of any table is other than it was, be it only the line that a citation names. */
  readonly written: boolean;
  readonly teams: readonly TeamDiff[];
  readonly matches: readonly MatchDiff[];
  readonly ties: readonly TieDiff[];
  readonly standings: readonly StandingDiff[];
}

/** A team that the graph did not know before, or knows no longer. */
export interface TeamDiff {
  readonly what: 'NEW' | 'GONE';
  readonly slug: string;
  readonly name: string;
  /** Teams that a new one may be the same as. */
  readonly near: readonly SimilarTeam[];
}

/** A match that is other than it was; `before` and `after` are scores as `2–1`, null also where it is not played. */
export interface MatchDiff extends Pick<MatchSnapshot, 'slug' | 'home' | 'away'> {
  readonly what: DiffKind;
  readonly before: string | null;
  readonly after: string | null;
  /** What of a changed match is other than it was: `score`, `date`, `venue`, `home`. */
  readonly fields: readonly string[];
}

/** A tie that is other than it was. */
export interface TieDiff extends Pick<TieSnapshot, 'slug' | 'round' | 'team1' | 'team2'> {
  readonly what: DiffKind;
  readonly before: TieOutcome | null;
  readonly after: TieOutcome | null;
  /** What of a changed tie is other than it was: `aggregate`, `winner`, `next`. */
  readonly fields: readonly string[];
}

/** A line of a table that is other than it was. */
export interface StandingDiff extends Pick<StandingSnapshot, 'group' | 'team'> {
  readonly what: DiffKind;
  /** What of a changed line is other than it was. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValues[string];
    readonly after: FieldValues[string];
  }[];
}

/** What has become of a row. */
export type DiffKind = 'NEW' | 'CHANGED' | 'GONE';
