/** How a goal was scored; a goal by a player of the other side is an own goal. */
export type GoalKind = 'GOAL' | 'PENALTY' | 'OWN_GOAL';

/** When a goal was scored: minute 45, stoppage 2 for 45+2; null where it is not told. */
export interface GoalTime {
  readonly minute: number | null;
  readonly stoppage: number | null;
}
