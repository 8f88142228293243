import type { introspection } from '../../generated/graphql-env.js';

/** A tie-breaker of the schema. */
type TieBreaker = introspection['types']['TieBreaker']['enumValues'];

/** Every tie-breaker with its label, in the order in which they are offered. */
const labels: Readonly<Record<TieBreaker, string>> = {
  POINTS: 'points',
  PLAY_OFF: 'play-off',
  HEAD_TO_HEAD: 'head-to-head',
  GOAL_DIFFERENCE: 'goal difference',
  GOALS_FOR: 'goals scored',
  WINS: 'wins',
  HEAD_TO_HEAD_POINTS: 'head-to-head points',
  HEAD_TO_HEAD_GOAL_DIFFERENCE: 'head-to-head goal difference',
  HEAD_TO_HEAD_GOALS_FOR: 'head-to-head goals',
  HEAD_TO_HEAD_AWAY_GOALS: 'head-to-head away goals',
  AWAY_GOALS_FOR: 'away goals',
  AWAY_WINS: 'away wins',
  GOAL_AVERAGE: 'goal average',
  FAIR_PLAY: 'fair play',
  DRAWING_OF_LOTS: 'drawing of lots',
};

/** The names of all tie-breakers. */
export const tieBreakers = Object.keys(labels);

/** The label of a tie-breaker; its name in lower case when it is unknown. */
export function criterionLabel(name: string): string {
  return (labels as Readonly<Record<string, string>>)[name] ?? name.toLowerCase().replaceAll('_', ' ');
}
