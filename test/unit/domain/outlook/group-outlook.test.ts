import { expect, test } from 'vitest';
import { groupOutlook, type PrintedGroup } from '../../../../src/domain/outlook/group-outlook.js';
import { matches } from '../../../support/domain/group.js';

const rules = { pointsForWin: 3, pointsForDraw: 1, tieBreakers: ['POINTS', 'GOAL_DIFFERENCE'] } as const;

/** A table whose lines are `1 Alianza 1 0 0 3-1`: position, team, won, drawn, lost and goals. */
function outlookOf(table: string, list: string, cancelled = '') {
  const group: PrintedGroup<string> = {
    lines: table.split(', ').map((line) => {
      const [position, team = '', won, drawn, lost, goals = ''] = line.split(' ');
      const [goalsFor = 0, goalsAgainst = 0] = goals.split('-').map(Number);
      return {
        team,
        adjustment: 0,
        printedPosition: Number(position),
        won: Number(won),
        drawn: Number(drawn),
        lost: Number(lost),
        shootOutWins: 0,
        shootOutLosses: 0,
        goalsFor,
        goalsAgainst,
        printed: ['won', 'drawn', 'lost'],
      };
    }),
    matches: [
      ...matches(list).map((match) => ({ ...match, cancelled: false })),
      ...matches(cancelled).map((match) => ({ ...match, cancelled: true })),
    ],
    playOffs: [],
    zones: [null, null, null],
  };
  const { known, left, teams } = groupOutlook(group, rules);
  const places = teams.map(
    ({ team, best, worst }) => `${team} ${best === worst ? best : `${best}-${worst}`}`,
  );
  return { known, left, places: places.join(', ') };
}

const over = 'Alianza 3-0 Boys, Cristal 1-0 Alianza, Boys 1-0 Cristal';

test('an order that the criteria make is kept', () => {
  expect(outlookOf('1 Alianza 1 0 1 3-1, 2 Cristal 1 0 1 1-1, 3 Boys 1 0 1 1-3', over)).toEqual({
    known: true,
    left: 0,
    places: 'Alianza 1, Cristal 2, Boys 3',
  });
});

test.each([
  ['in another order', '1 Boys 1 0 1 1-3, 2 Alianza 1 0 1 3-1, 3 Cristal 1 0 1 1-1'],
  ['in a shared place', '1 Alianza 1 0 1 3-1, 2 Cristal 1 0 1 1-1, 2 Boys 1 0 1 1-3'],
])('where teams of equal points stand %s, the criteria are not those of the group', (_order, table) => {
  expect(outlookOf(table, over)).toMatchObject({
    known: true,
    places: expect.stringMatching(/^(\w+ 1-3(, |$)){3}$/),
  });
});

test('where a team with fewer points stands above another, nothing is known', () => {
  const table = '1 Boys 0 0 2 0-4, 2 Alianza 2 0 0 5-0, 3 Cristal 1 0 1 1-2';
  expect(outlookOf(table, 'Alianza 3-0 Boys, Cristal 0-2 Alianza, Boys 0-1 Cristal')).toEqual({
    known: false,
    left: 0,
    places: 'Boys 1-3, Alianza 1-3, Cristal 1-3',
  });
});

test('a cancelled match is not left', () => {
  const table = '1 Alianza 1 0 0 3-0, 2 Cristal 0 0 0 0-0, 3 Boys 0 0 1 0-3';
  const begun = 'Alianza 3-0 Boys, Cristal x Boys';
  expect(outlookOf(table, begun, 'Cristal x Alianza')).toEqual({
    known: true,
    left: 1,
    places: 'Alianza 1-2, Cristal 1-3, Boys 1-3',
  });
  expect(outlookOf(table, begun)).toMatchObject({ known: false, left: 1 });
});
