import { type Figures, figuresOfSums, type PointsRules } from '../group/figures.js';
import { groupBy } from '../group-by.js';
import { type ResultGroup, sumResults } from './result-group.js';

/** Matches of a team in a season that ended alike. */
export interface SeasonResults extends ResultGroup {
  readonly teamId: number;
  readonly seasonId: number;
  /** Of the season. */
  readonly rules: PointsRules;
}

/** A team's line in a table over several seasons. */
export interface AllTimeRow {
  /** Teams that are level share a position, and the next one is counted on: 1, 2, 2, 4. */
  readonly position: number;
  readonly team: number;
  /** In which it has a match with a score. */
  readonly seasons: number;
  readonly figures: Figures;
  readonly pointsPerMatch: number;
}

/** By what a table over several seasons is ordered first. */
export type AllTimeMeasure = 'points' | 'pointsPerMatch' | 'played' | 'won' | 'goalsFor';

/**
 * The table of all teams over several seasons: `measure` first, then points, goal difference and goals. Results count
 * by the rules of their season; points given or taken away beside them do not. A team without a score is left out.
 */
export function allTimeTable(
  results: readonly SeasonResults[],
  measure: AllTimeMeasure = 'points',
): AllTimeRow[] {
  const withScore = results.filter(({ result }) => result !== null);
  const lines = [...groupBy(withScore, ({ teamId }) => teamId)].map(([team, ofTeam]) => {
    const seasons = new Set(ofTeam.map(({ seasonId }) => seasonId)).size;
    const points = ofTeam.reduce(
      (sum, results) => sum + figuresOfSums(sumResults([results]), results.rules).points,
      0,
    );
    const figures = { ...figuresOfSums(sumResults(ofTeam), noPoints), points };
    return { team, seasons, figures, pointsPerMatch: points / figures.played };
  });
  const measures = lines.map((line) => {
    const { points, goalDifference, goalsFor } = line.figures;
    const first = measure === 'pointsPerMatch' ? line.pointsPerMatch : line.figures[measure];
    return { line, values: [first, points, goalDifference, goalsFor] };
  });
  measures.sort((one, other) => compare(other.values, one.values) || one.line.team - other.line.team);
  let position = 1;
  return measures.map(({ line, values }, index) => {
    const above = measures[index - 1];
    if (above === undefined || compare(above.values, values) !== 0) position = index + 1;
    return { position, ...line };
  });
}

const noPoints: PointsRules = { pointsForWin: 0, pointsForDraw: 0 };

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
