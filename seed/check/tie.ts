import { aggregate } from '../../src/tie/decision.js';
import type { TieRecord } from '../parse/round.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Finding, Subject } from './finding.js';
import type { Wording } from './wording.js';

/** Stated aggregates against what the legs make. */
export function aggregates({ ties }: SeasonRecord, wording: Wording): Finding[] {
  return ties.flatMap((tie) => {
    const made = aggregate({ ...tie, aggregate: null });
    const { aggregate: stated } = tie;
    if (stated === null || made === null || tie.inPoints) return [];
    if (stated.team1 === made.team1 && stated.team2 === made.team2) return [];
    return {
      kind: 'AGGREGATE',
      subject: subject(tie),
      field: 'aggregate',
      stated: wording.score(stated),
      computed: wording.score(made),
      message: `${wording.tie(tie)} is given as ${wording.score(stated)} on aggregate; the legs make ${wording.score(made)}.`,
      lines: [tie.line, ...tie.legs.map(({ line }) => line)],
    };
  });
}

/** The side that the scores put out, where it is marked as the winner, or found in a later round instead of the other. */
export function winners(season: SeasonRecord, wording: Wording): Finding[] {
  return season.ties.flatMap((tie) => {
    const { winner, loser, stated } = tie;
    if (winner === null || loser === null) return [];
    const finding = (how: string, lines: readonly number[]): Finding => ({
      kind: 'TIE_WINNER',
      subject: subject(tie),
      field: 'winner',
      stated: wording.team(loser),
      computed: wording.team(winner),
      message: `${wording.tie(tie)} went to ${wording.team(winner)} by its scores; ${wording.team(loser)} ${how}.`,
      lines,
    });
    if (stated !== null && loser === (stated === 1 ? tie.team1 : tie.team2))
      return finding('is marked as the winner', [tie.line]);
    const later = laterTies(tie, season);
    const next = later.find(({ team1, team2 }) => team1 === loser || team2 === loser);
    const followed = later.some(({ team1, team2 }) => team1 === winner || team2 === winner);
    return next === undefined || followed ? [] : finding('plays the next round', [tie.line, next.line]);
  });
}

/** What a tie is called as the subject of a finding. */
export function subject({ slug }: TieRecord): Subject {
  return { noun: 'tie', slug };
}

/** The later ties of the same knockout, which only winners play; none of a tie that its loser can go on from. */
function laterTies(tie: TieRecord, { ties, rounds }: SeasonRecord): TieRecord[] {
  const roundOf = (one: TieRecord) =>
    rounds.findIndex(({ stage, slug }) => stage === one.stage && slug === one.round);
  const isKnockout = (one: TieRecord) =>
    !['TIEBREAKER', 'THIRD_PLACE', 'OTHER'].includes(rounds[roundOf(one)]?.kind ?? 'OTHER');
  if (!isKnockout(tie)) return [];
  return ties.filter(
    (other) =>
      other.stage === tie.stage &&
      other.region === tie.region &&
      other.group === tie.group &&
      isKnockout(other) &&
      roundOf(other) > roundOf(tie),
  );
}
