import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FullTieRules, reconsider } from '../../../../src/domain/tie/decide-by-other-rules.js';
import { aggregate, awayGoals, decide, type PlayedTie } from '../../../../src/domain/tie/decision.js';
import { explain } from '../../../../src/domain/tie/explanation.js';
import type { Score } from '../../../../src/domain/tie/score.js';
import { mirrored } from '../../../support/domain/mirrored-tie.js';

const number = fc.nat(3);
const score = fc.record({ team1: number, team2: number });
const homeSide = fc.constantFrom(1 as const, 2 as const);
const side = fc.option(fc.constantFrom(1 as const, 2 as const), { freq: 3 });
const leg = fc.oneof(
  { weight: 6, arbitrary: fc.record({ homeSide, homeGoals: number, awayGoals: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ homeSide, homeGoals: fc.constant(null), awayGoals: fc.constant(null) }),
  },
);

/** Ties of every kind, many of them level, some that no source would tell. */
const ties: fc.Arbitrary<PlayedTie> = fc.record({
  legs: fc.array(leg, { maxLength: 2 }),
  aggregate: fc.option(score),
  inPoints: fc.boolean(),
  penalties: fc.option(score),
  extraTime: fc.boolean(),
  walkover: fc.option(fc.constantFrom(1 as const, 2 as const), { freq: 1 }),
  stated: side,
});

const rules: fc.Arbitrary<FullTieRules> = fc.record({
  awayGoals: fc.boolean(),
  pointsForWin: fc.constantFrom(2, 3),
  pointsForDraw: fc.constant(1),
});

const runs = { numRuns: 300 };

test('with its sides swapped, a tie is settled alike and for the same side', () => {
  fc.assert(
    fc.property(ties, rules, (tie, by) => {
      const { winner, ...how } = decide(tie, by);
      expect(decide(mirrored(tie), by)).toEqual({ ...how, winner: winner && 3 - winner });
    }),
    runs,
  );
});

test('so it is by other rules than its own', () => {
  fc.assert(
    fc.property(ties, rules, rules, (tie, own, others) => {
      const { winner, ...how } = reconsider(tie, own, others).decision;
      expect(reconsider(mirrored(tie), own, others).decision).toEqual({
        ...how,
        winner: winner && 3 - winner,
      });
    }),
    runs,
  );
});

test('a decision does not hang on the order in which a tie is told', () => {
  fc.assert(
    fc.property(ties, rules, (tie, by) => {
      const backwards = Object.fromEntries(Object.entries(tie).reverse()) as unknown as PlayedTie;
      expect(decide(backwards, by)).toEqual(decide(tie, by));
    }),
    runs,
  );
});

test('whoever wins is ahead in what decided', () => {
  fc.assert(
    fc.property(ties, rules, (tie, by) => {
      const decision = decide(tie, by);
      const ahead: Partial<Record<typeof decision.by, number | null>> = {
        SINGLE_MATCH: leader(aggregate(tie)),
        AGGREGATE: leader(aggregate(tie)),
        EXTRA_TIME: leader(aggregate(tie)),
        POINTS: leader(tie.aggregate),
        AWAY_GOALS: leader(awayGoals(tie)),
        PENALTIES: leader(tie.penalties),
        WALKOVER: tie.walkover,
        STATED: tie.stated,
        UNDECIDED: null,
      };
      expect(ahead[decision.by]).toBe(decision.winner);
      if (!by.awayGoals) expect(decision.by).not.toBe('AWAY_GOALS');
    }),
    runs,
  );
});

test('its own rules settle a tie as they did before', () => {
  fc.assert(
    fc.property(ties, rules, (tie, by) => {
      expect(reconsider(tie, by, by).decision).toEqual(decide(tie, by));
      const { tie: seen, decision } = reconsider(tie, by, by);
      expect(explain(seen, decision.by, by)).toBe(explain(tie, decision.by, by));
    }),
    runs,
  );
});

test('an explanation names only figures that are in the tie, and those that decided', () => {
  fc.assert(
    fc.property(ties, rules, (tie, by) => {
      const decision = decide(tie, by);
      const said = explain(tie, decision.by, by);
      const figures = [aggregate(tie), awayGoals(tie), tie.aggregate, tie.penalties].map(words);
      for (const named of said.match(/\d+–\d+/g) ?? []) expect(figures).toContain(named);
      const decisive = decisiveIn(tie, decision.by);
      if (decisive !== null) expect(said).toContain(decisive);
      expect(said).not.toBe('');
    }),
    runs,
  );
});

function decisiveIn(tie: PlayedTie, by: ReturnType<typeof decide>['by']): string | null {
  switch (by) {
    case 'SINGLE_MATCH':
    case 'AGGREGATE':
    case 'EXTRA_TIME':
      return words(aggregate(tie));
    case 'POINTS':
      return `${words(tie.aggregate)} on points`;
    case 'AWAY_GOALS':
      return `${words(awayGoals(tie))} on away goals`;
    case 'PENALTIES':
      return `${words(tie.penalties)} on penalties`;
    default:
      return null;
  }
}

function words(figures: Score | null): string | null {
  return figures && `${figures.team1}–${figures.team2}`;
}

function leader(figures: Score | null): number | null {
  if (figures === null || figures.team1 === figures.team2) return null;
  return figures.team1 > figures.team2 ? 1 : 2;
}
