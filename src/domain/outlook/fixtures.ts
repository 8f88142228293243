import { coverage } from '../group/coverage.js';
import { figures, type PointsRules } from '../group/figures.js';
import { type MatchResult, resultsByTeam } from '../match/result.js';

/** A line of a table, as far as it tells what the team has played. */
export interface PlayedLine<Team> {
  readonly team: Team;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  /** Which of its figures the source prints. */
  readonly printed: readonly string[];
}

/**
 * Whether all matches of a group are known, those that are left among them.
 *
 * They are where every pair of teams has as many as the pair with most, and where the printed table does not contradict
 * them: by more matches of a team than are known, or by other results of as many. A page that lists only what has been
 * played does not tell what is left.
 */
export function areFixturesKnown<Team>(
  lines: readonly PlayedLine<Team>[],
  matches: readonly MatchResult<Team>[],
  rules: PointsRules,
): boolean {
  const { expected, recorded } = coverage(lines.length, matches);
  if (recorded !== expected) return false;
  const results = resultsByTeam(matches);
  return lines.every(({ team, won, drawn, lost, printed }) => {
    if (!['won', 'drawn', 'lost'].every((name) => printed.includes(name))) return true;
    const own = results.get(team) ?? [];
    const made = figures(own, rules);
    const played = won + drawn + lost;
    if (played > own.length) return false;
    return played !== made.played || (won === made.won && drawn === made.drawn && lost === made.lost);
  });
}
