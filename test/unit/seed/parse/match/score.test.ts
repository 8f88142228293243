import { describe, expect, test } from 'vitest';
import {
  mayBeShootOut,
  type PlayedCell,
  readCount,
  readScore,
} from '../../../../../seed/parse/match/score.js';
import { formatScore } from '../../../../../src/domain/tie/score.js';

describe('a score is read', () => {
  test.each([
    ['with a dash', '2–1'],
    ['with a long dash', '2—1'],
    ['with a minus sign', '2−1'],
    ['with a hyphen', '2-1'],
    ['with a hyphen that does not break', '2‑1'],
    ['with an entity', '2&ndash;1'],
    ['with a template for the dash', '2{{ndash}}1'],
    ['with blanks', ' 2 – 1 '],
    ['with blanks that do not break', '2&nbsp;–\u00A01'],
    ['in a link', '[[Report|2–1]]'],
    ['in a link to elsewhere', '[https://report.pe 2–1]'],
    ['that does not wrap', '{{nowrap|2–1}}'],
    ['with a reference', '2–1<ref>A note.</ref>'],
    ['with a named reference', '2–1<ref name="a" />'],
    ['with a note', '2–1{{efn|A note.}}'],
    ['with a comment', '2–1<!-- at last -->'],
    ['in bold', "'''2–1'''"],
    ['one side in bold', "'''2'''–1"],
    ['in brackets', '(2–1)'],
    ['with a link to its report', '{{score link|2020 Copa#Final|2–1}}'],
    ['with a link to the page of the match too', '{{score link|2020 Copa#Final|2–1|2020 Copa final}}'],
    ['with a link by a module', '{{#invoke:score link|main|2020 Copa#Final|2–1}}'],
  ])('%s', (_how, cell) => {
    expect(readScore(cell)).toEqual(goals(2, 1));
  });

  test('of many goals', () => {
    expect(readScore('12–0')).toEqual(goals(12, 0));
    expect(readScore('149–0')).toEqual(goals(149, 0));
  });
});

describe('a shoot-out is read', () => {
  test.each([
    '1–1 (4–3 p)',
    '1–1 (4–3p)',
    '1–1 (p 4–3)',
    '1–1 (p: 4–3)',
    '1–1 (4–3 p.)',
    '1–1 (4–3 ps)',
    '1–1 (4–3 pso)',
    '1–1 (4–3 pen)',
    '1–1 (4–3 pen.)',
    '1–1 (4–3 pens)',
    '1–1 (4–3 pens.)',
    '1–1 (4-3 on penalties)',
    '1–1 (4–3 penales)',
    '1–1 (pen. 4–3)',
    '1–1, 4–3 pen.',
    '1–1 [4–3 p]',
    '1–1&nbsp;{{nowrap|(4&ndash;3 p)}}',
    '1–1 {{pso|4–3}}',
    "1–1 '''(4–3 p)'''",
  ])('%s', (cell) => {
    expect(readScore(cell)).toEqual({ ...goals(1, 1), penalties: { team1: 4, team2: 3 } });
  });
});

describe('extra time is read', () => {
  test.each([
    '3–1 (a.e.t.)',
    '3–1 {{aet}}',
    '3–1 (aet)',
    '3–1 aet',
    '3–1 a.e.t.',
    '3–1 (a. e. t.)',
    '3–1 (after extra time)',
    '3–1 (t.s.)',
    '3–1 {{small|([[Extra time|a.e.t.]])}}',
    '3–1 (prórroga)',
    '3–1 (g.g.)',
    '3–1 {{asdet}}',
  ])('%s', (cell) => {
    expect(readScore(cell)).toEqual({ ...goals(3, 1), extraTime: true });
  });

  test.each([
    '1–1 (a.e.t.) (4–2 p)',
    '1–1 {{aet}} (4–2 pen.)',
    '1–1 (aet, 4–2 p)',
    '1–1 (aet; 4–2 pens)',
    '1–1 (4–2 p) {{aet}}',
    '1–1<br />{{aet}}<br />(4–2 p)',
  ])('and a shoot-out after it: %s', (cell) => {
    const penalties = { team1: 4, team2: 2 };
    expect(readScore(cell)).toEqual({ ...goals(1, 1), extraTime: true, penalties });
  });
});

