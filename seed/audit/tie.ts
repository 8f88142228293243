import { aggregate } from '../../src/domain/tie/decision.js';
import type { RoundKind } from '../../src/generated/prisma/enums.js';
import type { SeasonRecord } from '../parse/season.js';
import type { TieRecord } from '../parse/tie/tie-collector.js';
import type { Discrepancy, DiscrepancySubject } from './discrepancy.js';
import type { Wording } from './wording.js';

/** Compares the stated aggregates with the sums of the legs. */
export function auditAggregates({ ties }: SeasonRecord, wording: Wording): Discrepancy[] {
  return ties.flatMap((tie) => {
    const made = aggregate({ ...tie, aggregate: null });
    const { aggregate: stated } = tie;
    if (stated === null || made === null || tie.inPoints || tie.series) return [];
    if (stated.team1 === made.team1 && stated.team2 === made.team2) return [];
    return {
      kind: 'AGGREGATE',
      subject: tieSubject(tie),
      field: 'aggregate',
      stated: wording.score(stated),
      computed: wording.score(made),
      message: `${wording.tie(tie)} is given as ${wording.score(stated)} on aggregate; the legs make ${wording.score(made)}.`,
      lines: [tie.line, ...tie.legs.map(({ line }) => line)],
    };
  });
}

/** One discrepancy for each loser by the scores that is marked as the winner, or alone plays in a later round. */
export function auditWinners(season: SeasonRecord, wording: Wording): Discrepancy[] {
  const knockouts = new Knockouts(season);
  return season.ties.flatMap((tie) => {
    const { winner, loser, stated } = tie;
    if (winner === null || loser === null) return [];
    const discrepancy = (how: string, lines: readonly number[]): Discrepancy => ({
      kind: 'TIE_WINNER',
      subject: tieSubject(tie),
      field: 'winner',
      stated: wording.team(loser),
      computed: wording.team(winner),
      message: `${wording.tie(tie)} went to ${wording.team(winner)} by its scores; ${wording.team(loser)} ${how}.`,
      lines,
    });
    if (stated !== null && loser === (stated === 1 ? tie.team1 : tie.team2))
      return discrepancy('is marked as the winner', [tie.line]);
    const next = knockouts.later(tie, loser);
    const followed = knockouts.later(tie, winner) !== undefined;
    return next === undefined || followed ? [] : discrepancy('plays the next round', [tie.line, next.line]);
  });
}

/** The tie as the subject of a discrepancy. */
export function tieSubject({ slug }: TieRecord): DiscrepancySubject {
  return { noun: 'tie', slug };
}

/** The knockouts of a season, without the rounds from which losers can go on. */
class Knockouts {
  readonly #rounds: ReadonlyMap<string, number>;
  readonly #ofTeam = new Map<string, TieRecord[]>();

  constructor({ rounds, ties }: SeasonRecord) {
    const winnersOnly = (kind: RoundKind) => !['TIEBREAKER', 'THIRD_PLACE', 'OTHER'].includes(kind);
    this.#rounds = new Map(
      rounds.flatMap(({ stage, slug, kind }, index) =>
        winnersOnly(kind) ? [[`${stage}/${slug}`, index] as const] : [],
      ),
    );
    for (const tie of ties) {
      for (const team of [tie.team1, tie.team2]) {
        const key = keyOf(tie, team);
        const known = this.#ofTeam.get(key);
        if (known === undefined) this.#ofTeam.set(key, [tie]);
        else known.push(tie);
      }
    }
  }

  /** A tie that the team plays in a later round of the same knockout. */
  later(tie: TieRecord, team: string): TieRecord | undefined {
    const round = this.#roundOf(tie);
    if (round === undefined) return undefined;
    return this.#ofTeam.get(keyOf(tie, team))?.find((other) => (this.#roundOf(other) ?? round) > round);
  }

  #roundOf({ stage, round }: TieRecord): number | undefined {
    return this.#rounds.get(`${stage}/${round}`);
  }
}

function keyOf({ stage, region, group }: TieRecord, team: string): string {
  return JSON.stringify([stage, region, group, team]);
}
