import { expect, test } from 'vitest';
import type { GoalKind } from '../../../../src/domain/match/goal.js';
import { topScorers } from '../../../../src/domain/season/top-scorers.js';

const kinds: Readonly<Record<string, GoalKind>> = { p: 'PENALTY', o: 'OWN_GOAL' };

/** `1A 2B 1Ap`: player 1 for team A, player 2 for team B, a penalty of player 1. Teams are the numbers of letters. */
function scorers(text: string): string[] {
  const goals = text.split(' ').flatMap((word) => {
    const [, player, team = 'A', mark = ''] = /^(\d)([A-Z])([po]?)$/.exec(word) ?? [];
    if (player === undefined) return [];
    return [
      { player: { id: Number(player) }, team: { id: team.charCodeAt(0) }, kind: kinds[mark] ?? 'GOAL' },
    ];
  });
  return topScorers(goals).map(
    ({ position, player, team, goals: scored, penalties }) =>
      `${position}. ${player.id}${String.fromCharCode(team.id)} ${scored} (${penalties})`,
  );
}

test.each([
  ['most goals first', '1A 2B 2B', ['1. 2B 2 (0)', '2. 1A 1 (0)']],
  [
    'level players share a position',
    '1A 2B 3A 3A 4B',
    ['1. 3A 2 (0)', '2. 1A 1 (0)', '2. 2B 1 (0)', '2. 4B 1 (0)'],
  ],
  [
    'the positions after a shared one are skipped',
    '1A 2B 1A 2B 3A',
    ['1. 1A 2 (0)', '1. 2B 2 (0)', '3. 3A 1 (0)'],
  ],
  [
    'level players in the order in which they reached their number',
    '1A 2B 2B 1A',
    ['1. 2B 2 (0)', '1. 1A 2 (0)'],
  ],
  ['penalties count', '1Ap 1A 2Bp', ['1. 1A 2 (1)', '2. 2B 1 (1)']],
  ['own goals do not', '1Ao 2B 1Ao', ['1. 2B 1 (0)']],
  ['the team of most goals', '1A 1A 1B', ['1. 1A 3 (0)']],
  ['of equals, the last team', '1A 1B', ['1. 1B 2 (0)']],
  ['no goals', '', []],
])('%s', (_what, goals, expected) => {
  expect(scorers(goals)).toEqual(expected);
});
