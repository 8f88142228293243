import type { SimilarTeam } from './similar-teams.js';
import type { FieldValues, MatchSnapshot, StandingSnapshot, TieOutcome, TieSnapshot } from './snapshot.js';

/** The changes of an import in one season, for people and for JSON. `before` is null for a new row, `after` for a removed one. */
export interface SeasonDiff {
  /** Whether the season is new. */
  readonly created: boolean;
  /** Whether any row of any table was written, even if only the line of a citation. */
  readonly written: boolean;
  readonly teams: readonly TeamDiff[];
  readonly matches: readonly MatchDiff[];
  readonly ties: readonly TieDiff[];
  readonly standings: readonly StandingDiff[];
}

/** A team that is new to the database, or was deleted from it. */
export interface TeamDiff {
  readonly what: 'NEW' | 'GONE';
  readonly slug: string;
  readonly name: string;
  /** Existing teams that may be the same as a new one. */
  readonly near: readonly SimilarTeam[];
}

/** A changed match. `before` and `after` are scores such as `2–1`; null also when it is not played. */
export interface MatchDiff extends Pick<MatchSnapshot, 'slug' | 'home' | 'away'> {
  readonly what: DiffKind;
  readonly before: string | null;
  readonly after: string | null;
  /** The changed fields of a changed match: `score`, `date`, `venue`, `home`. */
  readonly fields: readonly string[];
}

/** A changed tie. */
export interface TieDiff extends Pick<TieSnapshot, 'slug' | 'round' | 'team1' | 'team2'> {
  readonly what: DiffKind;
  readonly before: TieOutcome | null;
  readonly after: TieOutcome | null;
  /** The changed fields of a changed tie: `aggregate`, `winner`, `next`. */
  readonly fields: readonly string[];
}

/** A changed row of a group's table. */
export interface StandingDiff extends Pick<StandingSnapshot, 'group' | 'team'> {
  readonly what: DiffKind;
  /** The changed fields of a changed row. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: FieldValues[string];
    readonly after: FieldValues[string];
  }[];
}

/** What happened to a row. */
export type DiffKind = 'NEW' | 'CHANGED' | 'GONE';
