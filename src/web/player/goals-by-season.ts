import { groupBy } from '../group-by.js';
import type { PlayerGoal } from './query.js';

type Match = PlayerGoal['match'];

/** The goals of a player in one season. */
export interface SeasonGoals {
  readonly season: Match['season'];
  /** Those that count for the player: own goals do not. */
  readonly scored: number;
  readonly penalties: number;
  readonly ownGoals: number;
  /** In the order played, each with the goals in it. */
  readonly matches: readonly { readonly match: Match; readonly goals: readonly PlayerGoal[] }[];
}

/** The goals of a player by season and match, in the order given. */
export function goalsBySeason(goals: readonly PlayerGoal[]): SeasonGoals[] {
  return groupBy(goals, ({ match }) => match.season.slug).map((inSeason) => {
    const count = (kind: PlayerGoal['kind']) => inSeason.filter((goal) => goal.kind === kind).length;
    return {
      season: inSeason[0].match.season,
      scored: inSeason.length - count('OWN_GOAL'),
      penalties: count('PENALTY'),
      ownGoals: count('OWN_GOAL'),
      matches: groupBy(inSeason, ({ match }) => match.id).map((inMatch) => ({
        match: inMatch[0].match,
        goals: inMatch,
      })),
    };
  });
}
