import { type RankingRules, rank } from '../../../src/domain/group/ranking.js';
import type { Fixture } from '../match/fixture.js';
import { noMark, type StandingRecord } from './standings-line.js';

/** The lines of a table that the page does not print, computed from the matches; `line` is that of the group. */
export function rankByMatches(
  teams: readonly string[],
  matches: readonly Fixture[],
  rules: RankingRules,
  line: number,
): StandingRecord[] {
  const entrants = teams.map((team) => ({ team, adjustment: 0 }));
  return rank(entrants, { matches, playOffs: [] }, rules).map(({ team, position }, index) => ({
    ...unprinted,
    team,
    position,
    order: index + 1,
    lines: [line],
  }));
}

const unprinted = {
  won: null,
  drawn: null,
  lost: null,
  shootOutWins: null,
  shootOutLosses: null,
  goalsFor: null,
  goalsAgainst: null,
  adjustment: 0,
  isNoted: false,
  ...noMark,
} as const;
