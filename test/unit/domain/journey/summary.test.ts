import { describe, expect, test } from 'vitest';
import { summary } from '../../../../src/domain/journey/summary.js';
import { decide } from '../../../../src/domain/tie/decision.js';
import { played } from '../../../support/domain/played-tie.js';

const place = {
  is: 'GROUP',
  group: 'Group B',
  position: 2,
  shared: false,
  points: 6,
  played: 4,
  unplayed: 0,
  qualified: false,
} as const;

test.each([
  [{}, 'Second in Group B with 6 points'],
  [{ shared: true }, 'Joint second in Group B with 6 points'],
  [{ position: 1, group: 'Region III', points: 10 }, 'First in Region III with 10 points'],
  [{ position: 3, points: 1 }, 'Third in Group B with 1 point'],
  [{ position: 4, points: 0 }, 'Fourth in Group B with 0 points'],
  [{ points: -2 }, 'Second in Group B with −2 points'],
  [{ position: 12 }, 'Twelfth in Group B with 6 points'],
  [{ position: 13 }, '13th in Group B with 6 points'],
  [{ position: 21, shared: true }, 'Joint 21st in Group B with 6 points'],
  [{ position: 22 }, '22nd in Group B with 6 points'],
  [{ position: 23 }, '23rd in Group B with 6 points'],
  [{ position: 111 }, '111th in Group B with 6 points'],
  [{ unplayed: 3 }, 'Second in Group B with 6 points so far'],
  [{ played: 0, points: 0, unplayed: 6 }, 'In Group B: not played yet'],
])('a place in a table %o', (more, sentence) => {
  expect(summary({ ...place, ...more })).toBe(sentence);
});

test('an entry', () => {
  expect(summary({ is: 'ENTRY', department: 'Moquegua' })).toBe('Sent by Moquegua');
});

describe.each([
  ['3-2 1-1', 'Beat Huaral 4–3 on aggregate', 'Lost 3–4 on aggregate to Boys'],
  ['3-1', 'Beat Huaral 3–1', 'Lost 1–3 to Boys'],
  [
    '2-1 2-1 p4-3',
    'Beat Huaral 4–3 on penalties after 3–3 on aggregate',
    'Lost 3–4 on penalties to Boys after 3–3 on aggregate',
  ],
  ['1-1 0-2 replays1', 'Beat Huaral 2–0 in the replay after 1–1', 'Lost 0–2 in the replay to Boys after 1–1'],
  [
    '1-1 2-2 p5-4 replays1',
    'Beat Huaral 5–4 on penalties after 1–1 and 2–2 in the replay',
    'Lost 4–5 on penalties to Boys after 1–1 and 2–2 in the replay',
  ],
  ['1-1 p5-4', 'Beat Huaral 5–4 on penalties after 1–1', 'Lost 4–5 on penalties to Boys after 1–1'],
  [
    '1-1 aet p5-4',
    'Beat Huaral 5–4 on penalties after 1–1 and extra time',
    'Lost 4–5 on penalties to Boys after 1–1 and extra time',
  ],
  [
    '1-0 3-2',
    'Beat Huaral on away goals after 3–3 on aggregate',
    'Lost to Boys on away goals after 3–3 on aggregate',
  ],
  ['2-1 aet', 'Beat Huaral 2–1 after extra time', 'Lost 1–2 to Boys after extra time'],
  [
    '2-0 0-1 aet',
    'Beat Huaral 3–0 on aggregate after extra time',
    'Lost 0–3 on aggregate to Boys after extra time',
  ],
  ['2-0 1-1 points4-1', 'Beat Huaral 4–1 on points', 'Lost 1–4 on points to Boys'],
  [
    '2-0 1-0 points3-3 p4-2',
    'Beat Huaral 4–2 on penalties after 3–3 on points',
    'Lost 2–4 on penalties to Boys after 3–3 on points',
  ],
  ['walkover1', 'Beat Huaral by walkover', 'Lost to Boys by walkover'],
  [
    '1-1 1-1 stated1',
    'Beat Huaral after 2–2 on aggregate, as the source states',
    'Lost to Boys after 2–2 on aggregate, as the source states',
  ],
  ['x x stated1', 'Beat Huaral, as the source states', 'Lost to Boys, as the source states'],
  ['agg4-3', 'Beat Huaral 4–3 on aggregate', 'Lost 3–4 on aggregate to Boys'],
  ['x x', 'Met Huaral: not decided yet', 'Met Boys: not decided yet'],
  ['1-0 x', 'Met Huaral: not decided yet', 'Met Boys: not decided yet'],
  [
    '2-2 0-0',
    'Met Huaral: 2–2 on aggregate, and the source does not tell the winner',
    'Met Boys: 2–2 on aggregate, and the source does not tell the winner',
  ],
  ['', 'Met Huaral: the source does not tell the winner', 'Met Boys: the source does not tell the winner'],
])('a tie, %s', (line, ofWinner, ofLoser) => {
  const tie = played(line);
  // Away goals count in the one tie that they settle.
  const { by, winner } = decide(tie, { awayGoals: line === '1-0 3-2' });
  const seen = (side: 1 | 2, opponent: string) =>
    summary({
      is: 'TIE',
      tie,
      side,
      opponent,
      by,
      won: winner === null ? null : winner === side,
      final: false,
    });

  test('from the side of its winner, or of the side at home first', () => {
    expect(seen(1, 'Huaral')).toBe(ofWinner);
  });

  test('from the other side', () => {
    expect(seen(2, 'Boys')).toBe(ofLoser);
  });
});
