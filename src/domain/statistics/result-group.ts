import type { ResultSums } from '../group/figures.js';

/** How a match ended for one of its teams, a shoot-out not counted. */
export type TeamResult = 'WON' | 'DRAWN' | 'LOST';

/** Matches that ended alike, as one of their teams saw them. */
export interface ResultGroup {
  /** Null for matches without a score. */
  readonly result: TeamResult | null;
  /** How the shoot-out after them ended; null or left out where there was none. */
  readonly shootOut?: TeamResult | null;
  readonly matches: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
}

/** Counts and adds up matches by their result; those without a score count for nothing. */
export function sumResults(groups: readonly ResultGroup[]): ResultSums {
  const count = (condition: (group: ResultGroup) => boolean) => sum(groups.filter(condition), 'matches');
  return {
    won: count(({ result }) => result === 'WON'),
    drawn: count(({ result }) => result === 'DRAWN'),
    lost: count(({ result }) => result === 'LOST'),
    shootOutWins: count(({ shootOut }) => shootOut === 'WON'),
    shootOutLosses: count(({ shootOut }) => shootOut === 'LOST'),
    goalsFor: sum(groups, 'goalsFor'),
    goalsAgainst: sum(groups, 'goalsAgainst'),
  };
}

/** The number of matches without a score. */
export function withoutScore(groups: readonly ResultGroup[]): number {
  return sum(
    groups.filter(({ result }) => result === null),
    'matches',
  );
}

function sum(groups: readonly ResultGroup[], of: 'matches' | 'goalsFor' | 'goalsAgainst'): number {
  return groups.reduce((total, group) => total + group[of], 0);
}
