import type { GroupRecord } from './group.js';
import type { TieRecord } from './round.js';
import type { StageRecord } from './stage.js';

/** A match of a group or a leg of a tie; null goals until it is played. */
export interface MatchRecord {
  readonly stage: string;
  readonly region: string | null;
  readonly group: string | null;
  readonly round: string | null;
  readonly tie: string | null;
  readonly leg: number | null;
  readonly slug: string;
  readonly home: string;
  readonly away: string;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
  readonly line: number;
}

/**
 * All matches of a season, in the order played as far as the page tells it: stage by stage, the groups before the
 * ties, group matches in the order of the page, ties in their own order.
 */
export function readMatches(
  groups: readonly GroupRecord[],
  ties: readonly TieRecord[],
  stages: readonly StageRecord[],
): MatchRecord[] {
  return stages.flatMap(({ slug }) => [
    ...groups.filter(({ stage }) => stage === slug).flatMap(ofGroup),
    ...ties.filter(({ stage }) => stage === slug).flatMap(ofTie),
  ]);
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
    ...match,
  }));
}

function ofTie(tie: TieRecord): MatchRecord[] {
  return tie.legs.map((leg, index) => {
    const [home, away] = index === 0 ? [tie.team1, tie.team2] : [tie.team2, tie.team1];
    return {
      stage: tie.stage,
      region: tie.region,
      group: null,
      round: tie.round,
      tie: tie.slug,
      leg: index + 1,
      slug: `${tie.slug}-${index + 1}`,
      home,
      away,
      ...leg,
    };
  });
}
