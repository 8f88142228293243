import { expect, test } from 'vitest';
import { fullTimeByGoals, type SideGoal } from '../../../../src/domain/match/full-time-by-goals.js';

/** `h12 a90+3 h?`: home in minute 12, away in minute 90+3, home in a minute that is not known. */
function goals(text: string): SideGoal[] {
  return text.split(' ').flatMap((word): SideGoal[] => {
    const [, side, minute, stoppage] = /^([ha])(\d+|\?)(?:\+(\d+))?$/.exec(word) ?? [];
    if (side === undefined) return [];
    return [
      {
        side: side === 'h' ? 'home' : 'away',
        minute: minute === '?' ? null : Number(minute),
        stoppage: stoppage === undefined ? null : Number(stoppage),
      },
    ];
  });
}

test.each([
  ['all goals in ninety minutes', '2-1', 'h12 a45+2 h90', '2-1'],
  ['a goal in stoppage time', '1-0', 'h90+5', '1-0'],
  ['goals in extra time', '3-2', 'h12 a30 a88 h91 h120+1', '1-2'],
  ['no goals', '0-0', '', '0-0'],
  ['a goal that is not named', '2-1', 'h12 a45', null],
  ['a goal too many', '1-0', 'h12 h50', null],
  ['goals of the wrong side', '1-0', 'a12', null],
  ['a goal without a minute', '2-0', 'h12 h?', null],
  ['not played', '', 'h12', null],
])('%s', (_what, score, scored, fullTime) => {
  const [home, away] = score === '' ? [null, null] : score.split('-').map(Number);
  const result = fullTimeByGoals({ homeGoals: home ?? null, awayGoals: away ?? null }, goals(scored));
  expect(result && `${result.homeGoals}-${result.awayGoals}`).toBe(fullTime);
});