test.each(['3–3 (a)', '3–3 (a.g.)', '3–3 (away goals)'])('away goals that decided are read: %s', (cell) => {
  expect(readScore(cell)).toEqual({ ...goals(3, 3), awayGoals: true });
});

test.each([
  ['+:–', 1],
  ['+ : –', 1],
  ['+/−', 1],
  ['–:+', 2],
  ['+', null],
  ['w/o', null],
  ['Walkover', null],
  ['withdrew', null],
])('%j is a walkover for side %j', (cell, winner) => {
  expect(readScore(cell)).toEqual({ kind: 'WALKOVER', winner });
});

test.each([
  ['NOT_PLAYED', ['', ' ', '–', '—', '-', '&ndash;', '{{dash}}', '<!-- 2–1 -->', 'v', 'vs.', 'x', 'tbd']],
  ['NOT_PLAYED', ['n/a', 'N/A', '{{n/a}}', 'postponed', 'Suspendido', '<ref>Postponed.</ref>']],
  [
    'NOT_PLAYED',
    ['Match void', 'annulled', 'not played', 'Match postponed', 'to be played', 'aplazado', '?'],
  ],
  ['NOT_PLAYED', ['Match 12', 'match no. 12', 'Partido 3', 'FR6', 'SR4', '20:00', '7:30 p.m.', '19:30 h']],
  ['NOT_PLAYED', ['16–18 Oct', '30 Apr – 2 May', '{{small|23–25 Oct}}', '3/4 de mayo']],
  ['NOT_PLAYED', ['12 October', 'Oct 12', 'Sat 12 Oct 2013', '12 de octubre de 2013', '2013-10-12']],
  ['NOT_PLAYED', ['12/10', '12/10/2013', '12–10–2013', '12.10.2013', '{{dts|2013|10|12}}', '3rd May']],
  ['WALKOVER', ['w/o', 'W/O', 'W.O.', 'wo', 'walkover', '{{w/o}}', "'''w/o'''", '{{abbr|w/o|walkover}}']],
  ['BYE', ['bye', 'Bye', "''bye''"]],
])('what is no score can say %s: %j', (as, cells) => {
  expect(cells.map((cell) => readScore(cell)?.kind)).toEqual(cells.map(() => as));
});

test.each([
  ['a note’s mark, raised or not', ['2–1*', '2–1†', '2–1<sup>1</sup>', '2–1{{sup|2}}', '2–1<sup>[a]</sup>']],
  ['a colon', ['2:1', '2 : 1']],
  ['a seed that goes on', ['2–1 (s)']],
])('%s beside the goals says nothing of them', (_what, cells) => {
  expect(cells.map((cell) => readScore(cell))).toEqual(
    cells.map(() => ({
      kind: 'PLAYED',
      score: { team1: 2, team2: 1 },
      penalties: null,
      extraTime: false,
      halfTime: null,
      fullTime: null,
      awayGoals: false,
      lot: null,
      status: 'PLAYED',
    })),
  );
});

test.each([
  [
    'NOT_PLAYED',
    ['1–0 (abandoned)', '0–0 {{small|(aband.)}}', "(abandoned 45')", 'PPD', '?–?', 'Match A', '15:00'],
  ],
  ['WALKOVER', ['w/o<sup>1</sup>', 'w/o*']],
  ['PLAYED', ['3–0 (abandoned, awarded)', '1–1 {{pso}}', '1–1 (p)']],
])('what was not played out, or not here, is %s: %j', (as, cells) => {
  expect(cells.map((cell) => readScore(cell)?.kind)).toEqual(cells.map(() => as));
});

