import { expect, test } from 'vitest';
import { reconsider } from '../../../../src/domain/tie/decide-by-other-rules.js';
import { explain } from '../../../../src/domain/tie/explanation.js';
import { played } from '../../../support/domain/played-tie.js';

const three = { awayGoals: true, pointsForWin: 3, pointsForDraw: 1 };
const two = { ...three, pointsForWin: 2 };
const noAwayGoals = { ...three, awayGoals: false };

test.each([
  ['away goals settled it', '1-0 3-2', three, noAwayGoals, 'nobody by UNDECIDED: 3–3 on aggregate, open'],
  [
    'the source marks whom away goals put through',
    '1-0 3-2 stated1',
    three,
    noAwayGoals,
    'nobody by UNDECIDED: 3–3 on aggregate, open',
  ],
  [
    'the source marks whom nothing told put through',
    '2-1 2-1 stated2',
    three,
    noAwayGoals,
    '2 by STATED: 3–3 on aggregate, the winner is stated by the source',
  ],
  [
    'a shoot-out settled it',
    '2-1 2-1 p4-3',
    three,
    noAwayGoals,
    '1 by PENALTIES: 3–3 on aggregate, 4–3 on penalties',
  ],
  ['the aggregate settled it', '2-1 1-1', three, noAwayGoals, '1 by AGGREGATE: 3–2 on aggregate'],
  [
    'a shoot-out that away goals would have spared',
    '1-0 3-2 p3-4',
    noAwayGoals,
    three,
    '1 by AWAY_GOALS: 3–3 on aggregate, 2–0 on away goals',
  ],
  [
    'a shoot-out that away goals would not have spared',
    '2-1 2-1 p3-4',
    noAwayGoals,
    three,
    '2 by PENALTIES: 3–3 on aggregate, level on away goals, 3–4 on penalties',
  ],
  [
    'a shoot-out although away goals counted',
    '1-0 3-2 p3-4',
    three,
    three,
    '2 by PENALTIES: 3–3 on aggregate, 3–4 on penalties',
  ],
  ['points, two for a win', '1-0 1-1 points4-1', three, two, '1 by POINTS: 3–1 on points'],
  [
    'points, no fewer for a draw than for a win',
    '1-0 1-1 points4-1',
    three,
    { ...three, pointsForWin: 1 },
    '1 by POINTS: 2–1 on points',
  ],
  ['points that the legs are not told of', 'points4-1', three, two, '1 by POINTS: 4–1 on points'],
  ['points after one leg', '1-0 x points3-0', three, two, '1 by POINTS: 3–0 on points'],
  ['a walkover', 'walkover2', three, { ...two, awayGoals: false }, '2 by WALKOVER: walkover'],
])('by other rules: %s', (_what, line, own, others, verdict) => {
  const { tie, decision } = reconsider(played(line), own, others);
  const said = explain(tie, decision.by, others, 'open');
  expect(`${decision.winner ?? 'nobody'} by ${decision.by}: ${said}`).toBe(verdict);
});
