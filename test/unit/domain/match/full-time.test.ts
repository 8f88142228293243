import { expect, test } from 'vitest';
import { fullTime, type MatchCourse } from '../../../../src/domain/match/full-time.js';

const final = { homeGoals: 2, awayGoals: 1 };
const stated = { homeGoals: 1, awayGoals: 1 };
const played: MatchCourse = { ...final, status: 'PLAYED', extraTime: false, statedFullTime: null };

test.each([
  ['without extra time', played, final],
  ['after extra time', { ...played, extraTime: true }, null],
  ['after extra time, stated', { ...played, extraTime: true, statedFullTime: stated }, stated],
  ['to be played', { ...played, status: 'SCHEDULED', homeGoals: null, awayGoals: null }, null],
  ['awarded', { ...played, status: 'AWARDED' }, null],
  ['awarded after it was played', { ...played, status: 'AWARDED', statedFullTime: stated }, stated],
  ['abandoned, its score let stand', { ...played, status: 'ABANDONED' }, null],
] as const)('the score after 90 minutes of a match %s', (_what, match, score) => {
  expect(fullTime(match)).toEqual(score === null ? null : expect.objectContaining(score));
});
