import { expect, test } from 'vitest';
import { readScore } from '../../../../../seed/parse/match/score.js';

test.each([
  '2–1 (awarded)',
  '2–1 (awarded to Boys)',
  '2–1 {{awd.}}',
  '2–1 (w/o)',
  'w/o (2–1)',
  '2–1 (en mesa)',
  '2–1 (a tavolino)',
  '2–1{{efn|Awarded after an ineligible player took part.}}',
  '2–1<ref>The match was awarded 2–1.</ref>',
  '2–1 (abandoned, awarded)',
])('an awarded score is read: %s', (cell) => {
  expect(readScore(cell)).toEqual({ ...goals(2, 1), status: 'AWARDED' });
});

test.each(['2–1{{efn|A penalty was awarded late.}}', '2–1<ref>Report</ref>'])(
  'a note about something else says nothing of the score: %s',
  (cell) => {
    expect(readScore(cell)).toMatchObject({ status: 'PLAYED' });
  },
);

test.each([
  ['POSTPONED', ['postponed', 'Postponed to 12 May', 'ppd.', 'P–P', 'suspendido', 'aplazado', 'rinviata']],
  ['ABANDONED', ["abandoned 65'", 'abandoned', 'A–A', "suspendido 65'", 'suspended at 1–0', 'sospesa']],
  [
    'ABANDONED',
    ['0–0 (abandoned)', "1–0 (abandoned 65')", '1–0 (suspendido)', '1–0 (abandoned after a storm)'],
  ],
  ['CANCELLED', ['cancelled', 'canc.', 'void', 'annulled', 'Match void', 'no jugado', '1–0 (annulled)']],
  ['CANCELLED', ['<s>1–0</s>', '<del>1–0</del>', '{{strikethrough|1–0}}', '1–0 (result void)']],
  ['AWARDED', ['awarded', 'PP – PP']],
  ['SCHEDULED', ['', 'v', '12 October', 'not yet played', 'n/a']],
])('a match without a score is %s: %j', (status, cells) => {
  expect(cells.map((cell) => readScore(cell))).toEqual(
    cells.map(() => expect.objectContaining({ kind: 'NOT_PLAYED', status })),
  );
});

test('the score at which a match was abandoned is no score, unless it was let stand', () => {
  expect(readScore('1–0 (abandoned)')).toMatchObject({ abandonedAt: { team1: 1, team2: 0 } });
  expect(readScore('suspended at 1–0')).toMatchObject({ abandonedAt: { team1: 1, team2: 0 } });
  const stood = { ...goals(1, 0), status: 'ABANDONED' };
  expect(readScore("1–0 (abandoned 80', result stood)")).toEqual(stood);
  expect(readScore('1–0{{efn|Abandoned after 80 minutes; the score was let stand.}}')).toEqual(stood);
});

test('the score in the place of one that is struck out counts', () => {
  expect(readScore('<s>2–1</s> 0–3')).toEqual({ ...goals(0, 3), status: 'AWARDED' });
  expect(readScore('<s>2–1</s> 2–2')).toEqual(goals(2, 2));
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
