import type { MatchResult } from '../../../src/domain/match/result.js';
import type { MatchScore } from '../../../src/domain/match/score.js';
import type { StatedGoal } from './goals/match-goals.js';
import type { UnreadPart } from './goals/scorer-entry.js';

/** A match, combined from every part of the page that reports it; null for what none reports. */
export interface Fixture extends MatchResult<string> {
  /** The date, `2014-06-12`. */
  readonly date: string | null;
  readonly venue: string | null;
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
  rest: Partial<Pick<Fixture, 'date' | 'venue' | 'homeStated' | 'goals' | 'unreadGoals'>> = {},
): Fixture {
  const { date = null, venue = null, homeStated = true, goals = [], unreadGoals = [] } = rest;
  const score = { home, away, homeGoals, awayGoals };
  return { ...score, date, venue, homeStated, goals, unreadGoals, line, otherReports: [] };
}

/** A match combined with another report: the first score stays, and what is missing is taken from the other. */
export function mergeReports(known: Fixture, other: Fixture): Fixture {
  const named = known.goals.length === 0 && known.unreadGoals.length === 0 ? other : known;
  const scored = known.homeGoals === null ? other : known;
  return {
    ...known,
    homeGoals: scored.homeGoals,
    awayGoals: scored.awayGoals,
    date: known.date ?? other.date,
    venue: known.venue ?? other.venue,
    goals: named.goals,
    unreadGoals: named.unreadGoals,
    homeStated: known.homeStated || other.homeStated,
    otherReports: [...known.otherReports, otherReport(other), ...other.otherReports],
  };
}

/** The match with home and away swapped. */
export function withSidesSwapped(match: Fixture): Fixture {
  const { home, away, homeGoals, awayGoals } = match;
  return {
    ...match,
    home: away,
    away: home,
    homeGoals: awayGoals,
    awayGoals: homeGoals,
    otherReports: match.otherReports.map((one) => ({
      ...one,
      homeGoals: one.awayGoals,
      awayGoals: one.homeGoals,
    })),
  };
}

function otherReport({ homeGoals, awayGoals, line }: Fixture): OtherReport {
  return { homeGoals, awayGoals, line };
}