test('a shoot-out may stand on a line of its own', () => {
  expect(readScore('3–3 (a.e.t.)<br/>4–2 (pen.)')).toMatchObject({
    score: { team1: 3, team2: 3 },
    penalties: { team1: 4, team2: 2 },
    extraTime: true,
  });
});

test.each([
  ['half a score', ['2', '2–', '–1', '2–x', 'x–1', '2–?']],
  ['too many numbers', ['1-2-3', '2–1–0', '1234–0', '2–1 0']],
  ['a mark that is not known', ['2–1 (b)', '2–1 [1]', '2–1 (?)']],
  ['a shoot-out without its figures', ['4–3 (pen)', '4–3 {{pso}}', '4–3 (pen.)']],
  ['half a shoot-out', ['1–1 (4– p)', '1–1 (4 p)', '1–1 (4–3)']],
  ['a letter that could be anything', ['2–1 a', '2–1 p', '2–1 pe']],
  ['another sign between the goals', ['2 x 1', '2/1 goals', '2.1']],
  ['half a bracket', ['(2–1', '[2–1']],
  ['words', ['abc', 'decided by lot', 'Marathon', 'bye bye', '{{constructor}} a', '2–1 12 October']],
])('%s is none, and never guessed', (_what, cells) => {
  expect(cells.map((cell) => [cell, readScore(cell)])).toEqual(cells.map((cell) => [cell, undefined]));
});

test.each([
  ['3', 3],
  [' 12 ', 12],
  ["'''3'''", 3],
  ['3<ref>Three.</ref>', 3],
  ['+3', 3],
  ['−3', -3],
  ['&minus;3', -3],
  ['-3', -3],
  ['', null],
  ['–', null],
  ['<!-- 3 -->', null],
  ['3.5', undefined],
  ['3–1', undefined],
  ['three', undefined],
  ['3*', undefined],
  ['3<sup>1</sup>', undefined],
  ['12345', undefined],
])('the number %j is %j', (cell, number) => {
  expect(readCount(cell)).toBe(number);
});

function goals(team1: number, team2: number) {
  return {
    kind: 'PLAYED',
    score: { team1, team2 },
    penalties: null,
    extraTime: false,
    halfTime: null,
    fullTime: null,
    awayGoals: false,
    lot: null,
    status: 'PLAYED',
  };
}

describe('the score at half-time', () => {
  test.each([
    ['in brackets', '3–1 (1–0)', '1–0'],
    ['in brackets, with colons', '2:3 (2:1)', '2–1'],
    ['with its name', '3–1 (HT 1–0)', '1–0'],
    ['on a line of its own', '3–1<br />{{small|(1–0)}}', '1–0'],
    ['after extra time', '3–1 (1–0) {{aet}}', '1–0'],
    ['after the score of 90 minutes', '2–1 (1–1, 0–1) (a.e.t.)', '0–1 of 1–1'],
  ])('is read %s', (_where, cell, stated) => {
    const { halfTime, fullTime } = readScore(cell) as PlayedCell;
    const words = [halfTime, fullTime].flatMap((score) => (score === null ? [] : formatScore(score)));
    expect(words.join(' of ')).toBe(stated);
  });

  test.each(['1–1 (4–3)', '2–1 (0–2)', '2–1 (3–1, 0–0)'])('is not more than the score: %s', (cell) => {
    expect(readScore(cell)).toBeUndefined();
  });

  test.each([
    ['2–2 (2–1)', true],
    ['2–2 (1–1)', false],
    ['2–1 (1–0)', false],
    ['2–2 (2–1, 0–0)', false],
  ])('%s may be a shoot-out: %j', (cell, may) => {
    expect(mayBeShootOut(readScore(cell) as PlayedCell)).toBe(may);
  });
});
