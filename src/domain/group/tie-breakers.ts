import { type MatchResult, resultsByTeam } from '../match/result.js';
import { type Figures, figures, type PointsRules } from './figures.js';

/** What can separate the teams of a group. The database, the schema and the facts of a season all take this list. */
export const tieBreakers = [
  'POINTS',
  'GOAL_DIFFERENCE',
  'GOALS_FOR',
  'HEAD_TO_HEAD',
  'WINS',
  'PLAY_OFF',
] as const;

/** One of the criteria that separate the teams of a group. */
export type TieBreaker = (typeof tieBreakers)[number];

/** An extra tie of a group, between teams that its matches left level; a null winner settles nothing. */
interface PlayOff<Team> {
  readonly team1: Team;
  readonly team2: Team;
  readonly winner: Team | null;
}

/** What the teams of a group played. */
export interface PlayedGroup<Team> {
  readonly matches: readonly MatchResult<Team>[];
  readonly playOffs: readonly PlayOff<Team>[];
}

/** The figures of a line of a table that tie-breakers compare. */
export type ComparedFigures = Pick<Figures, 'points' | 'goalDifference' | 'goalsFor' | 'won'>;

/** What tie-breakers compare the teams of a group by. */
export interface Comparison<Team> extends PlayedGroup<Team> {
  readonly table: ReadonlyMap<Team, ComparedFigures>;
  readonly rules: PointsRules;
}

/** Whether a tie-breaker looks only at what the level teams played among themselves. */
export function isAmongLevelTeams(tieBreaker: TieBreaker): boolean {
  return tieBreaker === 'HEAD_TO_HEAD' || tieBreaker === 'PLAY_OFF';
}

/** What a tie-breaker measures each of the teams that are level so far by: more is better, the first number first. */
export function measureBy<Team>(
  tieBreaker: TieBreaker,
  level: readonly Team[],
  { table, matches, playOffs, rules }: Comparison<Team>,
): (team: Team) => readonly number[] {
  switch (tieBreaker) {
    case 'POINTS':
      return (team) => [table.get(team)?.points ?? 0];
    case 'GOAL_DIFFERENCE':
      return (team) => [table.get(team)?.goalDifference ?? 0];
    case 'GOALS_FOR':
      return (team) => [table.get(team)?.goalsFor ?? 0];
    case 'WINS':
      return (team) => [table.get(team)?.won ?? 0];
    case 'HEAD_TO_HEAD': {
      const teams = new Set(level);
      const results = resultsByTeam(matches.filter(({ home, away }) => teams.has(home) && teams.has(away)));
      return (team) => {
        const { points, goalDifference, goalsFor } = figures(results.get(team) ?? [], rules);
        return [points, goalDifference, goalsFor];
      };
    }
    case 'PLAY_OFF': {
      const teams = new Set(level);
      const between = playOffs.filter(({ team1, team2 }) => teams.has(team1) && teams.has(team2));
      return (team) => [between.filter(({ winner }) => winner === team).length];
    }
  }
}
