import { aggregate, homeSideOf } from '../../src/domain/tie/decision.js';
import { formatScore, type Score, scoreOf } from '../../src/domain/tie/score.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { Transaction } from './transaction.js';

/** The values of a row without its id, its order and the rows it belongs to; references are slugs. */
export type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

/** A match in words for a person. */
export interface MatchSnapshot {
  readonly slug: string;
  readonly home: string;
  readonly away: string;
  readonly values: FieldValues & { readonly score: string | null };
}

/** A tie in words for a person. */
export interface TieSnapshot {
  readonly slug: string;
  readonly round: string;
  readonly team1: string;
  readonly team2: string;
  readonly outcome: TieOutcome;
  readonly values: FieldValues;
}

/** The outcome of a tie; null for what is not known, or not yet. */
export interface TieOutcome {
  readonly decidedBy: string;
  /** The team's name. */
  readonly winner: string | null;
  /** `4–3`, team 1 first: the sum of the legs, or else as stated. */
  readonly aggregate: string | null;
  readonly penalties: string | null;
}

/** A row of a group's table in words for a person. */
export interface StandingSnapshot {
  readonly group: string;
  readonly team: string;
  readonly values: FieldValues;
}

/** What is loaded of a season at one time; rows by their ids, which do not change. */
export interface SeasonSnapshot {
  /** The season's id; null when it is not loaded. */
  readonly season: number | null;
  readonly teams: ReadonlyMap<number, { readonly slug: string; readonly name: string }>;
  readonly matches: ReadonlyMap<number, MatchSnapshot>;
  readonly ties: ReadonlyMap<number, TieSnapshot>;
  readonly standings: ReadonlyMap<number, StandingSnapshot>;
}

