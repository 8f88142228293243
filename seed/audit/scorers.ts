import { isPlayed } from '../../src/domain/match/score.js';
import type { Fixture } from '../parse/match/fixture.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Discrepancy, DiscrepancySubject } from './discrepancy.js';
import { tieSubject } from './tie.js';
import type { Wording } from './wording.js';

/**
 * One discrepancy for each match whose scorers do not make up its score. A match without scorers has none, nor has one
 * with scorers that could not be read.
 */
export function auditScorers({ groups, ties }: SeasonRecord, wording: Wording): Discrepancy[] {
  return [
    ...groups.flatMap(({ stage, slug, matches }) =>
      matches.flatMap((match) => mismatch(match, { noun: 'group', slug: `${stage}/${slug}` }, wording)),
    ),
    ...ties.flatMap((tie) => tie.legs.flatMap((leg) => mismatch(leg, tieSubject(tie), wording))),
  ];
}

function mismatch(match: Fixture, subject: DiscrepancySubject, wording: Wording): Discrepancy[] {
  const { goals, unreadGoals, line } = match;
  // Goals do not make a score that was awarded.
  if (match.status === 'AWARDED') return [];
  if (!isPlayed(match) || goals.length === 0 || unreadGoals.some((part) => part.goals)) return [];
  const count = (team: string) => goals.filter((goal) => goal.team === team).length;
  const named = { team1: count(match.home), team2: count(match.away) };
  if (named.team1 === match.homeGoals && named.team2 === match.awayGoals) return [];
  const pair = wording.tie({ team1: match.home, team2: match.away });
  const [stated, computed] = [
    wording.score({ team1: match.homeGoals, team2: match.awayGoals }),
    wording.score(named),
  ];
  return [
    {
      kind: 'SCORERS',
      subject,
      field: pair,
      stated,
      computed,
      message: `${pair} ended ${stated}, but its scorers make it ${computed}.`,
      lines: [line, ...goals.map((goal) => goal.line)],
    },
  ];
}
