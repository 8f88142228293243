import { expect, test } from 'vitest';
import { decide } from '../../../../src/domain/tie/decision.js';
import { explain } from '../../../../src/domain/tie/explanation.js';
import { played } from '../../../support/domain/played-tie.js';

test.each([
  ['2-1', '2–1'],
  ['2-1 aet', '2–1 after extra time'],
  ['1-1 p3-4', '1–1, 3–4 on penalties'],
  ['1-1 aet p3-4', '1–1 after extra time, 3–4 on penalties'],
  ['2-1 1-3', '5–2 on aggregate'],
  ['1-0 3-0 aet', '1–3 on aggregate after extra time'],
  ['1-0 3-2', '3–3 on aggregate, 2–0 on away goals'],
  ['2-2 2-2 p3-1', '4–4 on aggregate, level on away goals, 3–1 on penalties'],
  ['1-0 3-2 p3-4', '3–3 on aggregate, 3–4 on penalties'],
  ['x x agg3-1', '3–1 on aggregate'],
  ['x x agg3-3 p1-3', '3–3 on aggregate, 1–3 on penalties'],
  ['1-0 1-1 points4-1', '4–1 on points'],
  ['3-0 1-0 points3-3', '3–3 on points, 3–1 on aggregate'],
  ['3-0 1-0 points3-3 p4-5', '3–3 on points, 3–1 on aggregate, 4–5 on penalties'],
  ['1-1 0-2 replays1', '1–1, 2–0 in the replay'],
  ['1-1 0-2 aet replays1', '1–1, 2–0 in the replay after extra time'],
  ['1-0 1-0 2-2 p5-4 replays1', '1–1 on aggregate, 2–2 in the replay, 5–4 on penalties'],
  ['1-1 x replays1', '1–1, not played out yet'],
  ['1-0 3-2 somewhere away stated2', '3–3 on aggregate, away goals, as the source states'],
  ['1-0 4-0 1-0 series', '2–1 in matches won'],
  ['1-1 lot stated2', '1–1, the drawing of lots'],
  ['walkover2', 'walkover'],
  ['1-1 stated2', '1–1, the winner is stated by the source'],
  ['2-1 2-1 stated1', '3–3 on aggregate, the winner is stated by the source'],
  ['stated1', 'the winner is stated by the source'],
  ['x', 'not played out yet'],
  ['5-0 x', 'not played out yet'],
  ['2-1 2-1', '3–3 on aggregate, the source does not tell the winner'],
  ['', 'the source does not tell the winner'],
])('%j is explained as %j', (line, explanation) => {
  const tie = played(line);
  const rules = { awayGoals: true };
  expect(explain(tie, decide(tie, rules).by, rules)).toBe(explanation);
});

test('where away goals do not count, they are not spoken of', () => {
  const tie = played('2-2 2-2 p3-1');
  expect(explain(tie, 'PENALTIES', { awayGoals: false })).toBe('4–4 on aggregate, 3–1 on penalties');
});
