import type { TeamResult } from '../match/result.js';
import { type Figures, figures, type PointsRules, statedFigures } from './figures.js';

/** A line of a table, and which of its figures the source prints. */
export interface StatedLine extends Pick<Figures, (typeof statedFigures)[number]> {
  readonly printed: readonly string[];
  readonly adjustment: number;
}

/**
 * Whether every figure that a source prints of a line equals the figure that the team's results make. Without results
 * there is nothing to disagree with.
 */
export function agreesWithMatches(
  line: StatedLine,
  results: readonly TeamResult[],
  rules: PointsRules,
): boolean {
  if (results.length === 0) return true;
  const made = figures(results, rules, line.adjustment);
  return statedFigures.every((name) => !line.printed.includes(name) || line[name] === made[name]);
}
