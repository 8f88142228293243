import type { MatchScore } from './score.js';

/** A match's two teams and its score. */
export interface MatchResult<Team> extends MatchScore {
  readonly home: Team;
  readonly away: Team;
  /** The shoot-out after it, the home side first; null or left out where there was none. */
  readonly penalties?: { readonly team1: number; readonly team2: number } | null;
}

/** A match as one of its teams saw it; null goals until it is played. */
export interface TeamResult {
  readonly goalsFor: number | null;
  readonly goalsAgainst: number | null;
  /** Penalties scored minus penalties conceded, in the shoot-out after it; 0 or left out where there was none. */
  readonly shootOut?: number;
}

/** The results of one team among matches, in the order given. */
export function resultsOf<Team>(team: Team, matches: readonly MatchResult<Team>[]): TeamResult[] {
  return matches.flatMap((match) => {
    if (match.home === team) return [homeResult(match)];
    return match.away === team ? [awayResult(match)] : [];
  });
}

/** The results of every team among matches, each team's in the order given. */
export function resultsByTeam<Team>(matches: readonly MatchResult<Team>[]): Map<Team, TeamResult[]> {
  const results = new Map<Team, TeamResult[]>();
  const add = (team: Team, result: TeamResult) => {
    const others = results.get(team);
    if (others === undefined) results.set(team, [result]);
    else others.push(result);
  };
  for (const match of matches) {
    add(match.home, homeResult(match));
    add(match.away, awayResult(match));
  }
  return results;
}

/** A match as its home team saw it. */
export function homeResult<Team>({ homeGoals, awayGoals, penalties }: MatchResult<Team>): TeamResult {
  const score = { goalsFor: homeGoals, goalsAgainst: awayGoals };
  return penalties == null ? score : { ...score, shootOut: penalties.team1 - penalties.team2 };
}

/** A match as its away team saw it. */
export function awayResult<Team>({ homeGoals, awayGoals, penalties }: MatchResult<Team>): TeamResult {
  const score = { goalsFor: awayGoals, goalsAgainst: homeGoals };
  return penalties == null ? score : { ...score, shootOut: penalties.team2 - penalties.team1 };
}
