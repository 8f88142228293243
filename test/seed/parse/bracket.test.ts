import { expect, test } from 'vitest';
import { faultsOf, season } from '../page.js';

test('slots 01 and 02 meet, 03 and 04, and so on, round by round', () => {
  const cells = [
    '|RD2-team01=Boys|RD2-team02=Cristal',
    '|RD1-team01=Boys|RD1-score01=1',
    '|RD1-team02=Alianza|RD1-score02=0',
    '|RD1-team04=Deportivo|RD1-team03=[[Cristal]]|RD1-score03=2',
    '|RD1=Semifinals|RD2=',
  ];
  const [first, second, third] = season(page(cells.join('\n'))).brackets;
  expect(first).toEqual({
    stage: 'first',
    round: 'Semifinals',
    upper: { team: 'boys', legs: [null, null], aggregate: { goals: 1, line: 3 }, lines: [3, 3] },
    lower: { team: 'alianza', legs: [null, null], aggregate: { goals: 0, line: 4 }, lines: [4, 4] },
    penalties: null,
  });
  expect(second).toMatchObject({ upper: { team: 'cristal' }, lower: { team: 'deportivo', aggregate: null } });
  expect(third).toMatchObject({ round: null, upper: { team: 'boys' }, lower: { team: 'cristal' } });
});

test('two legs and an aggregate are read by their numbers, the shoot-out beside the aggregate', () => {
  const [tie] = season(
    page(
      '|RD1-team1=Boys|RD1-score1-2=2|RD1-score1-agg=3 (1)\n|RD1-team2=Cristal|RD1-score2-1=2|RD1-score2-2=1|RD1-score2-agg=3 (3)',
    ),
  ).brackets;
  expect(tie).toMatchObject({
    upper: { legs: [null, { goals: 2, line: 2 }], aggregate: { goals: 3, line: 2 } },
    lower: {
      legs: [
        { goals: 2, line: 3 },
        { goals: 1, line: 3 },
      ],
      aggregate: { goals: 3, line: 3 },
    },
    penalties: { team1: 1, team2: 3 },
  });
});

test.each([
  ['3', 3, null],
  [' 3 (4) ', 3, 4],
  ['3 (4p)', 3, 4],
  ['3 (4 pen)', 3, 4],
  ['3 [4]', 3, 4],
  ["'''3''' (4)", 3, 4],
  ['3<sup>(4)</sup>', 3, 4],
  ['3 (a)', 3, null],
  ['3 (aet)', 3, null],
  ['3 {{aet}}', 3, null],
  ['3p', 3, null],
  ['3 a.e.t.', 3, null],
  ['–', null, null],
  ['w/o', null, null],
])('the cell %j is %j goals and %j penalties', (cell, goals, penalties) => {
  const [tie] = season(
    page(`|RD1-team01=Boys|RD1-score01=${cell}|RD1-team02=Cristal|RD1-score02=1 (5)`),
  ).brackets;
  expect(tie?.upper.aggregate?.goals ?? null).toBe(goals);
  expect(tie?.penalties).toEqual(penalties === null ? null : { team1: penalties, team2: 5 });
});

test.each([
  ['an empty slot', '|RD1-team01=Boys|RD1-team02=|RD1-score02=|RD1-team03=|RD1-team04=Cristal'],
  ['a slot that is left out', '|RD1-team01=Boys|RD1-team04=Cristal'],
  ['scores without teams', '|RD1-score01=1|RD1-score02=2'],
  ['nothing at all', ''],
])('a bracket with %s has no tie', (_what, cells) => {
  expect(season(page(cells)).brackets).toEqual([]);
});

test('an unknown team and a cell that is no number are faults at their places', () => {
  const cells =
    '|RD1-team01=Bois|RD1-score01=1\n|RD1-team02=Boys|RD1-score02=1–0|RD1-team03=Boys|RD1-team04=Cristal|RD1-score04-agg=3*';
  expect(faultsOf(page(cells))).toEqual([
    '2:27 No team is called "Bois" in this season. Did you mean "Boys"?',
    '3:30 "1–0" is no number of goals.',
    '3:85 "3*" is no number of goals.',
  ]);
});

test.each(['4TeamBracket', '4TeamBracket-2legs', '16TeamBracket-Compact', '8 TeamBracket'])(
  '%s is a bracket',
  (name) => {
    expect(season(page('|RD1-team01=Boys|RD1-team02=Cristal', name)).brackets).toMatchObject([
      { stage: 'first' },
    ]);
  },
);

function page(cells: string, name = '4TeamBracket'): string {
  return `== First Stage ==\n{{${name}${cells}}}`;
}
