import { aggregate, legScore } from '../../src/domain/tie/decision.js';
import type { Score } from '../../src/domain/tie/score.js';
import type { SeasonRecord } from '../parse/season.js';
import type { BracketCell, BracketSide } from '../parse/tie/bracket.js';
import type { ComparedBracketTie, TieRecord } from '../parse/tie/tie-collector.js';
import type { Discrepancy } from './discrepancy.js';
import { tieSubject } from './tie.js';
import type { Wording } from './wording.js';

/** Ties as the brackets show them against the results, one discrepancy for each differing field. */
export function auditBrackets(season: SeasonRecord, wording: Wording): Discrepancy[] {
  const ties = new Map(season.ties.map((tie) => [tie.slug, tie]));
  return season.brackets.flatMap((cells) => {
    const tie = ties.get(cells.tie ?? '');
    if (tie !== undefined) return differences(cells, tie, wording);
    const pair = wording.tie({ team1: cells.upper.team, team2: cells.lower.team });
    return {
      kind: 'BRACKET',
      subject: { noun: 'team', slug: cells.upper.team },
      field: 'teams',
      stated: pair,
      computed: 'no such tie',
      message: `The bracket has ${pair}, which the results do not.`,
      lines: [...cells.upper.lines, ...cells.lower.lines],
    };
  });
}

/** What one field of a tie is in the results, and in the two cells of the bracket, upper slot first. */
interface Statement {
  readonly field: string;
  readonly what: string;
  readonly result: Score | null;
  readonly upper: number | null | undefined;
  readonly lower: number | null | undefined;
  readonly lines: readonly number[];
}

function differences(
  { upper, lower, penalties }: ComparedBracketTie,
  tie: TieRecord,
  wording: Wording,
): Discrepancy[] {
  const between = (pick: (side: BracketSide) => BracketCell | null | undefined) => {
    const [above, below] = [pick(upper), pick(lower)];
    const lines = [above, below].flatMap((cell) => cell?.line ?? []);
    return { upper: above?.goals, lower: below?.goals, lines };
  };
  const total = between(({ aggregate }) => aggregate);
  const statements: Statement[] = [
    ...tie.legs.map((_leg, index) => ({
      field: `legs.${index + 1}`,
      what: `leg ${index + 1}`,
      result: legAt(tie, index),
      ...between(({ legs }) => legs[index]),
    })),
    {
      field: 'aggregate',
      what: tie.legs.length === 1 ? 'score' : 'aggregate',
      result: aggregate(tie),
      ...total,
    },
    {
      field: 'penalties',
      what: 'shoot-out',
      result: tie.penalties,
      upper: penalties?.team1,
      lower: penalties?.team2,
      lines: total.lines,
    },
  ];
  return statements.flatMap(({ field, what, result, lines, ...cells }) => {
    if (result === null || cells.upper == null || cells.lower == null) return [];
    const [team1, team2] = tie.team1 === upper.team ? [cells.upper, cells.lower] : [cells.lower, cells.upper];
    if (team1 === result.team1 && team2 === result.team2) return [];
    const [stated, computed] = [wording.score({ team1, team2 }), wording.score(result)];
    return {
      kind: 'BRACKET',
      subject: tieSubject(tie),
      field,
      stated,
      computed,
      message: `The ${what} of ${wording.tie(tie)} is ${computed} in the results and ${stated} in the bracket.`,
      lines: [tie.line, ...lines],
    };
  });
}

function legAt({ legs }: TieRecord, index: number): Score | null {
  const leg = legs[index];
  return leg === undefined ? null : legScore(leg);
}
