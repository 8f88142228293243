import type { TieBreaker } from '../../src/domain/group/tie-breakers.js';

/** The tie-breakers in words, for messages. */
export const tieBreakerNames: Readonly<Record<TieBreaker, string>> = {
  POINTS: 'points',
  GOAL_DIFFERENCE: 'goal difference',
  GOALS_FOR: 'goals scored',
  HEAD_TO_HEAD: 'head-to-head',
  WINS: 'wins',
  PLAY_OFF: 'play-off',
  HEAD_TO_HEAD_POINTS: 'head-to-head points',
  HEAD_TO_HEAD_GOAL_DIFFERENCE: 'head-to-head goal difference',
  HEAD_TO_HEAD_GOALS_FOR: 'head-to-head goals scored',
  HEAD_TO_HEAD_AWAY_GOALS: 'head-to-head away goals',
  AWAY_GOALS_FOR: 'away goals',
  AWAY_WINS: 'away wins',
  GOAL_AVERAGE: 'goal average',
  FAIR_PLAY: 'fair play',
  DRAWING_OF_LOTS: 'drawing of lots',
};
