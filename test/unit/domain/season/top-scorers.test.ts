import { expect, test } from 'vitest';
import { topScorers } from '../../../../src/domain/season/top-scorers.js';

/**
 * `1A2 2B1 1C3p1`: in the order of the last goals, player 1 scored twice for team A, player 2 once for team B, and player
 * 1 three times for team C, once by a penalty.
 */
function scorers(text: string): string[] {
  const found = text.split(' ').flatMap((word) => {
    const [, player, team = '', goals, penalties = 0] = /^(\d)([A-Z])(\d)(?:p(\d))?$/.exec(word) ?? [];
    if (player === undefined) return [];
    return [{ player: { id: Number(player) }, team, goals: Number(goals), penalties: Number(penalties) }];
  });
  return topScorers(found).map(
    ({ position, player, team, goals, penalties }) =>
      `${position}. ${player.id}${team} ${goals} (${penalties})`,
  );
}

test.each([
  ['most goals first', '1A1 2B2', ['1. 2B 2 (0)', '2. 1A 1 (0)']],
  [
    'level players share a position',
    '1A1 2B1 3A2 4B1',
    ['1. 3A 2 (0)', '2. 1A 1 (0)', '2. 2B 1 (0)', '2. 4B 1 (0)'],
  ],
  [
    'the positions after a shared one are skipped',
    '1A2 2B2 3A1',
    ['1. 1A 2 (0)', '1. 2B 2 (0)', '3. 3A 1 (0)'],
  ],
  [
    'level players in the order in which they reached their number',
    '1A1 2B2 1C1',
    ['1. 2B 2 (0)', '1. 1C 2 (0)'],
  ],
  ['penalties count', '1A2p1 1B1p1 2B1', ['1. 1A 3 (2)', '2. 2B 1 (0)']],
  ['the team of most goals', '1A2 1B1', ['1. 1A 3 (0)']],
  ['of equals, the last team', '1A1 1B1', ['1. 1B 2 (0)']],
  ['no goals', '', []],
])('%s', (_what, goals, expected) => {
  expect(scorers(goals)).toEqual(expected);
});
