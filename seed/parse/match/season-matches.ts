import { groupBy } from '../../../src/domain/group-by.js';
import { fullTimeByGoals } from '../../../src/domain/match/full-time-by-goals.js';
import type { GroupRecord } from '../group/group.js';
import type { StageRecord } from '../heading/stage.js';
import type { TieRecord } from '../tie/tie-collector.js';
import { uniqueSlugs } from '../unique-slugs.js';
import type { Fixture } from './fixture.js';

/** A match of a group or a leg of a tie; null goals until it is played. */
export interface MatchRecord extends Fixture {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  readonly round: string | null;
  readonly tie: string | null;
  readonly leg: number | null;
  readonly slug: string;
}

/**
 * All matches of a season in the order played, as far as it is known: by stage, groups before ties; group matches by
 * date if all of a stage have one, else in the order of the page; ties in their own order.
 */
export function matchesInOrder(
  groups: readonly GroupRecord[],
  ties: readonly TieRecord[],
  stages: readonly StageRecord[],
): MatchRecord[] {
  const inGroups = groupBy(groups.flatMap(ofGroup), ({ stage }) => stage);
  const inTies = groupBy(ties.flatMap(ofTie), ({ stage }) => stage);
  return uniqueSlugs(
    stages.flatMap(({ slug }) => [...byDay(inGroups.get(slug) ?? []), ...(inTies.get(slug) ?? [])]),
  );
}

function byDay(matches: readonly MatchRecord[]): readonly MatchRecord[] {
  if (matches.some(({ date }) => date === null)) return matches;
  return matches.toSorted((a, b) => Date.parse(a.date ?? '') - Date.parse(b.date ?? ''));
}

function ofGroup(group: GroupRecord): MatchRecord[] {
  return group.matches.map((match) => ({
    stage: group.stage,
    region: group.region,
    group: group.slug,
    round: null,
    tie: null,
    leg: null,
    slug: [group.stage, group.slug, match.home, match.away].join('-'),
    ...withFullTime(match),
  }));
}

function ofTie(tie: TieRecord): MatchRecord[] {
  return tie.legs.map((leg, index) => ({
    stage: tie.stage,
    region: tie.region,
    group: null,
    round: tie.round,
    tie: tie.slug,
    leg: index + 1,
    slug: `${tie.slug}-${index + 1}`,
    ...withFullTime(leg),
  }));
}

/** The match with its score after 90 minutes: where the page does not give it, by the minutes of its goals. */
function withFullTime(match: Fixture): Fixture {
  if (match.fullTime !== null || !match.extraTime || match.status !== 'PLAYED') return match;
  const goals = match.goals.map(({ team, minute, stoppage }) => ({
    side: team === match.home ? ('home' as const) : ('away' as const),
    minute,
    stoppage,
  }));
  const score = fullTimeByGoals(match, goals);
  return { ...match, fullTime: score && { team1: score.homeGoals, team2: score.awayGoals } };
}
