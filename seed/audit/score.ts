import { isPlayed } from '../../src/domain/match/score.js';
import type { Fixture } from '../parse/match/fixture.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy, DiscrepancySubject } from './discrepancy.js';
import { tieSubject } from './tie.js';
import type { Wording } from './wording.js';

/** One discrepancy for each match that the page reports more than once with different scores. */
export function auditScores({ groups, ties }: SeasonRecord, wording: Wording): Discrepancy[] {
  const ofGroups = groups.flatMap(({ stage, slug, matches }) => {
    const group: DiscrepancySubject = { noun: 'group', slug: `${stage}/${slug}` };
    return matches.flatMap((match) => differing(match, group, wording));
  });
  const ofTies = ties.flatMap((tie) => [
    ...tie.legs.flatMap((leg) => differing(leg, tieSubject(tie), wording)),
    ...shootOuts(tie, wording),
  ]);
  return [...ofGroups, ...ofTies];
}

function differing(match: Fixture, of: DiscrepancySubject, wording: Wording): Discrepancy[] {
  if (!isPlayed(match)) return [];
  const score = wording.score({ team1: match.homeGoals, team2: match.awayGoals });
  return match.otherReports.flatMap((other): Discrepancy[] => {
    if (!isPlayed(other)) return [];
    const stated = wording.score({ team1: other.homeGoals, team2: other.awayGoals });
    if (stated === score) return [];
    const pair = wording.tie({ team1: match.home, team2: match.away });
    return [
      {
        kind: 'MATCH_SCORE',
        subject: of,
        field: pair,
        stated,
        computed: score,
        message: `${pair} is told as ${score} and as ${stated}.`,
        lines: [match.line, other.line],
      },
    ];
  });
}

function shootOuts(tie: SeasonRecord['ties'][number], wording: Wording): Discrepancy[] {
  const { penalties } = tie;
  if (penalties === null) return [];
  return tie.penaltiesAgain.flatMap((other): Discrepancy[] => {
    const [computed, stated] = [wording.score(penalties), wording.score(other.penalties)];
    if (computed === stated) return [];
    return [
      {
        kind: 'MATCH_SCORE',
        subject: tieSubject(tie),
        field: 'penalties',
        stated,
        computed,
        message: `The shoot-out of ${wording.tie(tie)} is told as ${computed} and as ${stated}.`,
        lines: [tie.line, other.line],
      },
    ];
  });
}
