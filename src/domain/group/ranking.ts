import { resultsByTeam } from '../match/result.js';
import { isPlayed } from '../match/score.js';
import { type Figures, figures, type PointsRules } from './figures.js';
import { matchesByTeam } from './matches-by-team.js';
import { split } from './places.js';
import {
  type ComparedFigures,
  type Comparison,
  type PlayedGroup,
  stepsOf,
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
  /** Its place in the table of the source, which shows how lots fell; left out where none is printed. */
  readonly printedPosition?: number;
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
 * among themselves is applied again, with those in a row with it, to the teams that are still level once it has split
 * them. Fair play and lots are known by the order that the source prints alone. Teams that share a place stay in the
 * order given.
 */
export function rank<Team>(
  entrants: readonly Entrant<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
): RankedTeam<Team>[] {
  const results = resultsByTeam(played.matches);
  const table = new Map(
    entrants.map(({ team, adjustment }) => [team, figures(results.get(team) ?? [], rules, adjustment)]),
  );
  return rankFigures(table, {
    matches: matchesByTeam(played.matches),
    playOffs: played.playOffs,
    rules,
    printedPositions: printedPositions(printedLines(entrants), table, played.matches.every(isPlayed)),
  });
}

/** Ranks the teams of a group, in the order given, by figures that are added up already; see `rank`. */
export function rankFigures<Team>(
  table: ReadonlyMap<Team, Figures>,
  comparison: Omit<Comparison<Team>, 'table' | 'rules'> & { readonly rules: RankingRules },
): RankedTeam<Team>[] {
  let position = 1;
  const steps = stepsOf(comparison.rules.tieBreakers);
  return split([...table.keys()], steps, { table, ...comparison }).flatMap((place) => {
    const at = position;
    position += place.teams.length;
    return place.teams.map((team, index) => ({
      position: at,
      team,
      figures: table.get(team) ?? figures([], comparison.rules),
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
  return betweenNeighbours(lines, played, rules, (above, line) => [above, line]);
}

/**
 * What would put each line of a printed table above the line that is printed above it: the first tie-breaker by which
 * the two differ. Null where none does, and for a line that shares the place of the line above.
 */
export function contradictingTieBreakers<Team>(
  lines: readonly PrintedLine<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
): (TieBreaker | null)[] {
  return betweenNeighbours(lines, played, rules, (above, line) => [line, above]);
}

function betweenNeighbours<Team>(
  lines: readonly PrintedLine<Team>[],
  played: PlayedGroup<Team>,
  rules: RankingRules,
  inOrder: (above: Team, line: Team) => readonly [higher: Team, lower: Team],
): (TieBreaker | null)[] {
  const table = new Map(lines.map((line) => [line.team, line.figures]));
  const places = split([...table.keys()], stepsOf(rules.tieBreakers), {
    table,
    matches: matchesByTeam(played.matches),
    playOffs: played.playOffs,
    rules,
    printedPositions: printedPositions(lines, table, played.matches.every(isPlayed)),
  });
  const placeOf = new Map(places.flatMap(({ teams }, index) => teams.map((team) => [team, index] as const)));
  return lines.map((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || above.position === line.position) return null;
    const [higher = 0, lower = 0] = inOrder(above.team, line.team).map((team) => placeOf.get(team));
    const between = new Set(places.slice(higher + 1, lower + 1).map(({ separatedBy }) => separatedBy));
    // Whatever comes later among the rules has only split what this one left level.
    return rules.tieBreakers.find((tieBreaker) => between.has(tieBreaker)) ?? null;
  });
}

type PrintedPlace<Team> = Pick<PrintedLine<Team>, 'team' | 'position'>;

/** The places that the source prints of the teams of a group. */
export function printedLines<Team>(entrants: readonly Entrant<Team>[]): PrintedPlace<Team>[] {
  return entrants.flatMap(({ team, printedPosition: position }) =>
    position === undefined ? [] : [{ team, position }],
  );
}

/** The printed places where they show the end of a group: before it, no lots are drawn. */
export function printedPositions<Team>(
  lines: readonly PrintedPlace<Team>[],
  table: ReadonlyMap<Team, ComparedFigures>,
  allPlayed: boolean,
): ReadonlyMap<Team, number> {
  const begun = [...table.values()].some(({ points, goalsFor }) => points !== 0 || goalsFor !== 0);
  return new Map(begun && allPlayed ? lines.map(({ team, position }) => [team, position]) : []);
}
