import { figuresOfSums, type ResultSums } from '../group/figures.js';
import {
  contradictingTieBreakers,
  type Entrant,
  type RankingRules,
  separatingTieBreakers,
} from '../group/ranking.js';
import type { PlayedGroup, PlayOff } from '../group/tie-breakers.js';
import type { MatchResult } from '../match/result.js';
import { isPlayed } from '../match/score.js';
import { areFixturesKnown } from './fixtures.js';
import { type Outlook, outlook, unknownOutlook } from './outlook.js';

/** A line of the table that the source prints. */
export interface TableLine<Team> extends Entrant<Team>, ResultSums {
  readonly printedPosition: number;
  /** Which of its figures the source prints. */
  readonly printed: readonly string[];
}

/** A match of a group. */
export interface GroupMatch<Team> extends MatchResult<Team> {
  readonly cancelled: boolean;
}

/** A group as its source tells it. */
export interface PrintedGroup<Team> {
  /** The table, first place first. */
  readonly lines: readonly TableLine<Team>[];
  /** All matches of the group; those without a score are left to play, but for the cancelled ones. */
  readonly matches: readonly GroupMatch<Team>[];
  readonly playOffs: readonly PlayOff<Team>[];
  /** What each place is worth, first place first; null for a place that nothing is said of. */
  readonly zones: readonly (string | null)[];
}

/** The outlook of a group, and whether its matches and its rules are known. */
export interface GroupOutlook<Team> extends Outlook<Team> {
  readonly known: boolean;
}

/**
 * What each team of a group can still reach, as far as the source tells. Nothing is certain where not all matches are
 * known, or where the printed table does not go by points.
 */
export function groupOutlook<Team>(
  { lines, ...group }: PrintedGroup<Team>,
  rules: RankingRules,
): GroupOutlook<Team> {
  const matches = group.matches.filter((match) => !match.cancelled || isPlayed(match));
  const open = { ...group, entrants: lines, matches };
  const confirmedRules = confirmRules(lines, open, rules);
  const known = confirmedRules !== null && areFixturesKnown(lines, group.matches, rules);
  return { known, ...(known ? outlook(open, confirmedRules) : unknownOutlook(open)) };
}

/**
 * The rules of a group as far as its printed table does not contradict them: points alone where it ranks teams of equal
 * points otherwise than the season's criteria do, or lets them share a place, and none where a team with fewer points stands above another.
 */
export function confirmRules<Team>(
  lines: readonly TableLine<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
): RankingRules | null {
  const printed = lines.map((line, index) => ({
    team: line.team,
    position: index,
    figures: figuresOfSums(line, rules, line.adjustment),
  }));
  // Of two teams that share a place, what ranks one above the other contradicts it too.
  const sharing = separatingTieBreakers(printed, played, rules).filter(
    (_, index) => lines[index]?.printedPosition === lines[index - 1]?.printedPosition,
  );
  const contradictions = [...contradictingTieBreakers(printed, played, rules), ...sharing].filter(
    (one) => one !== null,
  );
  if (contradictions.length === 0) return rules;
  return contradictions.includes('POINTS') ? null : { ...rules, tieBreakers: ['POINTS'] };
}
