import type { MatchResult } from '../../../src/domain/match/result.js';
import { type MatchScore, swapGoals } from '../../../src/domain/match/score.js';
import type { Score } from '../../../src/domain/tie/score.js';
import type { StatedGoal } from './goals/match-goals.js';
import type { UnreadPart } from './goals/scorer-entry.js';
import { detailsOf, type MatchDetails, mergeDetails, swapDetails } from './match-details.js';

/** A match, combined from every part of the page that reports it; null for what none reports. */
export interface Fixture extends Omit<MatchResult<string>, 'penalties'>, MatchDetails {
  /** Whether the page says who was at home. */
  readonly homeStated: boolean;
  /** Who scored, in the order scored; empty where the page names no scorers. */
  readonly goals: readonly StatedGoal[];
  /** What of the lists of scorers cannot be read. */
  readonly unreadGoals: readonly UnreadPart[];
  readonly line: number;
  /** The other reports of the match, each with its score. */
  readonly otherReports: readonly OtherReport[];
}

/** The score of a match in one report, home goals first; null if the report has none. */
export interface OtherReport extends MatchScore {
  readonly line: number;
}

type Scored = MatchResult<string> & Pick<Fixture, 'line'>;

/** A match with a single report. */
export function fixture(
  { home, away, homeGoals, awayGoals, line }: Scored,
  rest: Partial<MatchDetails & Pick<Fixture, 'homeStated' | 'goals' | 'unreadGoals' | 'otherReports'>> = {},
): Fixture {
  const { homeStated = true, goals = [], unreadGoals = [], otherReports = [], ...details } = rest;
  const status = details.status ?? (homeGoals === null ? 'SCHEDULED' : 'PLAYED');
  const score = { home, away, homeGoals, awayGoals, ...detailsOf({ ...details, status }) };
  return { ...score, homeStated, goals, unreadGoals, line, otherReports };
}

/**
 * A match combined with another report: the first score stays, with its line, and what is missing is taken from the other.
 *
 * A report of a match that was not played as planned tells nothing of the match that was: its day is not the day of play.
 */
export function mergeReports(known: Fixture, other: Fixture): Fixture {
  const [scored, unscored] = known.homeGoals === null ? [other, known] : [known, other];
  const { line } = scored;
  const otherReports = [...scored.otherReports, otherReport(unscored), ...unscored.otherReports];
  if (scored.homeGoals !== null && isUnplanned(unscored)) {
    if (isSameScore(scored, unscored.abandonedAt))
      return { ...mergePlanned(known, other), status: 'ABANDONED', line, otherReports };
    return { ...scored, homeStated: known.homeStated || other.homeStated, otherReports };
  }
  return { ...mergePlanned(known, other), line, otherReports };
}

function mergePlanned(known: Fixture, other: Fixture): Fixture {
  const named = known.goals.length === 0 && known.unreadGoals.length === 0 ? other : known;
  const scored = known.homeGoals === null ? other : known;
  return {
    ...known,
    ...mergeDetails(known, other),
    status: mergedStatus(known, other),
    abandonedAt: known.abandonedAt ?? other.abandonedAt,
    homeGoals: scored.homeGoals,
    awayGoals: scored.awayGoals,
    goals: named.goals,
    unreadGoals: named.unreadGoals,
    homeStated: known.homeStated || other.homeStated,
  };
}

/** Of two reports with the same score the one that tells more of it, else that of the score. */
function mergedStatus(known: Fixture, other: Fixture): Fixture['status'] {
  const reports = [known, other];
  const scored = reports.filter(({ homeGoals }) => homeGoals !== null);
  const { homeGoals, awayGoals } = scored[0] ?? known;
  const same = scored.filter((report) => report.homeGoals === homeGoals && report.awayGoals === awayGoals);
  const special = (scored.length > 0 ? same : reports).find(
    ({ status }) => status !== 'PLAYED' && status !== 'SCHEDULED',
  );
  return (special ?? scored[0] ?? known).status;
}

/** Whether a match was not played as planned, and has no score that counts. */
export function isUnplanned({ status, homeGoals }: Pick<Fixture, 'status' | 'homeGoals'>): boolean {
  return homeGoals === null && (status === 'POSTPONED' || status === 'ABANDONED' || status === 'CANCELLED');
}

/** Whether two reports have the same score, or one has none. */
export function agree(one: MatchScore, other: MatchScore): boolean {
  if (one.homeGoals === null || other.homeGoals === null) return true;
  return one.homeGoals === other.homeGoals && one.awayGoals === other.awayGoals;
}

function isSameScore({ homeGoals, awayGoals }: MatchScore, score: Score | null): boolean {
  return score !== null && homeGoals === score.team1 && awayGoals === score.team2;
}

/** The match with home and away swapped. */
export function withSidesSwapped(match: Fixture): Fixture {
  const { home, away, otherReports } = match;
  return {
    ...swapDetails(swapGoals(match)),
    home: away,
    away: home,
    otherReports: otherReports.map(swapGoals),
  };
}

function otherReport({ homeGoals, awayGoals, line }: Fixture): OtherReport {
  return { homeGoals, awayGoals, line };
}
