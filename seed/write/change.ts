import { compare, type Touched } from './compare.js';
import { type NearTeam, nearTeams } from './near.js';
import {
  type MatchState,
  type Outcome,
  type Said,
  type StandingState,
  snapshot,
  type TieState,
} from './snapshot.js';
import type { Transaction } from './sync.js';

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

/** Tells what some work, which writes a season and returns its number, changes in it. */
export async function changed(
  transaction: Transaction,
  slug: string,
  work: () => Promise<number>,
): Promise<{ readonly id: number; readonly change: Change; readonly touched: Touched }> {
  const rows = await rowsWritten(transaction);
  const newest = await transaction.team.aggregate({ _max: { id: true } });
  const before = await snapshot(transaction, slug);
  const id = await work();
  const written = await rowsWritten(transaction);
  const after = await snapshot(transaction, slug);
  const { touched, ...results } = compare(before, after);
  const made = [...after.teams].filter(([team]) => team > (newest._max.id ?? 0));
  const change = {
    fresh: before.season === null,
    // Where nobody counts, it is better to be told of nothing than not to be told.
    written: written === null || written !== rows,
    teams: [
      ...(await newTeams(transaction, made)),
      ...(await goneTeams(
        transaction,
        [...before.teams].filter(([team]) => !after.teams.has(team)),
      )),
    ],
    ...results,
  };
  return { id, change, touched };
}

type Teams = readonly (readonly [id: number, team: { readonly slug: string; readonly name: string }])[];

/** Teams that no season had before, each with those that it may be the same as. */
async function newTeams(transaction: Transaction, teams: Teams): Promise<TeamChange[]> {
  const near = await nearTeams(
    transaction,
    teams.map(([id]) => id),
  );
  return teams.map(([id, { slug, name }]) => ({ what: 'NEW', slug, name, near: near.get(id) ?? [] }));
}

/** Of teams that left a season, those that are in no other one and so no longer there. */
async function goneTeams(transaction: Transaction, teams: Teams): Promise<TeamChange[]> {
  const ids = teams.map(([id]) => id);
  const left = await transaction.team.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const there = new Set(left.map(({ id }) => id));
  return teams.flatMap(([id, { slug, name }]) =>
    there.has(id) ? [] : [{ what: 'GONE' as const, slug, name, near: [] }],
  );
}

/**
 * How many rows the connection has written, by whichever statements and as a consequence of them. Null where
 * PostgreSQL is set not to count.
 *
 * It may still count those of earlier transactions, so that it takes two of these to tell.
 */
async function rowsWritten(transaction: Transaction): Promise<bigint | null> {
  const [counted] = await transaction.$queryRaw<{ rows: bigint | null }[]>`
    SELECT CASE WHEN current_setting('track_counts')::boolean
      THEN sum(n_tup_ins + n_tup_upd + n_tup_del)::bigint END AS rows FROM pg_stat_xact_user_tables`;
  return counted?.rows ?? null;
}
