import { type MatchScore, swapGoals } from '../../../src/domain/match/score.js';
import { homeSideOf, type Leg } from '../../../src/domain/tie/decision.js';
import { leader, type Score, type Side, scoreOf, swapSides } from '../../../src/domain/tie/score.js';
import type { Problems } from '../../read/document-error.js';
import { type Fixture, fixture, withSidesSwapped } from '../match/fixture.js';
import type { StatedMatch } from '../match/football-box.js';
import type { StatedTie } from './tie-cells.js';

/** A leg of a tie. */
export type LegFixture = Fixture & Pick<Leg, 'homeSide'>;

/** A tie combined from all its reports, each leg with its sides. */
export interface CombinedTie extends Omit<StatedTie, 'legs'> {
  /** Empty for a walkover, and if only the aggregate is known. */
  readonly legs: readonly LegFixture[];
  /** How many of the last legs are replays. */
  readonly replays: number;
  /** The other reports of its shoot-out, each with its line. */
  readonly penaltiesAgain: readonly { readonly penalties: Score; readonly line: number }[];
}

/**
 * Makes a tie of matches, in the order played. Those after the legs of a tie are replays: after the second, or after
 * the first in a round of single matches. Replays may be on neutral ground, with either team named first.
 */
export function tieOfMatches(
  matches: readonly StatedMatch[],
  single: boolean,
  problems: Problems,
): CombinedTie | undefined {
  const dated = matches.every(({ date }) => date !== null);
  const played = dated ? matches.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1)) : matches;
  const [first, second] = played;
  if (first === undefined) return undefined;
  // In the place of a leg that was not played as planned, it may have been on any ground.
  const isInPlace = second?.otherReports.length !== 0;
  const isTwice = !single && second !== undefined && second.home === first.home && !isInPlace;
  if (isTwice) {
    problems.note(
      'Both legs of this tie have the same home team; who was at home in the second was not read.',
      second.offset,
    );
  }
  const lot = played.find(({ lotMarked }) => lotMarked);
  const series = !single && isSeries(played);
  return {
    team1: first.home,
    team2: first.away,
    legs: played.map((match, index) => {
      const leg = fixture(match, match);
      const isSwapped = isTwice && index === 1;
      return asLeg(isSwapped ? { ...withSidesSwapped(leg), homeStated: false } : leg, first.home);
    }),
    replays: series ? 0 : played.length - Math.min(played.length, single ? 1 : 2),
    aggregate: null,
    inPoints: false,
    penalties: played.map((leg) => shootOutOf(leg, first.home)).findLast((score) => score !== null) ?? null,
    penaltiesAgain: [],
    extraTime: played.some(({ extraTime }) => extraTime),
    awayGoalsMarked: false,
    lotMarked: lot !== undefined,
    series,
    walkover: null,
    stated: sideOf(lot?.lotWinner ?? null, { team1: first.home, team2: first.away }),
    line: first.line,
    offset: first.offset,
  };
}

/** A match as a leg of a tie whose side 1 is `team1`. */
export function asLeg(match: Fixture, team1: string): LegFixture {
  return { ...match, homeSide: homeSideOf(match.home, team1) };
}

/** The shoot-out of a match, team 1 first. */
export function shootOutOf({ home, penalties }: StatedMatch, team1: string): Score | null {
  if (penalties === null || home === team1) return penalties;
  return swapSides(penalties);
}

/** The side of a tie that a team is. */
export function sideOf(team: string | null, { team1, team2 }: { team1: string; team2: string }): Side | null {
  return team === team1 ? 1 : team === team2 ? 2 : null;
}

/** Whether three matches are a series: the first two left the goals unlevel, and no side had won both. */
function isSeries([first, second, third, ...more]: readonly StatedMatch[]): boolean {
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return false;
  const [one, other] = [first, second].map((match) =>
    leader(toScore(match.home === first.home ? match : swapGoals(match)) ?? level),
  );
  const goals = [first, second].map((match) => toScore(match.home === first.home ? match : swapGoals(match)));
  if (goals.includes(null)) return false;
  const sum = goals.reduce((all, score) => all + (score === null ? 0 : score.team1 - score.team2), 0);
  return (one === null || one !== other) && sum !== 0;
}

function toScore({ homeGoals, awayGoals }: MatchScore): Score | null {
  return scoreOf(homeGoals, awayGoals);
}

const level: Score = { team1: 0, team2: 0 };
