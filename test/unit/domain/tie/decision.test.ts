import { expect, test } from 'vitest';
import { aggregate, awayGoals, decide, type PlayedTie } from '../../../../src/domain/tie/decision.js';
import type { Score } from '../../../../src/domain/tie/score.js';
import { mirrored } from '../../../support/domain/mirrored-tie.js';
import { played } from '../../../support/domain/played-tie.js';

const ties: readonly (readonly [why: string, tie: string, decision: string])[] = [
  ['one match', '2-1', '1 by SINGLE_MATCH'],
  ['one match, won away', '0-1', '2 by SINGLE_MATCH'],
  ['one match, after extra time', '2-1 aet', '1 by EXTRA_TIME'],
  ['one match, a shoot-out', '1-1 p3-4', '2 by PENALTIES'],
  ['one match, a shoot-out after extra time', '1-1 aet p5-4', '1 by PENALTIES'],
  ['one match, level', '1-1', 'nobody by UNDECIDED'],
  ['one match, not played', 'x', 'nobody by UNDECIDED'],
  ['more goals over two legs', '2-1 1-1', '1 by AGGREGATE'],
  ['more goals, the first leg lost', '1-2 0-2', '1 by AGGREGATE'],
  ['more goals after extra time', '1-0 3-0 aet', '2 by EXTRA_TIME'],
  ['level, more goals away in the second leg', '1-0 3-2', '1 by AWAY_GOALS'],
  ['level, more goals away in the first leg', '1-2 0-1', '2 by AWAY_GOALS'],
  ['level after extra time, more goals away', '1-0 2-1 aet', '1 by AWAY_GOALS'],
  ['level in everything, a shoot-out', '2-1 2-1 p4-3', '1 by PENALTIES'],
  ['level in everything', '2-1 2-1', 'nobody by UNDECIDED'],
  ['a shoot-out shows that away goals did not count', '1-0 3-2 p3-4', '2 by PENALTIES'],
  ['a shoot-out of which only the winner is marked', '2-1 2-1 stated2', '2 by STATED'],
  ['a level shoot-out says nothing', '2-1 2-1 p4-4', 'nobody by UNDECIDED'],
  ['a shoot-out after a tie won on goals says nothing', '2-0 1-1 p3-4', '1 by AGGREGATE'],
  ['the scores go before the mark', '2-1 1-1 stated2', '1 by AGGREGATE'],
  ['half played', '5-0 x', 'nobody by UNDECIDED'],
  ['half played, with the aggregate so far', '5-0 x agg5-0', 'nobody by UNDECIDED'],
  ['half played, the winner marked', '5-0 x stated2', '2 by STATED'],
  ['not played', 'x x', 'nobody by UNDECIDED'],
  ['the aggregate alone', 'x x agg3-4', '2 by AGGREGATE'],
  ['the aggregate alone, level', 'x x agg3-3', 'nobody by UNDECIDED'],
  ['the aggregate and the shoot-out alone', 'x x agg3-3 p1-3', '2 by PENALTIES'],
  ['legs against a wrong aggregate', '2-1 1-1 agg1-4', '1 by AGGREGATE'],
  ['a walkover', 'walkover2', '2 by WALKOVER'],
  ['a walkover after a first leg', '3-0 x walkover2', '2 by WALKOVER'],
  ['drawn, and won in the replay', '1-1 0-2 replays1', '1 by REPLAY'],
  ['level over two legs, and won in a third match', '1-0 1-0 0-1 replays1', '2 by REPLAY'],
  ['a replay decides, whatever the goals before', '0-3 2-0 0-1 replays1 points3-3', '2 by REPLAY'],
  ['drawn again, a shoot-out', '1-1 2-2 p3-4 replays1', '2 by PENALTIES'],
  ['drawn, and still to be replayed', '1-1 x replays1', 'nobody by UNDECIDED'],
  ['away goals do not count where a replay was played', '1-0 3-2 x replays1', 'nobody by UNDECIDED'],
  [
    'marked as settled by away goals, home sides not told',
    '1-0 3-2 somewhere away stated2',
    '2 by AWAY_GOALS',
  ],
  ['level, home sides not told', '1-0 3-2 somewhere', 'nobody by UNDECIDED'],
  ['nothing told', '', 'nobody by UNDECIDED'],
  ['nothing told but the winner', 'stated1', '1 by STATED'],
  ['two of two matches won', '1-0 0-1 series', '1 by SERIES'],
  ['a match each in a series', '1-0 2-0 x series', 'nobody by UNDECIDED'],
  ['a series of which only the wins are known', 'agg2-1 series', '1 by SERIES'],
  ['level, a coin', '1-1 lot stated2', '2 by LOT'],
  ['level, a coin whose winner is not told', '1-1 lot', 'nobody by UNDECIDED'],
  ['a coin shows that away goals did not count', '1-0 3-2 lot stated2', '2 by LOT'],
  ['a coin after a match that was won says nothing', '2-1 lot stated2', '1 by SINGLE_MATCH'],
  ['more points', '1-0 1-1 points4-1', '1 by POINTS'],
  ['more points with fewer goals', '1-0 0-0 points1-4', '2 by POINTS'],
  ['level points, more goals', '3-0 1-0 points3-3', '1 by AGGREGATE'],
  ['level points, a shoot-out although not level in goals', '3-0 1-0 points3-3 p4-5', '2 by PENALTIES'],
  ['level points, legs not told', 'points3-3', 'nobody by UNDECIDED'],
];

test.each(ties)('%s', (_why, tie, decision) => {
  expect(decided(played(tie), true)).toBe(decision);
});

test.each(ties)('seen from the other side, the same side wins: %s', (_why, tie, decision) => {
  const other = decision.replace(/^[12]/, (side) => (side === '1' ? '2' : '1'));
  expect(decided(mirrored(played(tie)), true)).toBe(other);
});

test.each([
  ['level', '1-0 3-2', 'nobody by UNDECIDED'],
  ['level, the winner marked', '1-0 3-2 stated1', '1 by STATED'],
  ['level, a shoot-out', '1-2 0-1 p4-2', '1 by PENALTIES'],
])('without the away goals rule: %s', (_why, tie, decision) => {
  expect(decided(played(tie), false)).toBe(decision);
});

test.each([
  ['2-1 1-3', '5-2', '3-1'],
  ['2-1', '2-1', 'null'],
  ['2-1 x', 'null', 'null'],
  ['2-1 x agg5-5', 'null', 'null'],
  ['x x agg5-5', '5-5', 'null'],
  ['points3-3', 'null', 'null'],
  ['', 'null', 'null'],
])('the legs %s make %s, of which away %s', (tie, goals, away) => {
  expect(shown(aggregate(played(tie)))).toBe(goals);
  expect(shown(awayGoals(played(tie)))).toBe(away);
});

function decided(tie: PlayedTie, awayGoalsCount: boolean): string {
  const { by, winner } = decide(tie, { awayGoals: awayGoalsCount });
  return `${winner ?? 'nobody'} by ${by}`;
}

function shown(score: Score | null): string {
  return score === null ? 'null' : `${score.team1}-${score.team2}`;
}

test('a series goes to the side with two of three wins, whatever the goals', () => {
  expect(decided(played('1-0 4-0 1-0 series'), true)).toBe('1 by SERIES');
});
