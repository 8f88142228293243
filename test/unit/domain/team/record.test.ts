import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MatchResult, resultsByTeam } from '../../../../src/domain/match/result.js';
import { recordOf, type TeamRecord } from '../../../../src/domain/team/record.js';

const results = (line: string) =>
  line
    .split(' ')
    .filter((score) => score !== '')
    .map((score) => {
      const [goalsFor = null, goalsAgainst = null] = score === 'x' ? [] : score.split('-').map(Number);
      return { goalsFor, goalsAgainst };
    });

test.each([
  ['nothing', '', '0 played, 0-0-0, 0:0 (0), 0 clean'],
  ['a win, a draw and a defeat', '2-1 0-0 1-3', '3 played, 1-1-1, 3:4 (-1), 1 clean'],
  ['a defeat without a goal is no clean sheet', '0-2', '1 played, 0-0-1, 0:2 (-2), 0 clean'],
  ['what is not played counts for nothing', 'x 4-0 x', '1 played, 1-0-0, 4:0 (4), 1 clean'],
])('a record: %s', (_what, line, expected) => {
  expect(shown(recordOf(results(line)))).toBe(expected);
});

const goals = fc.option(fc.nat({ max: 6 }), { nil: null });
const matches = (teams: number) =>
  fc.array(
    fc
      .record({
        home: fc.nat({ max: teams - 1 }),
        away: fc.nat({ max: teams - 1 }),
        homeGoals: goals,
        awayGoals: goals,
      })
      .filter(({ home, away }) => home !== away),
    { maxLength: 30 },
  );

test('the records of two teams against each other mirror one another', () => {
  fc.assert(
    fc.property(matches(2), (met) => {
      const seen = resultsByTeam(met);
      const [one, other] = [recordOf(seen.get(0) ?? []), recordOf(seen.get(1) ?? [])];
      expect(other).toMatchObject({
        played: one.played,
        won: one.lost,
        drawn: one.drawn,
        lost: one.won,
        goalsFor: one.goalsAgainst,
        goalsAgainst: one.goalsFor,
      });
      expect(one.goalDifference + other.goalDifference).toBe(0);
    }),
  );
});

test('over all teams wins are defeats, goals for are goals against, and no order matters', () => {
  fc.assert(
    fc.property(matches(5), (season) => {
      const all = sum(season);
      expect(all.won).toBe(all.lost);
      expect(all.goalsFor).toBe(all.goalsAgainst);
      expect(all.played).toBe(all.won + all.drawn + all.lost);
      expect(sum(season.toReversed())).toEqual(all);
    }),
  );
});

function sum(season: readonly MatchResult<number>[]): TeamRecord {
  return recordOf([...resultsByTeam(season).values()].flat());
}

function shown({
  played,
  won,
  drawn,
  lost,
  goalsFor,
  goalsAgainst,
  goalDifference,
  cleanSheets,
}: TeamRecord) {
  return `${played} played, ${won}-${drawn}-${lost}, ${goalsFor}:${goalsAgainst} (${goalDifference}), ${cleanSheets} clean`;
}
