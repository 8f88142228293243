import { expect, test } from 'vitest';
import { rank } from '../../../../src/domain/group/ranking.js';
import type { TieBreaker } from '../../../../src/domain/group/tie-breakers.js';
import { matches, playOffs, shown } from '../../../support/domain/group.js';

const worldCup: TieBreaker[] = ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR', 'HEAD_TO_HEAD'];
const euro: TieBreaker[] = ['POINTS', 'HEAD_TO_HEAD', 'GOAL_DIFFERENCE', 'GOALS_FOR'];
const copaPeru: TieBreaker[] = ['POINTS', 'PLAY_OFF', 'GOAL_DIFFERENCE', 'GOALS_FOR'];

const regionI =
  'Bocana 4-1 Martín, Bocana 3-1 Sipán, Martín 1-0 Bocana, Martín 3-1 Sipán, Sipán 2-1 Bocana, Sipán 3-2 Martín';
const regionII =
  'Mannucci 4-0 Ana, Mannucci 4-0 Vallejo, Mannucci 4-0 Pedro, Ana 2-1 Mannucci, Ana 3-3 Vallejo, Ana 1-0 Pedro, Vallejo 3-3 Mannucci, Vallejo 2-1 Ana, Vallejo 6-1 Pedro, Pedro 2-1 Mannucci, Pedro 1-0 Ana, Pedro 1-0 Vallejo';
const euro2004 =
  'Sweden 5-0 Bulgaria, Denmark 0-0 Italy, Italy 1-1 Sweden, Bulgaria 0-2 Denmark, Denmark 2-2 Sweden, Italy 2-1 Bulgaria';
const worldCup2018 =
  'Colombia 1-2 Japan, Poland 1-2 Senegal, Japan 2-2 Senegal, Poland 0-3 Colombia, Japan 0-1 Poland, Senegal 0-1 Colombia';
// A, B and C took three points of one another by a goal each; B and C scored as many in that, A more.
const circle = 'A 2-1 B, B 1-0 C, C 2-1 A, A 1-0 D, B 1-0 D, C 9-0 D';

