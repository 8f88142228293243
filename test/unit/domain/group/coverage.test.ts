import { expect, test } from 'vitest';
import { coverage } from '../../../../src/domain/group/coverage.js';
import { matches } from '../../../support/domain/group.js';

test.each([
  [
    'home and away, all played',
    3,
    'A 1-0 B, B 1-0 A, A 1-1 C, C 0-0 A, B 2-2 C, C 3-1 B',
    '6 of 6, 6 played',
  ],
  ['home and away, one not recorded', 3, 'A 1-0 B, B 1-0 A, A 1-1 C, C 0-0 A, B 2-2 C', '5 of 6, 5 played'],
  ['home and away, some not played', 3, 'A 1-0 B, B x A, A x C, C x A, B 2-2 C, C x B', '6 of 6, 2 played'],
  ['a single round', 4, 'A 1-0 B, C 1-0 D, A 1-1 C, B 0-0 D, A 2-2 D, B 3-1 C', '6 of 6, 6 played'],
  ['a single round, begun', 4, 'A 1-0 B', '1 of 6, 1 played'],
  ['three rounds', 2, 'A 1-0 B, B 1-0 A, A 1-1 B', '3 of 3, 3 played'],
  ['nothing recorded: every pair meets at least once', 4, '', '0 of 6, 0 played'],
  ['one team', 1, '', '0 of 0, 0 played'],
  ['no team', 0, '', '0 of 0, 0 played'],
])('what is known of a group: %s', (_what, teams, list, known) => {
  const { expected, recorded, played } = coverage(teams, matches(list));
  expect(`${recorded} of ${expected}, ${played} played`).toBe(known);
});
