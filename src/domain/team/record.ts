import { figures, type TeamResult } from '../group/standings.js';

/** Results summed. */
export interface TeamRecord {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  /** Matches in which nothing was conceded. */
  readonly cleanSheets: number;
}

/** A match between two teams; null goals where it was not played. */
export interface Meeting {
  readonly homeTeamId: number;
  readonly awayTeamId: number;
  readonly homeGoals: number | null;
  readonly awayGoals: number | null;
}

/** Sums the results of a team. Matches not played count for nothing; a shoot-out leaves a draw what it is. */
export function recordOf(results: readonly TeamResult[]): TeamRecord {
  const { points, ...sums } = figures(results, { pointsForWin: 0, pointsForDraw: 0 });
  return {
    ...sums,
    cleanSheets: results.filter(({ goalsFor, goalsAgainst }) => goalsFor !== null && goalsAgainst === 0)
      .length,
  };
}

/** The matches of many teams as each saw its own, in one reading. */
export function resultsByTeam(matches: readonly Meeting[]): Map<number, TeamResult[]> {
  const results = new Map<number, TeamResult[]>();
  const add = (team: number, result: TeamResult) => {
    const others = results.get(team);
    if (others === undefined) results.set(team, [result]);
    else others.push(result);
  };
  for (const { homeTeamId, awayTeamId, homeGoals, awayGoals } of matches) {
    add(homeTeamId, { goalsFor: homeGoals, goalsAgainst: awayGoals });
    add(awayTeamId, { goalsFor: awayGoals, goalsAgainst: homeGoals });
  }
  return results;
}