test.each([
  ['points', 'B A', copaPeru, 'A 1-0 B', '', '1 A, 2 B by POINTS'],
  [
    'goal difference',
    'A B C',
    worldCup,
    'A 1-0 C, B 2-0 C',
    '',
    '1 B, 2 A by GOAL_DIFFERENCE, 3 C by POINTS',
  ],
  ['goals', 'A B C', worldCup, 'A 1-0 C, B 2-1 C', '', '1 B, 2 A by GOALS_FOR, 3 C by POINTS'],
  [
    'the match between them, last',
    'B A C D',
    worldCup,
    'A 1-0 B, B 1-0 C, D 1-0 A',
    '',
    '1 D, 2 A by GOAL_DIFFERENCE, 3 B by HEAD_TO_HEAD, 4 C by POINTS',
  ],
  [
    'wins',
    'A B C',
    ['POINTS', 'WINS'],
    'A 0-0 C, A 0-0 C, A 0-0 C, B 1-0 C, C 3-0 B',
    '',
    '1 C, 2 B by POINTS, 3 A by WINS',
  ],
  ['nothing', 'A B', worldCup, 'A 1-1 B', '', '1 A, 1 B'],
  ['no criteria', 'B A C', [], 'A 1-0 B, A 5-0 C', '', '1 B, 1 A, 1 C'],
  ['no matches', 'B A', euro, '', '', '1 B, 1 A'],
  [
    'matches played, the others left aside',
    'A B C',
    copaPeru,
    'A x B, C 1-0 B, C x A',
    '',
    '1 C, 2 A by POINTS, 3 B by GOAL_DIFFERENCE',
  ],
  [
    'level in all that counts, as in the World Cup of 2018',
    'Senegal Japan Poland Colombia',
    worldCup,
    worldCup2018,
    '',
    '1 Colombia, 2 Senegal by POINTS, 2 Japan, 4 Poland by POINTS',
  ],
  [
    'goals among three, as in the Euro of 2004',
    'Italy Denmark Sweden Bulgaria',
    euro,
    euro2004,
    '',
    '1 Sweden, 2 Denmark by HEAD_TO_HEAD, 3 Italy by HEAD_TO_HEAD, 4 Bulgaria by POINTS',
  ],
  [
    'the same three by all their goals',
    'Italy Denmark Sweden Bulgaria',
    worldCup,
    euro2004,
    '',
    '1 Sweden, 2 Denmark by GOAL_DIFFERENCE, 3 Italy by GOAL_DIFFERENCE, 4 Bulgaria by POINTS',
  ],
  [
    'head-to-head among three, then again among two',
    'C B A D',
    euro,
    circle,
    '',
    '1 A, 2 B by HEAD_TO_HEAD, 3 C by HEAD_TO_HEAD, 4 D by POINTS',
  ],
  [
    'what is next where head-to-head splits nobody',
    'A B C',
    euro,
    'A 1-1 B, A 1-0 C, B 3-0 C',
    '',
    '1 B, 2 A by GOAL_DIFFERENCE, 3 C by POINTS',
  ],
  [
    'play-offs before goals, as in Region I of 2013',
    'Sipán Martín Bocana',
    copaPeru,
    regionI,
    'Bocana beat Sipán, Bocana beat Martín',
    '1 Bocana, 2 Martín by PLAY_OFF, 3 Sipán by GOAL_DIFFERENCE',
  ],
  [
    'goals, had there been no play-offs',
    'Sipán Martín Bocana',
    copaPeru,
    regionI,
    '',
    '1 Bocana, 2 Martín by GOAL_DIFFERENCE, 3 Sipán by GOAL_DIFFERENCE',
  ],
  [
    'a play-off of two of three',
    'A B C',
    copaPeru,
    'A 1-1 B, B 1-1 C, C 1-1 A',
    'B beat C',
    '1 B, 2 A by PLAY_OFF, 2 C',
  ],
  [
    'play-offs among four, then again among two',
    'A B C D',
    copaPeru,
    '',
    'B beat A, C beat A, A beat D, B beat D, D beat C, C beat B',
    '1 C, 2 B by PLAY_OFF, 3 A by PLAY_OFF, 4 D by PLAY_OFF',
  ],
  [
    'no play-off against a team that is not level',
    'A B C',
    copaPeru,
    'A 1-0 C, B 1-0 C',
    'B beat C',
    '1 A, 1 B, 3 C by POINTS',
  ],
  ['no play-off that is not decided', 'A B', copaPeru, 'A 1-1 B', 'A met B', '1 A, 1 B'],
  [
    'shared places are counted on',
    'A B C D',
    ['POINTS'],
    'A 2-0 B, A 2-0 C, A 1-0 D, B 1-0 D, C 1-0 D',
    '',
    '1 A, 2 B by POINTS, 2 C, 4 D by POINTS',
  ],
] as const)('teams are ranked: %s', (_what, teams, tieBreakers, played, extra, table) => {
  expect(shown(ranked(teams, tieBreakers, played, extra))).toBe(table);
});

test('two points for a win bring Vallejo before Pedro, who won more and drew nothing', () => {
  const teams = 'Mannucci Pedro Vallejo Ana';
  expect(shown(ranked(teams, copaPeru, regionII, ''))).toBe(
    '1 Mannucci, 2 Pedro by POINTS, 3 Vallejo by POINTS, 4 Ana by POINTS',
  );
  expect(shown(ranked(teams, copaPeru, regionII, '', 2))).toBe(
    '1 Mannucci, 2 Vallejo by POINTS, 3 Pedro by GOAL_DIFFERENCE, 4 Ana by POINTS',
  );
});

test('points taken away count, in the table and not in the matches between level teams', () => {
  const rows = rank(
    [
      { team: 'A', adjustment: -3 },
      { team: 'B', adjustment: 0 },
      { team: 'C', adjustment: 0 },
    ],
    { matches: matches('A 1-0 B, A 1-0 C, B 1-0 C'), playOffs: [] },
    { pointsForWin: 3, pointsForDraw: 1, tieBreakers: euro },
  );
  expect(shown(rows)).toBe('1 A, 2 B by HEAD_TO_HEAD, 3 C by POINTS');
  expect(rows.map(({ figures }) => figures.points)).toEqual([3, 3, 0]);
});

function ranked(
  teams: string,
  tieBreakers: readonly TieBreaker[],
  played: string,
  extra: string,
  pointsForWin = 3,
) {
  return rank(
    teams.split(' ').map((team) => ({ team, adjustment: 0 })),
    { matches: matches(played), playOffs: playOffs(extra) },
    { pointsForWin, pointsForDraw: 1, tieBreakers },
  );
}
