import type { PointsRules } from '../group/figures.js';
import { type Decision, decide, legScore, type PlayedTie, type TieRules } from './decision.js';
import type { Score } from './score.js';

/** A tie as other rules see it, and how they decide it. */
export interface Reconsidered {
  readonly tie: PlayedTie;
  readonly decision: Decision;
}

/** What a derivation needs of two competitions' rules to decide one's tie by the other's. */
export type FullTieRules = TieRules & PointsRules;

/**
 * Decides a tie by other rules than those that it was played under.
 *
 * What the source states follows from the rules of its time. A winner that it marks counts only where those rules
 * settled nothing without the mark. A shoot-out or a replay shows that away goals did not count then; where they now
 * do, they come first. An aggregate in points is counted again.
 */
export function reconsider(tie: PlayedTie, originalRules: FullTieRules, rules: FullTieRules): Reconsidered {
  const stated = decide(tie, originalRules).by === 'STATED' ? tie.stated : null;
  const reread = { ...tie, stated, aggregate: recounted(tie, originalRules, rules) };
  if (rules.awayGoals && !originalRules.awayGoals) {
    const byAwayGoals = { ...reread, legs: regular(tie), replays: 0, penalties: null };
    const decision = decide(byAwayGoals, rules);
    if (decision.by === 'AWAY_GOALS') return { tie: byAwayGoals, decision };
  }
  return { tie: reread, decision: decide(reread, rules) };
}

/** The legs that the tie was to have, without those that were played again. */
function regular({ legs, replays = 0 }: PlayedTie): PlayedTie['legs'] {
  return legs.slice(0, legs.length - replays);
}

function recounted(tie: PlayedTie, originalRules: PointsRules, rules: PointsRules): Score | null {
  const { inPoints, aggregate } = tie;
  const scores = regular(tie).map(legScore);
  const asBefore =
    originalRules.pointsForWin === rules.pointsForWin && originalRules.pointsForDraw === rules.pointsForDraw;
  if (!inPoints || asBefore || scores.length === 0) return aggregate;
  const points = { team1: 0, team2: 0 };
  for (const goals of scores) {
    if (goals === null) return aggregate;
    const { team1, team2 } = goals;
    points.team1 += team1 > team2 ? rules.pointsForWin : team1 < team2 ? 0 : rules.pointsForDraw;
    points.team2 += team2 > team1 ? rules.pointsForWin : team2 < team1 ? 0 : rules.pointsForDraw;
  }
  return points;
}
