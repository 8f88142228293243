import { expect, test } from 'vitest';
import { separatingTieBreakers } from '../../../../src/domain/group/ranking.js';
import type { TieBreaker } from '../../../../src/domain/group/tie-breakers.js';
import { matches, playOffs, shown } from '../../../support/domain/group.js';

const euro: TieBreaker[] = ['POINTS', 'HEAD_TO_HEAD', 'GOAL_DIFFERENCE', 'GOALS_FOR'];
const copaPeru: TieBreaker[] = ['POINTS', 'PLAY_OFF', 'GOAL_DIFFERENCE', 'GOALS_FOR'];
const regionI =
  'Bocana 4-1 Martín, Bocana 3-1 Sipán, Martín 1-0 Bocana, Martín 3-1 Sipán, Sipán 2-1 Bocana, Sipán 3-2 Martín';

test.each([
  ['points', '1 A 9 +0 0, 2 B 7 +5 9', copaPeru, '', '', '1 A, 2 B by POINTS'],
  [
    'goals, as in Region III of 2013',
    '1 Loreto 10 +1 9, 2 CNI 10 +1 8, 3 Bolívar 8 +1 5',
    copaPeru,
    '',
    '',
    '1 Loreto, 2 CNI by GOALS_FOR, 3 Bolívar by POINTS',
  ],
  [
    'play-offs, as in Region I of 2013',
    '1 Bocana 6 +2 9, 2 Martín 6 -1 7, 3 Sipán 6 -2 7',
    copaPeru,
    regionI,
    'Bocana beat Sipán, Bocana beat Martín',
    '1 Bocana, 2 Martín by PLAY_OFF, 3 Sipán by GOAL_DIFFERENCE',
  ],
  ['head-to-head', '1 A 6 +0 5, 2 B 6 +4 9', euro, 'A 1-0 B', '', '1 A, 2 B by HEAD_TO_HEAD'],
  ['wins', '1 A 6 +0 5 2, 2 B 6 +4 9 1', ['POINTS', 'WINS'], '', '', '1 A, 2 B by WINS'],
  [
    'nothing, where they share a place',
    '1 A 6 +4 9, 1 B 6 +1 5, 3 C 5 +1 5',
    copaPeru,
    '',
    '',
    '1 A, 1 B, 3 C by POINTS',
  ],
  ['nothing that the criteria tell', '1 A 6 +4 9, 2 B 6 +4 9', copaPeru, '', '', '1 A, 2 B'],
  ['nothing, where the criteria speak the other way', '1 A 4 +4 9, 2 B 6 +1 5', copaPeru, '', '', '1 A, 2 B'],
  [
    'points, although a line between them is out of place',
    '1 A 10 +4 9, 2 B 4 +1 5, 3 C 7 +1 5',
    copaPeru,
    '',
    '',
    '1 A, 2 B by POINTS, 3 C',
  ],
  [
    'the first criterion that tells them apart, whatever it does between them',
    '1 A 10 +4 9, 2 B 7 -1 5, 3 C 7 +1 5',
    copaPeru,
    '',
    '',
    '1 A, 2 B by POINTS, 3 C',
  ],
  ['lots', '1 A 6 +4 9, 2 B 6 +4 9', ['POINTS', 'DRAWING_OF_LOTS'], '', '', '1 A, 2 B by DRAWING_OF_LOTS'],
  [
    'fair play first',
    '1 A 6 +4 9, 2 B 6 +4 9',
    ['FAIR_PLAY', 'DRAWING_OF_LOTS'],
    '',
    '',
    '1 A, 2 B by FAIR_PLAY',
  ],
  [
    'no lots before the first goal',
    '1 A 0 +0 0, 2 B 0 +0 0',
    ['POINTS', 'DRAWING_OF_LOTS'],
    '',
    '',
    '1 A, 2 B',
  ],
  [
    'no lots before the last match',
    '1 A 1 +0 1, 2 B 1 +0 1',
    ['POINTS', 'DRAWING_OF_LOTS'],
    'A 1-1 B, B x A',
    '',
    '1 A, 2 B',
  ],
  [
    'no lots that points contradict',
    '1 A 4 +4 9, 2 B 6 +1 5',
    ['POINTS', 'DRAWING_OF_LOTS'],
    '',
    '',
    '1 A, 2 B',
  ],
  ['goal average', '1 A 6 +4 5, 2 B 6 +5 9', ['POINTS', 'GOAL_AVERAGE'], '', '', '1 A, 2 B by GOAL_AVERAGE'],
  [
    'the first of what is compared between them',
    '1 A 6 +0 5, 2 B 6 +4 9',
    ['POINTS', 'HEAD_TO_HEAD_POINTS', 'HEAD_TO_HEAD_GOAL_DIFFERENCE'],
    'A 2-0 B, B 1-0 A',
    '',
    '1 A, 2 B by HEAD_TO_HEAD_GOAL_DIFFERENCE',
  ],
  ['no criteria', '1 A 10 +4 9, 2 B 7 -1 5', [], '', '', '1 A, 2 B'],
] as const)(
  'the lines of a printed table are explained: %s',
  (_what, printed, tieBreakers, played, extra, table) => {
    const lines = printed.split(', ').map((line) => {
      const [position = '', team = '', ...figures] = line.split(' ');
      const [points = 0, goalDifference = 0, goalsFor = 0, won = 0] = figures.map(Number);
      return { position: Number(position), team, figures: { points, goalDifference, goalsFor, won } };
    });
    const contest = { matches: matches(played), playOffs: playOffs(extra) };
    const criteria = separatingTieBreakers(lines, contest, {
      pointsForWin: 3,
      pointsForDraw: 1,
      tieBreakers,
    });
    expect(shown(lines.map((line, index) => ({ ...line, separatedBy: criteria[index] ?? null })))).toBe(
      table,
    );
  },
);