/** Reads the snapshots of seasons, by slug; a season that is not loaded has none. */
export async function readSnapshots(
  transaction: Transaction,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, SeasonSnapshot>> {
  if (slugs.length === 0) return new Map();
  const seasons = await transaction.season.findMany({
    where: { slug: { in: [...slugs] } },
    select: snapshotSelect,
  });
  return new Map(
    seasons.map(({ id, slug, teams, matches, ties, standings }) => [
      slug,
      {
        season: id,
        teams: byId(teams, ({ slug, name }) => ({ slug, name })),
        matches: byId(matches, matchState),
        ties: byId(ties, tieState),
        standings: byId(standings, standingState),
      },
    ]),
  );
}

/** The snapshot of a season that is not loaded. */
export const emptySnapshot: SeasonSnapshot = {
  season: null,
  teams: new Map(),
  matches: new Map(),
  ties: new Map(),
  standings: new Map(),
};

const name = { select: { name: true } } as const;
const named = { select: { name: true, slug: true } } as const;
const goalSelect = {
  orderBy: { order: 'asc' },
  select: { minute: true, stoppage: true, kind: true, team: { select: { slug: true } }, player: named },
} as const;
const locationColumns = {
  seasonId: true,
  stageId: true,
  regionId: true,
  groupId: true,
  roundId: true,
} as const;

/** All columns but those that say where a row belongs and where its source states it, so that a column added later is compared too. */
const snapshotSelect = {
  id: true,
  slug: true,
  teams: { orderBy: { key: 'asc' }, select: { id: true, slug: true, name: true } },
  matches: {
    orderBy: { order: 'asc' },
    omit: {
      ...locationColumns,
      sources: true,
      order: true,
      orderPlayed: true,
      orderGoals: true,
      orderMargin: true,
      startYear: true,
      year: true,
      tieId: true,
      homeTeamId: true,
      awayTeamId: true,
      goals: true,
      margin: true,
      loserId: true,
      outcome: true,
      winnerId: true,
    },
    include: { homeTeam: named, awayTeam: named, goalsScored: goalSelect },
  },
  ties: {
    orderBy: { order: 'asc' },
    omit: {
      ...locationColumns,
      sources: true,
      order: true,
      orderPlayed: true,
      startYear: true,
      year: true,
      team1Id: true,
      team2Id: true,
      winnerId: true,
      loserId: true,
      nextId: true,
    },
    include: {
      round: { select: { name: true, region: name } },
      team1: named,
      team2: named,
      winner: named,
      next: { select: { slug: true } },
      legs: {
        orderBy: { leg: 'asc' },
        select: { homeTeam: { select: { slug: true } }, homeGoals: true, awayGoals: true },
      },
    },
  },
  standings: {
    orderBy: [{ group: { order: 'asc' } }, { position: 'asc' }, { order: 'asc' }],
    omit: { seasonId: true, groupId: true, teamId: true, sources: true },
    include: { group: { select: { name: true, region: name } }, team: named },
  },
} satisfies Prisma.SeasonSelect;

type SeasonRows = Prisma.SeasonGetPayload<{ select: typeof snapshotSelect }>;

function matchState({
  id: _,
  slug,
  homeTeam,
  awayTeam,
  goalsScored,
  ...match
}: SeasonRows['matches'][number]): MatchSnapshot {
  const { homeGoals, awayGoals, date, halfTimeHome, halfTimeAway, ...details } = match;
  const { fullTimeHome, fullTimeAway, penaltiesHome, penaltiesAway, status, ...others } = details;
  const scores = {
    score: scoreText(scoreOf(homeGoals, awayGoals)),
    halfTime: scoreText(scoreOf(halfTimeHome, halfTimeAway)),
    fullTime: scoreText(scoreOf(fullTimeHome, fullTimeAway)),
    penalties: scoreText(scoreOf(penaltiesHome, penaltiesAway)),
  };
  // A status that the score implies is no change beside that of the score.
  const implied = scores.score === null ? 'SCHEDULED' : 'PLAYED';
  const sides = { home: homeTeam.slug, away: awayTeam.slug, status: status === implied ? null : status };
  const scorers = goalsScored.map(goalText).join(', ');
  const values = { ...scores, date: date?.toISOString().slice(0, 10) ?? null, ...sides, ...others, scorers };
  return { slug, home: homeTeam.name, away: awayTeam.name, values };
}

/** `san-simon ana-paz 45+2 PENALTY` */
function goalText({
  minute,
  stoppage,
  kind,
  team,
  player,
}: SeasonRows['matches'][number]['goalsScored'][number]) {
  const time = stoppage === null ? minute : `${minute}+${stoppage}`;
  return [team.slug, player.slug, time, kind].filter((part) => part !== null).join(' ');
}

function tieState({
  id: _,
  slug,
  round,
  team1,
  team2,
  winner,
  next,
  ...tie
}: SeasonRows['ties'][number]): TieSnapshot {
  const { aggregate1, aggregate2, penalties1, penalties2, legs, decidedBy, ...others } = tie;
  const stated = scoreOf(aggregate1, aggregate2);
  const played = legs.map((leg) => ({ ...leg, homeSide: homeSideOf(leg.homeTeam.slug, team1.slug) }));
  const outcome = {
    decidedBy,
    winner: winner?.name ?? null,
    aggregate: scoreText(aggregate({ ...tie, legs: played, aggregate: stated })),
    penalties: scoreText(scoreOf(penalties1, penalties2)),
  };
  const sides = { team1: team1.slug, team2: team2.slug };
  const course = { winner: winner?.slug ?? null, next: next?.slug ?? null };
  const values = { ...outcome, ...sides, ...course, statedAggregate: scoreText(stated), ...others };
  return { slug, round: nameInRegion(round), team1: team1.name, team2: team2.name, outcome, values };
}

function standingState({ id: _, group, team, ...line }: SeasonRows['standings'][number]): StandingSnapshot {
  const { printed, ...figures } = line;
  return { group: nameInRegion(group), team: team.name, values: { ...figures, printed: printed.join(', ') } };
}

/** The name of a round or a group with its region: every region has a `Group A`, and semifinals. */
export function nameInRegion({ name, region }: { name: string; region: { name: string } | null }): string {
  return region === null || region.name === name ? name : `${name}, ${region.name}`;
}

/** `3–1`; null where the score is unknown. */
export function scoreText(score: Score | null): string | null {
  return score === null ? null : formatScore(score);
}

function byId<Row extends { readonly id: number }, State>(
  rows: readonly Row[],
  state: (row: Row) => State,
): ReadonlyMap<number, State> {
  return new Map(rows.map((row) => [row.id, state(row)]));
}
