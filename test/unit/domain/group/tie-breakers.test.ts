import { expect, test } from 'vitest';
import { rank } from '../../../../src/domain/group/ranking.js';
import type { TieBreaker } from '../../../../src/domain/group/tie-breakers.js';
import { matches, shown } from '../../../support/domain/group.js';

const worldCup: TieBreaker[] = ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR', 'HEAD_TO_HEAD'];
const worldCup2018 =
  'Colombia 1-2 Japan, Poland 1-2 Senegal, Japan 2-2 Senegal, Poland 0-3 Colombia, Japan 0-1 Poland, Senegal 0-1 Colombia';

test.each([
  [
    'points between them alone, which leave goals between them aside',
    'A B C',
    ['POINTS', 'HEAD_TO_HEAD_POINTS', 'GOAL_DIFFERENCE'],
    'A 3-0 B, B 1-0 A, A 1-0 C, B 9-0 C',
    '1 B, 2 A by GOAL_DIFFERENCE, 3 C by POINTS',
  ],
  [
    'the difference between them',
    'B A C',
    ['POINTS', 'HEAD_TO_HEAD_GOAL_DIFFERENCE', 'GOAL_DIFFERENCE'],
    'A 3-0 B, B 1-0 A, B 1-5 C',
    '1 C, 2 A by HEAD_TO_HEAD_GOAL_DIFFERENCE, 3 B by HEAD_TO_HEAD_GOAL_DIFFERENCE',
  ],
  [
    'goals between them',
    'A B C',
    ['POINTS', 'HEAD_TO_HEAD_GOALS_FOR', 'GOALS_FOR'],
    'A 3-1 B, B 1-0 A, A 1-0 C, B 9-0 C',
    '1 A, 2 B by HEAD_TO_HEAD_GOALS_FOR, 3 C by POINTS',
  ],
  [
    'goals away between them',
    'A B C',
    ['POINTS', 'HEAD_TO_HEAD', 'HEAD_TO_HEAD_AWAY_GOALS', 'GOAL_DIFFERENCE'],
    'A 2-1 B, B 1-0 A, A 0-0 C, B 9-9 C',
    '1 B, 2 A by HEAD_TO_HEAD_AWAY_GOALS, 3 C by POINTS',
  ],
  [
    'goals away, in all matches',
    'A B C',
    ['POINTS', 'AWAY_GOALS_FOR'],
    'A 5-0 C, C 0-1 B, B x A',
    '1 B, 2 A by AWAY_GOALS_FOR, 3 C by POINTS',
  ],
  ['wins away', 'A B C', ['POINTS', 'AWAY_WINS'], 'A 5-0 C, C 0-1 B', '1 B, 2 A by AWAY_WINS, 3 C by POINTS'],
  [
    'goals scored divided by goals conceded',
    'A B C D',
    ['POINTS', 'GOAL_AVERAGE'],
    'A 9-0 C, C 5-0 A, B 2-0 D, D 1-0 B',
    '1 B, 2 A by GOAL_AVERAGE, 3 C by GOAL_AVERAGE, 4 D by GOAL_AVERAGE',
  ],
  [
    'no goal conceded, by the goals scored, before any average',
    'A B C D E F',
    ['GOAL_AVERAGE'],
    'A 1-0 D, B 2-0 D, C 9-1 E, F 0-0 D',
    '1 B, 2 A by GOAL_AVERAGE, 3 C by GOAL_AVERAGE, 4 F by GOAL_AVERAGE, 5 E by GOAL_AVERAGE, 6 D by GOAL_AVERAGE',
  ],
  ['no lots where nothing is printed', 'B A', [...worldCup, 'DRAWING_OF_LOTS'], 'A 1-1 B', '1 B, 1 A'],
  [
    'what comes after fair play, where nothing is printed',
    'B A',
    ['POINTS', 'FAIR_PLAY', 'AWAY_GOALS_FOR'],
    'B 1-0 A, A 2-1 B, A 3-1 B, B 1-0 A',
    '1 B, 2 A by AWAY_GOALS_FOR',
  ],
] as const)('teams are ranked by %s', (_what, teams, tieBreakers, played, table) => {
  const entrants = teams.split(' ').map((team) => ({ team, adjustment: 0 }));
  const rules = { pointsForWin: 3, pointsForDraw: 1, tieBreakers };
  expect(shown(rank(entrants, { matches: matches(played), playOffs: [] }, rules))).toBe(table);
});

test.each([
  [
    'in their printed order, once all is played',
    worldCup2018,
    '1 Colombia, 2 Japan by POINTS, 3 Senegal by FAIR_PLAY, 4 Poland by POINTS',
  ],
  [
    'not while a match is to come',
    `${worldCup2018}, Senegal x Japan`,
    '1 Colombia, 2 Japan by POINTS, 2 Senegal, 4 Poland by POINTS',
  ],
])('fair play and lots separate level teams %s', (_when, played, table) => {
  const printed = ['Colombia', 'Japan', 'Senegal', 'Poland'];
  const rows = rank(
    printed.map((team, index) => ({ team, adjustment: 0, printedPosition: index + 1 })),
    { matches: matches(played), playOffs: [] },
    { pointsForWin: 3, pointsForDraw: 1, tieBreakers: [...worldCup, 'FAIR_PLAY', 'DRAWING_OF_LOTS'] },
  );
  expect(shown(rows)).toBe(table);
});
