import { describe, expect, test } from 'vitest';
import { type BracketTie, readBracket } from '../../../../../seed/parse/tie/bracket.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

test('slots 01 and 02 meet, 03 and 04, and so on, round by round', () => {
  const cells = [
    '|RD2-team01=Boys|RD2-team02=Cristal',
    '|RD1-team01=Boys|RD1-score01=1',
    '|RD1-team02=Alianza|RD1-score02=0',
    '|RD1-team04=Deportivo|RD1-team03=[[Cristal]]|RD1-score03=2',
    '|RD1=Semifinals|RD2=',
  ];
  const [first, second, third] = read(page(cells.join('\n')));
  expect(first).toEqual({
    column: 1,
    size: 2,
    third: false,
    winner: null,
    extraTime: false,
    awayGoalsMarked: false,
    walkover: false,
    legs: 1,
    line: 3,
    offset: 80,
    round: 'Semifinals',
    upper: { team: 'boys', legs: [null, null], aggregate: { goals: 1, line: 3 }, lines: [3, 3] },
    lower: { team: 'alianza', legs: [null, null], aggregate: { goals: 0, line: 4 }, lines: [4, 4] },
    penalties: null,
  });
  expect(second).toMatchObject({ upper: { team: 'cristal' }, lower: { team: 'deportivo', aggregate: null } });
  expect(third).toMatchObject({ round: null, upper: { team: 'boys' }, lower: { team: 'cristal' } });
});

test('two legs and an aggregate are read by their numbers, the shoot-out beside the aggregate', () => {
  const [tie] = read(
    page(
      '|RD1-team1=Boys|RD1-score1-2=2|RD1-score1-agg=3 (1)\n|RD1-team2=Cristal|RD1-score2-1=2|RD1-score2-2=1|RD1-score2-agg=3 (3)',
    ),
  );
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
  const [tie] = read(page(`|RD1-team01=Boys|RD1-score01=${cell}|RD1-team02=Cristal|RD1-score02=1 (5)`));
  expect(tie?.upper.aggregate?.goals ?? null).toBe(goals);
  expect(tie?.penalties).toEqual(penalties === null ? null : { team1: penalties, team2: 5 });
});

test.each([
  ['an empty slot', '|RD1-team01=Boys|RD1-team02=|RD1-score02=|RD1-team03=|RD1-team04=Cristal'],
  ['a slot that is left out', '|RD1-team01=Boys|RD1-team04=Cristal'],
  ['scores without teams', '|RD1-score01=1|RD1-score02=2'],
  ['nothing at all', ''],
])('a bracket with %s has no tie', (_what, cells) => {
  expect(read(page(cells))).toEqual([]);
});

test('an unknown team and a cell that is no number are told with their places', () => {
  const cells =
    '|RD1-team01=Bois|RD1-score01=1\n|RD1-team02=Boys|RD1-score02=1–0|RD1-team03=Boys|RD1-team04=Cristal|RD1-score04-agg=3?';
  expect(reading(page(cells), readBracket).problems).toEqual([
    '2:27 No team is called "Bois" in this season. Did you mean "Boys"? If it is, write in the facts file "aliases": [{ "name": "Bois", "team": "Boys", "reason": "…" }]; if it is another team, "teams": [{ "name": "Bois" }].',
    '3:30 "1–0" is not a number of goals.',
    '3:85 "3?" is not a number of goals.',
  ]);
});

test('a team that meets itself, and a tie with a fourth leg, are not read', () => {
  const itself = reading(page('|RD1-team1=Boys\n|RD1-team2=[[Boys]]'), readBracket);
  expect(itself).toEqual({ told: [[]], problems: ['3:12 A team cannot play against itself.'], open: [] });
  const fourth = reading(
    page('|RD1-team1=Boys|RD1-team2=Cristal\n|RD1-score1-4=2|RD1-score2-4='),
    readBracket,
  );
  expect(fourth.problems).toEqual([
    '3:15 A tie has at most three matches; this is the fourth. The tie was not read.',
  ]);
});

test('a series of three, with marks beside the goals, and its points beside the names', () => {
  const [tie] = read(
    page(
      "|legs=3|RD1-team1='''[[Boys]]''' (a.s.d.e.t.)* '''(6 Points)'''|RD1-score1-1=2|RD1-score1-2=0|RD1-score1-3='''3'''*\n" +
        '|RD1-team2=Cristal (3 Points)|RD1-score2-1=1|RD1-score2-2=1|RD1-score2-3=2',
    ),
  );
  expect(tie).toMatchObject({
    legs: 3,
    winner: 1,
    upper: { team: 'boys', legs: [{ goals: 2 }, { goals: 0 }, { goals: 3 }] },
    lower: { team: 'cristal', legs: [{ goals: 1 }, { goals: 1 }, { goals: 2 }] },
  });
});

