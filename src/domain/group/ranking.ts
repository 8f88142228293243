import { type Figures, figures, type MatchResult, type PointsRules, type TeamResult } from './standings.js';

/** What can separate the teams of a group. */
export type TieBreaker = 'POINTS' | 'GOAL_DIFFERENCE' | 'GOALS_FOR' | 'HEAD_TO_HEAD' | 'WINS' | 'PLAY_OFF';

/** What a derivation needs of a competition's rules to rank a group. */
export interface RankingRules extends PointsRules {
  /** What separates level teams, in the order it is applied. */
  readonly tieBreakers: readonly TieBreaker[];
}

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

/** A team of a group, with the points given or, when negative, taken away beside its results. */
export interface Entrant<Team> {
  readonly team: Team;
  readonly adjustment: number;
}

/** A team's place in the table that its group's matches make. */
export interface RankedTeam<Team> {
  /** 1 for the first; teams that nothing separates share a place, and the next one is counted on: 1, 2, 2, 4. */
  readonly position: number;
  readonly team: Team;
  readonly figures: Figures;
  /** What put it below the row above; null for the first row, and for one that shares the place of the row above. */
  readonly separatedBy: TieBreaker | null;
}

/** A line of a table as its source orders and prints it. */
export interface PrintedLine<Team> {
  readonly team: Team;
  readonly position: number;
  readonly figures: Measured;
}

type Measured = Pick<Figures, 'points' | 'goalDifference' | 'goalsFor' | 'won'>;

/**
 * Ranks the teams of a group by its matches and play-offs.
 *
 * Each criterion splits the teams that those before it left level. One that looks at what the level teams played
 * among themselves is applied again to those that are still level once it has split them. Teams that share a place
 * stay in the order given.
 */
export function rank<Team>(
  entrants: readonly Entrant<Team>[],
  contest: PlayedGroup<Team>,
  rules: RankingRules,
): RankedTeam<Team>[] {
  const teams = entrants.map(({ team }) => team);
  const results = among(teams, contest.matches);
  const table = new Map(
    entrants.map(({ team, adjustment }) => [team, figures(results.get(team) ?? [], rules, adjustment)]),
  );
  let position = 1;
  return split(teams, rules.tieBreakers, { table, ...contest, rules }).flatMap((place) => {
    const at = position;
    position += place.teams.length;
    return place.teams.map((team, index) => ({
      position: at,
      team,
      figures: table.get(team) ?? figures([], rules),
      separatedBy: index === 0 ? place.separatedBy : null,
    }));
  });
}

/**
 * What put each line of a printed table, given in its order, below the line above: the first criterion by which the
 * two differ. Null for the first line, for one that shares the place of the line above, and where the criteria do
 * not tell the two apart or would have them the other way round.
 */
export function separatingTieBreakers<Team>(
  lines: readonly PrintedLine<Team>[],
  contest: PlayedGroup<Team>,
  rules: RankingRules,
): (TieBreaker | null)[] {
  const table = new Map(lines.map((line) => [line.team, line.figures]));
  const places = split([...table.keys()], rules.tieBreakers, { table, ...contest, rules });
  const placeOf = new Map(places.flatMap(({ teams }, index) => teams.map((team) => [team, index] as const)));
  return lines.map((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || above.position === line.position) return null;
    const [higher = 0, lower = 0] = [placeOf.get(above.team), placeOf.get(line.team)];
    const between = new Set(places.slice(higher + 1, lower + 1).map(({ separatedBy }) => separatedBy));
    // Whatever comes later among the rules has only split what this one left level.
    return rules.tieBreakers.find((criterion) => between.has(criterion)) ?? null;
  });
}

interface Group<Team> extends PlayedGroup<Team> {
  readonly table: ReadonlyMap<Team, Measured>;
  readonly rules: PointsRules;
}

/** Teams that share a place, and what put them below the place above; null for the first of those that were split. */
interface Place<Team> {
  readonly teams: readonly Team[];
  readonly separatedBy: TieBreaker | null;
}

function split<Team>(
  level: readonly Team[],
  criteria: readonly TieBreaker[],
  group: Group<Team>,
): Place<Team>[] {
  const [criterion, ...rest] = criteria;
  if (criterion === undefined || level.length < 2) return [{ teams: level, separatedBy: null }];
  const parts = apart(level, worth(criterion, level, group));
  if (parts.length === 1) return split(level, rest, group);
  const again = criterion === 'HEAD_TO_HEAD' || criterion === 'PLAY_OFF';
  return parts.flatMap((part, index) =>
    split(part, again ? criteria : rest, group).map((place, at) =>
      at === 0 && index > 0 ? { ...place, separatedBy: criterion } : place,
    ),
  );
}

/** A team's worth by a criterion among the teams that are level until then, what weighs most first. */
function worth<Team>(
  criterion: TieBreaker,
  level: readonly Team[],
  { table, matches, playOffs, rules }: Group<Team>,
): (team: Team) => readonly number[] {
  switch (criterion) {
    case 'POINTS':
      return (team) => [table.get(team)?.points ?? 0];
    case 'GOAL_DIFFERENCE':
      return (team) => [table.get(team)?.goalDifference ?? 0];
    case 'GOALS_FOR':
      return (team) => [table.get(team)?.goalsFor ?? 0];
    case 'WINS':
      return (team) => [table.get(team)?.won ?? 0];
    case 'HEAD_TO_HEAD': {
      const results = among(level, matches);
      return (team) => {
        const { points, goalDifference, goalsFor } = figures(results.get(team) ?? [], rules);
        return [points, goalDifference, goalsFor];
      };
    }
    case 'PLAY_OFF': {
      const teams = new Set(level);
      const own = playOffs.filter(({ team1, team2 }) => teams.has(team1) && teams.has(team2));
      return (team) => [own.filter(({ winner }) => winner === team).length];
    }
  }
}

/** The matches that teams played among themselves, as each of them saw its own. */
function among<Team>(
  teams: readonly Team[],
  matches: readonly MatchResult<Team>[],
): ReadonlyMap<Team, TeamResult[]> {
  const results = new Map(teams.map((team): [Team, TeamResult[]] => [team, []]));
  for (const { home, away, homeGoals, awayGoals } of matches) {
    const [ofHome, ofAway] = [results.get(home), results.get(away)];
    if (ofHome === undefined || ofAway === undefined) continue;
    ofHome.push({ goalsFor: homeGoals, goalsAgainst: awayGoals });
    ofAway.push({ goalsFor: awayGoals, goalsAgainst: homeGoals });
  }
  return results;
}

/** Teams of equal worth together, the worthiest first; those of equal worth in the order given. */
function apart<Team>(teams: readonly Team[], worthOf: (team: Team) => readonly number[]): Team[][] {
  const weighed = teams.map((team) => ({ team, worth: worthOf(team) }));
  weighed.sort((one, other) => compare(other.worth, one.worth));
  const parts: (typeof weighed)[] = [];
  for (const one of weighed) {
    const last = parts.at(-1);
    if (last?.[0] !== undefined && compare(last[0].worth, one.worth) === 0) last.push(one);
    else parts.push([one]);
  }
  return parts.map((part) => part.map(({ team }) => team));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
