import { expect, test } from 'vitest';
import { completeFigures, figures } from '../../../../src/domain/group/figures.js';
import { resultsOf, type TeamResult } from '../../../../src/domain/match/result.js';

const threeOne = { pointsForWin: 3, pointsForDraw: 1 };
const twoOne = { pointsForWin: 2, pointsForDraw: 1 };

test.each([
  ['no match', '', threeOne, 0, '0 played, 0-0-0, 0:0 (0), 0 points'],
  ['a win, a draw and a defeat', '2-1 0-0 1-3', threeOne, 0, '3 played, 1-1-1, 3:4 (-1), 4 points'],
  ['matches not played count for nothing', '2-1 x x', threeOne, 0, '1 played, 1-0-0, 2:1 (1), 3 points'],
  ['two points for a win', '2-1 4-0 1-1', twoOne, 0, '3 played, 2-1-0, 7:2 (5), 5 points'],
  ['points taken away', '2-1', threeOne, -4, '1 played, 1-0-0, 2:1 (1), -1 points'],
  ['points given', '0-1', threeOne, 2, '1 played, 0-0-1, 0:1 (-1), 2 points'],
])('a line of a table: %s', (_what, played, rules, adjustment, line) => {
  expect(shown(figures(results(played), rules, adjustment))).toBe(line);
});

const none = { won: null, drawn: null, lost: null, goalsFor: null, goalsAgainst: null };

test.each([
  ['prints nothing', none, 0, '2 played, 1-1-0, 3:1 (2), 4 points'],
  ['prints all', { ...none, won: 2, drawn: 0, lost: 0 }, 0, '2 played, 2-0-0, 3:1 (2), 6 points'],
  ['leaves the defeats out', { ...none, won: 4, drawn: 0 }, 0, '4 played, 4-0-0, 3:1 (2), 12 points'],
  ['prints goals alone', { ...none, goalsFor: 9, goalsAgainst: 0 }, 0, '2 played, 1-1-0, 9:0 (9), 4 points'],
  ['prints a nought', { ...none, won: 0 }, 0, '1 played, 0-1-0, 3:1 (2), 1 points'],
  ['takes points away', none, -1, '2 played, 1-1-0, 3:1 (2), 3 points'],
])('a line whose source %s is completed from its matches', (_what, printed, adjustment, line) => {
  expect(shown(completeFigures(printed, results('2-0 1-1'), threeOne, adjustment))).toBe(line);
});

test.each([
  ['won', '1-1p4-3', '1 drawn, 1 and 0 of them in a shoot-out, 2 points'],
  ['lost', '1-1p3-4', '1 drawn, 0 and 1 of them in a shoot-out, 1 points'],
  ['of both kinds', '1-1p4-3 0-0p0-1 2-2', '3 drawn, 1 and 1 of them in a shoot-out, 4 points'],
  ['after a match that was won is none', '2-1p3-4', '0 drawn, 0 and 0 of them in a shoot-out, 3 points'],
])('a shoot-out %s has points of its own, where the rules give any', (_which, played, line) => {
  const rules = { ...threeOne, pointsForShootOutWin: 2, pointsForShootOutLoss: 1 };
  const { drawn, shootOutWins, shootOutLosses, points } = figures(results(played), rules);
  expect(
    `${drawn} drawn, ${shootOutWins} and ${shootOutLosses} of them in a shoot-out, ${points} points`,
  ).toBe(line);
  expect(figures(results(played), threeOne).points).toBe(
    figures(results(played.replaceAll(/p\S+/g, '')), threeOne).points,
  );
});

test('a match lost can have points too', () => {
  expect(figures(results('0-1 2-0'), { ...threeOne, pointsForLoss: 1 }).points).toBe(4);
});

test('a group’s matches are those of one team as it saw them', () => {
  const matches = [
    { home: 'Boys', away: 'Cristal', homeGoals: 2, awayGoals: 1 },
    { home: 'Cristal', away: 'Alianza', homeGoals: 0, awayGoals: 3 },
    { home: 'Alianza', away: 'Boys', homeGoals: 9, awayGoals: 9 },
    { home: 'Cristal', away: 'Boys', homeGoals: null, awayGoals: null },
  ];
  expect(resultsOf('Cristal', matches)).toEqual([
    { goalsFor: 1, goalsAgainst: 2 },
    { goalsFor: 0, goalsAgainst: 3 },
    { goalsFor: null, goalsAgainst: null },
  ]);
  expect(resultsOf('Deportivo', matches)).toEqual([]);
});

/** `2-1 0-0p4-3 x`: a win, a draw with a shoot-out won, and a match that is not played. */
function results(played: string): TeamResult[] {
  return played.split(' ').flatMap((score) => {
    if (score === '') return [];
    const [goals = '', kicks] = score.split('p');
    const [goalsFor = null, goalsAgainst = null] = score === 'x' ? [] : goals.split('-').map(Number);
    const [scored = 0, conceded = 0] = kicks?.split('-').map(Number) ?? [];
    return [{ goalsFor, goalsAgainst, shootOut: scored - conceded }];
  });
}

function shown({ played, won, drawn, lost, points, ...goals }: ReturnType<typeof figures>): string {
  const { goalsFor, goalsAgainst, goalDifference } = goals;
  return `${played} played, ${won}-${drawn}-${lost}, ${goalsFor}:${goalsAgainst} (${goalDifference}), ${points} points`;
}
