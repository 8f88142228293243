import { compare, type Touched } from './compare.js';
import type { Transaction } from './lockstep.js';
import type { Near, NearTeam } from './near.js';
import type { MatchState, Outcome, Said, Snapshot, StandingState, TieState } from './snapshot.js';

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

/** A season that has been written, and how it was before. */
interface Written {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly written: boolean;
  /** Teams that no season had before. */
  readonly made: ReadonlySet<number>;
  readonly near: Near;
}

/** Tells what was changed in seasons, once the teams that are in none any longer are gone. */
export async function changed(
  transaction: Transaction,
  seasons: readonly Written[],
): Promise<{ readonly change: Change; readonly touched: Touched }[]> {
  const lost = seasons.flatMap(({ before, after }) => left(before, after));
  const there = new Set<number>();
  if (lost.length > 0) {
    const rows = await transaction.team.findMany({ where: { id: { in: lost } }, select: { id: true } });
    for (const { id } of rows) there.add(id);
  }
  return seasons.map(({ before, after, written, made, near }) => {
    const { touched, ...results } = compare(before, after);
    const teams = [
      ...[...after.teams].flatMap(([id, { slug, name }]): TeamChange[] =>
        made.has(id) ? [{ what: 'NEW', slug, name, near: near.get(id) ?? [] }] : [],
      ),
      ...[...before.teams].flatMap(([id, { slug, name }]): TeamChange[] =>
        after.teams.has(id) || there.has(id) ? [] : [{ what: 'GONE', slug, name, near: [] }],
      ),
    ];
    return { change: { fresh: before.season === null, written, teams, ...results }, touched };
  });
}

/** The teams that were in a season and are no longer. */
export function left(before: Snapshot, after: Pick<Snapshot, 'teams'>): number[] {
  return [...before.teams.keys()].filter((id) => !after.teams.has(id));
}
