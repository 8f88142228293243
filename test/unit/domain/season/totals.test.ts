import { expect, test } from 'vitest';
import { matchTotals } from '../../../../src/domain/season/totals.js';

test('matches add up to their goals and outcomes; one that is not played is none', () => {
  const match = (homeGoals: number | null, awayGoals: number | null) => ({ homeGoals, awayGoals });
  expect(matchTotals([match(2, 1), match(3, 0), match(1, 1), match(0, 4), match(null, null)])).toEqual({
    matches: 4,
    goals: 12,
    homeWins: 2,
    draws: 1,
    awayWins: 1,
  });
});

test('no matches add up to noughts', () => {
  expect(matchTotals([])).toEqual({ matches: 0, goals: 0, homeWins: 0, draws: 0, awayWins: 0 });
});