describe('one match or two legs', () => {
  test.each([
    ['one cell', '4TeamBracket', '|RD1-score1=2', 1, '- - 2'],
    ['none', '4TeamBracket', '', 1, '- - -'],
    ['none in one of two legs', '4TeamBracket-2legs', '', 2, '- - -'],
    ['none where it says two legs', '4TeamBracket|legs=2', '', 2, '- - -'],
    ['none where its column has one', '4TeamBracket|legs=1/2', '', 1, '- - -'],
    ['one cell, numbered', '4TeamBracket', '|RD1-score1-1=2', 1, '- - 2'],
    ['the first leg', '4TeamBracket-2legs', '|RD1-score1-1=2', 2, '2 - -'],
    ['a single match among ties of two legs', '4TeamBracket-2legs', '|RD1-score1=2', 1, '- - 2'],
    ['two legs', '4TeamBracket', '|RD1-score1-1=2|RD1-score1-2=1', 2, '2 1 -'],
    ['the aggregate alone', '4TeamBracket', '|RD1-score1-agg=3', 2, '- - 3'],
    [
      'all of them',
      '4TeamBracket|legs=2|aggregate=y',
      '|RD1-score1-1=2|RD1-score1-2=1|RD1-score1-agg=3',
      2,
      '2 1 3',
    ],
  ])('%s', (_what, name, cells, legs, goals) => {
    const [tie] = read(page(`|RD1-team1=Boys|RD1-team2=Cristal${cells}`, name));
    const { upper } = tie ?? {};
    expect([
      tie?.legs,
      [...(upper?.legs ?? []), upper?.aggregate].map((cell) => cell?.goals ?? '-').join(' '),
    ]).toEqual([legs, goals]);
  });
});

describe('marks', () => {
  const marks = { winner: null, extraTime: false, awayGoalsMarked: false, penalties: null };
  test.each([
    ["'''Boys'''", '2', 'Cristal', '1', { winner: 1 }],
    ['Boys', "'''2'''", 'Cristal', '1', { winner: 1 }],
    [
      'Boys',
      '2 (3)',
      "{{nowrap|'''Cristal'''}}",
      "'''2''' (4)",
      { winner: 2, penalties: { team1: 3, team2: 4 } },
    ],
    [
      "{{fbaicon|PER}} '''[[Boys]]''' (p)",
      "'''1 (4)'''",
      'Cristal',
      '1 (2)',
      { winner: 1, penalties: { team1: 4, team2: 2 } },
    ],
    ["'''Boys'''", '1', 'Cristal', "'''2'''", {}],
    ["'''Boys'''", '1', "'''Cristal'''", '2', {}],
    ['Boys {{aet}}', '2', 'Cristal', '1', { extraTime: true }],
    ['Boys ([[Extra time|a.e.t.]])', '2', 'Cristal', '1', { extraTime: true }],
    ['Boys', '2 {{aet}}', 'Cristal', '1', { extraTime: true }],
    ['Boys', '2 (aet) (5)', 'Cristal', '2 (3)', { extraTime: true, penalties: { team1: 5, team2: 3 } }],
    ['Boys', '2 (a)', 'Cristal', '2', { awayGoalsMarked: true }],
    ['Boys', '2<sup>a</sup>', 'Cristal', '2', { awayGoalsMarked: true }],
    ['[[Boys]] (a)', '2', 'Cristal', '2', { awayGoalsMarked: true }],
    ['Boys {{pso}}', '2 (4p)', 'Cristal', '2 (3p)', { penalties: { team1: 4, team2: 3 } }],
    ['Boys', 'w/o', 'Cristal', '', {}],
    ['Boys', '+', 'Cristal', '–', {}],
    ['Boys', '12 May', 'Cristal', 'TBD', {}],
  ])('%s %s – %s %s', (team1, score1, team2, score2, told) => {
    const cells = `|RD1-team1=${team1}|RD1-score1=${score1}|RD1-team2=${team2}|RD1-score2=${score2}`;
    const { problems, told: brackets } = reading(page(cells), readBracket);
    expect(brackets[0]).toMatchObject([{ ...marks, ...told }]);
    expect(problems).toEqual([]);
  });
});

function read(wikitext: string): readonly BracketTie[] {
  return reading(wikitext, readBracket).told.flat();
}

function page(cells: string, name = '4TeamBracket'): string {
  return `== First Stage ==\n{{${name}${cells}}}`;
}
