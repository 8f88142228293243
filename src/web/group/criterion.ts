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
};

/** The names of all tie-breakers. */
export const tieBreakers = Object.keys(labels);

/** The label of a tie-breaker; its name in lower case when it is unknown. */
export function criterionLabel(name: string): string {
  return (labels as Readonly<Record<string, string>>)[name] ?? name.toLowerCase().replaceAll('_', ' ');
}
