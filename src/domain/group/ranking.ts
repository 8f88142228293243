import { resultsByTeam } from '../match/result.js';
import { type Figures, figures, type PointsRules } from './figures.js';
import {
  type ComparedFigures,
  type Comparison,
  isAmongLevelTeams,
  measureBy,
  type PlayedGroup,
  type TieBreaker,
} from './tie-breakers.js';

/** What a derivation needs of a competition's rules to rank a group. */
export interface RankingRules extends PointsRules {
  /** What separates level teams, in the order it is applied. */
  readonly tieBreakers: readonly TieBreaker[];
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
  readonly figures: ComparedFigures;
}

/**
 * Ranks the teams of a group by its matches and play-offs.
 *
 * Each tie-breaker splits the teams that those before it left level. One that looks at what the level teams played
 * among themselves is applied again to those that are still level once it has split them. Teams that share a place
 * stay in the order given.
 */
export function rank<Team>(
  entrants: readonly Entrant<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
): RankedTeam<Team>[] {
  const teams = entrants.map(({ team }) => team);
  const results = resultsByTeam(played.matches);
  const table = new Map(
    entrants.map(({ team, adjustment }) => [team, figures(results.get(team) ?? [], rules, adjustment)]),
  );
  let position = 1;
  return split(teams, rules.tieBreakers, { table, ...played, rules }).flatMap((place) => {
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
 * What put each line of a printed table, given in its order, below the line above: the first tie-breaker by which the
 * two differ. Null for the first line, for one that shares the place of the line above, and where the tie-breakers do
 * not tell the two apart or would have them the other way round.
 */
export function separatingTieBreakers<Team>(
  lines: readonly PrintedLine<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
): (TieBreaker | null)[] {
  const table = new Map(lines.map((line) => [line.team, line.figures]));
  const places = split([...table.keys()], rules.tieBreakers, { table, ...played, rules });
  const placeOf = new Map(places.flatMap(({ teams }, index) => teams.map((team) => [team, index] as const)));
  return lines.map((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || above.position === line.position) return null;
    const [higher = 0, lower = 0] = [placeOf.get(above.team), placeOf.get(line.team)];
    const between = new Set(places.slice(higher + 1, lower + 1).map(({ separatedBy }) => separatedBy));
    // Whatever comes later among the rules has only split what this one left level.
    return rules.tieBreakers.find((tieBreaker) => between.has(tieBreaker)) ?? null;
  });
}

/** Teams that share a place, and what put them below the place above; null for the first of those that were split. */
interface Place<Team> {
  readonly teams: readonly Team[];
  readonly separatedBy: TieBreaker | null;
}

function split<Team>(
  level: readonly Team[],
  tieBreakers: readonly TieBreaker[],
  comparison: Comparison<Team>,
): Place<Team>[] {
  const [tieBreaker, ...rest] = tieBreakers;
  if (tieBreaker === undefined || level.length < 2) return [{ teams: level, separatedBy: null }];
  const parts = partition(level, measureBy(tieBreaker, level, comparison));
  if (parts.length === 1) return split(level, rest, comparison);
  const again = isAmongLevelTeams(tieBreaker);
  return parts.flatMap((part, index) =>
    split(part, again ? tieBreakers : rest, comparison).map((place, at) =>
      at === 0 && index > 0 ? { ...place, separatedBy: tieBreaker } : place,
    ),
  );
}

/** Teams of equal measure together, the greatest first; those of equal measure in the order given. */
function partition<Team>(teams: readonly Team[], measure: (team: Team) => readonly number[]): Team[][] {
  const measured = teams.map((team) => ({ team, measure: measure(team) }));
  measured.sort((one, other) => compare(other.measure, one.measure));
  const parts: (typeof measured)[] = [];
  for (const one of measured) {
    const last = parts.at(-1);
    if (last?.[0] !== undefined && compare(last[0].measure, one.measure) === 0) last.push(one);
    else parts.push([one]);
  }
  return parts.map((part) => part.map(({ team }) => team));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
