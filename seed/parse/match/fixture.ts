import type { MatchResult } from '../../../src/domain/match/result.js';
import type { MatchScore } from '../../../src/domain/match/score.js';

/** A match as a page tells it, in one place or in several; null for what it does not tell. */
export interface Fixture extends MatchResult<string> {
  /** The day of play, `2014-06-12`. */
  readonly date: string | null;
  readonly venue: string | null;
  /** Whether the page tells who was at home. */
  readonly homeStated: boolean;
  readonly line: number;
  /** The other places that tell it, each with its score. */
  readonly otherReports: readonly OtherReport[];
}

/** The score of a match in one of the places that tell it, home goals first; null where that place tells none. */
export interface OtherReport extends MatchScore {
  readonly line: number;
}

type Scored = MatchResult<string> & Pick<Fixture, 'line'>;

/** A match that one place tells. */
export function fixture(
  { home, away, homeGoals, awayGoals, line }: Scored,
  rest: Partial<Pick<Fixture, 'date' | 'venue' | 'homeStated'>> = {},
): Fixture {
  const { date = null, venue = null, homeStated = true } = rest;
  return { home, away, homeGoals, awayGoals, date, venue, homeStated, line, otherReports: [] };
}

/** The match with what another place adds to it: its score stays if it has one, and what it lacks is taken over. */
export function mergeReports(known: Fixture, other: Fixture): Fixture {
  const scored = known.homeGoals === null ? other : known;
  return {
    ...known,
    homeGoals: scored.homeGoals,
    awayGoals: scored.awayGoals,
    date: known.date ?? other.date,
    venue: known.venue ?? other.venue,
    homeStated: known.homeStated || other.homeStated,
    otherReports: [...known.otherReports, otherReport(other), ...other.otherReports],
  };
}

/** The match with its sides the other way round. */
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
