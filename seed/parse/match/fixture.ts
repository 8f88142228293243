import type { MatchResult } from '../../../src/domain/match/result.js';
import { type MatchScore, swapGoals } from '../../../src/domain/match/score.js';
import type { StatedGoal } from './goals/match-goals.js';
import type { UnreadPart } from './goals/scorer-entry.js';
import { detailsOf, type MatchDetails, mergeDetails, swapDetails } from './match-details.js';

/** A match, combined from every part of the page that reports it; null for what none reports. */
export interface Fixture extends MatchResult<string>, MatchDetails {
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
  rest: Partial<MatchDetails & Pick<Fixture, 'homeStated' | 'goals' | 'unreadGoals'>> = {},
): Fixture {
  const { homeStated = true, goals = [], unreadGoals = [], ...details } = rest;
  const score = { home, away, homeGoals, awayGoals };
  return { ...score, ...detailsOf(details), homeStated, goals, unreadGoals, line, otherReports: [] };
}

/** A match combined with another report: the first score stays, and what is missing is taken from the other. */
export function mergeReports(known: Fixture, other: Fixture): Fixture {
  const named = known.goals.length === 0 && known.unreadGoals.length === 0 ? other : known;
  const scored = known.homeGoals === null ? other : known;
  return {
    ...known,
    ...mergeDetails(known, other),
    homeGoals: scored.homeGoals,
    awayGoals: scored.awayGoals,
    goals: named.goals,
    unreadGoals: named.unreadGoals,
    homeStated: known.homeStated || other.homeStated,
    otherReports: [...known.otherReports, otherReport(other), ...other.otherReports],
  };
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
