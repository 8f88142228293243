import { type MatchResult, resultsByTeam } from '../match/result.js';
import { isPlayed } from '../match/score.js';
import { type Figures, figures, type PointsRules } from './figures.js';
import type { MatchesByTeam } from './matches-by-team.js';

/** What can separate the teams of a group. The database, the schema and the facts of a season all take this list. */
export const tieBreakers = [
  'POINTS',
  'GOAL_DIFFERENCE',
  'GOALS_FOR',
  'HEAD_TO_HEAD',
  'WINS',
  'PLAY_OFF',
  'HEAD_TO_HEAD_POINTS',
  'HEAD_TO_HEAD_GOAL_DIFFERENCE',
  'HEAD_TO_HEAD_GOALS_FOR',
  'HEAD_TO_HEAD_AWAY_GOALS',
  'AWAY_GOALS_FOR',
  'AWAY_WINS',
  'GOAL_AVERAGE',
  'FAIR_PLAY',
  'DRAWING_OF_LOTS',
] as const;

/** One of the criteria that separate the teams of a group. */
export type TieBreaker = (typeof tieBreakers)[number];

/** An extra tie of a group, between teams that its matches left level; a null winner settles nothing. */
export interface PlayOff<Team> {
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
export interface Comparison<Team> {
  readonly matches: MatchesByTeam<Team>;
  readonly playOffs: readonly PlayOff<Team>[];
  readonly table: ReadonlyMap<Team, ComparedFigures>;
  readonly rules: PointsRules;
  /** The teams' places in the table of the source; empty where the source prints none. */
  readonly printedPositions: ReadonlyMap<Team, number>;
}

/** More is better, the first number first. */
type Measure<Team> = (team: Team) => readonly number[];

/**
 * The tie-breakers in the steps in which they are applied: those in a row that look at the matches of the level teams
 * alone are one step, as `HEAD_TO_HEAD` by itself is; any other is a step of its own.
 */
export function stepsOf(tieBreakers: readonly TieBreaker[]): TieBreaker[][] {
  const steps: TieBreaker[][] = [];
  for (const tieBreaker of tieBreakers) {
    const last = steps.at(-1);
    if (last?.[0] !== undefined && isHeadToHead(last[0]) && isHeadToHead(tieBreaker)) last.push(tieBreaker);
    else steps.push([tieBreaker]);
  }
  return steps;
}

/** Whether a tie-breaker looks only at what the level teams played among themselves. */
export function isAmongLevelTeams(tieBreaker: TieBreaker): boolean {
  return tieBreaker === 'PLAY_OFF' || isHeadToHead(tieBreaker);
}

function isHeadToHead(tieBreaker: TieBreaker): boolean {
  return tieBreaker.startsWith('HEAD_TO_HEAD');
}

/** What a tie-breaker measures each of the teams that are level so far by. */
export function measureBy<Team>(
  tieBreaker: TieBreaker,
  level: readonly Team[],
  { table, matches, playOffs, rules, printedPositions }: Comparison<Team>,
): Measure<Team> {
  const figuresOf = (team: Team) => table.get(team) ?? noFigures;
  switch (tieBreaker) {
    case 'POINTS':
      return (team) => [figuresOf(team).points];
    case 'GOAL_DIFFERENCE':
      return (team) => [figuresOf(team).goalDifference];
    case 'GOALS_FOR':
      return (team) => [figuresOf(team).goalsFor];
    case 'WINS':
      return (team) => [figuresOf(team).won];
    case 'GOAL_AVERAGE':
      return (team) => goalAverage(figuresOf(team));
    case 'AWAY_GOALS_FOR':
      return (team) => [awayRecord(matches.away.get(team)).goals];
    case 'AWAY_WINS':
      return (team) => [awayRecord(matches.away.get(team)).wins];
    case 'FAIR_PLAY':
    case 'DRAWING_OF_LOTS':
      return (team) => [-(printedPositions.get(team) ?? 0)];
    case 'PLAY_OFF': {
      const teams = new Set(level);
      const between = playOffs.filter(({ team1, team2 }) => teams.has(team1) && teams.has(team2));
      return (team) => [between.filter(({ winner }) => winner === team).length];
    }
    default:
      return headToHead(tieBreaker, level, matches, rules);
  }
}

const noFigures: ComparedFigures = { points: 0, goalDifference: 0, goalsFor: 0, won: 0 };

/**
 * Goals scored divided by goals conceded. Who conceded none is above everybody who did, by the goals scored; a team
 * without any goal has as many scored as conceded, which is an average of one.
 */
function goalAverage({ goalsFor, goalDifference }: ComparedFigures): readonly number[] {
  const goalsAgainst = goalsFor - goalDifference;
  if (goalsAgainst > 0) return [goalsFor / goalsAgainst, 0];
  return goalsFor === 0 ? [1, 0] : [Number.POSITIVE_INFINITY, goalsFor];
}

function awayRecord<Team>(matches: readonly MatchResult<Team>[] = []) {
  const record = { goals: 0, wins: 0 };
  for (const match of matches.filter(isPlayed)) {
    record.goals += match.awayGoals;
    if (match.awayGoals > match.homeGoals) record.wins += 1;
  }
  return record;
}

function headToHead<Team>(
  tieBreaker: TieBreaker,
  level: readonly Team[],
  matches: MatchesByTeam<Team>,
  rules: PointsRules,
): Measure<Team> {
  const teams = new Set(level);
  if (tieBreaker === 'HEAD_TO_HEAD_AWAY_GOALS')
    return (team) => [awayRecord(matches.away.get(team)?.filter(({ home }) => teams.has(home))).goals];
  const between = level.flatMap((team) =>
    (matches.home.get(team) ?? []).filter(({ away }) => teams.has(away)),
  );
  const results = resultsByTeam(between);
  return (team) => {
    const { points, goalDifference, goalsFor } = figures(results.get(team) ?? [], rules);
    if (tieBreaker === 'HEAD_TO_HEAD_POINTS') return [points];
    if (tieBreaker === 'HEAD_TO_HEAD_GOAL_DIFFERENCE') return [goalDifference];
    return tieBreaker === 'HEAD_TO_HEAD_GOALS_FOR' ? [goalsFor] : [points, goalDifference, goalsFor];
  };
}
