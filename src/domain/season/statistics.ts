import { type MatchResult, resultsByTeam } from '../match/result.js';
import { recordOf, type TeamRecord } from '../team/record.js';
import { matchTotals } from './totals.js';

/** A match and the region that it was played in. */
export interface RegionMatch extends MatchResult<number> {
  /** Null where its stage has none. */
  readonly regionId: number | null;
}

/** A team that took part in a stage. */
interface StageTeam {
  readonly id: number;
  /** The slug of the name, by which names are ordered. */
  readonly key: string;
  readonly departmentId: number | null;
}

/** A stage with the teams that took part in it. */
export interface StageTeams {
  readonly id: number;
  readonly teams: readonly StageTeam[];
}

/** What a team's matches add up to. */
export interface TeamStatistics {
  readonly team: number;
  readonly record: TeamRecord;
}

/** Goals for each match played; 0 where none was. */
export function goalsPerMatch(matches: readonly RegionMatch[]): number {
  const { goals, matches: played } = matchTotals(matches);
  return played === 0 ? 0 : goals / played;
}

/** Matches, goals and goals a match of each region, in the order given. */
export function regionStatistics(
  matches: readonly RegionMatch[],
  regions: readonly { readonly id: number }[],
) {
  return regions.map(({ id }) => {
    const inRegion = matches.filter(({ regionId }) => regionId === id);
    const { goals, matches: played } = matchTotals(inRegion);
    return { region: id, matches: played, goals, goalsPerMatch: goalsPerMatch(inRegion) };
  });
}

/**
 * What the teams of each department did together, and the furthest stage that one of them reached. Departments are
 * given in the order of the answer, stages in the order played; a department of which no team took part is left out.
 */
export function departmentStatistics(
  matches: readonly RegionMatch[],
  departments: readonly { readonly id: number }[],
  stages: readonly StageTeams[],
) {
  const played = resultsByTeam(matches);
  return departments.flatMap(({ id }) => {
    const teamsOf = (stage: StageTeams) => stage.teams.filter(({ departmentId }) => departmentId === id);
    const furthest = stages.findLast((stage) => teamsOf(stage).length > 0);
    if (furthest === undefined) return [];
    const teams = new Set(stages.flatMap((stage) => teamsOf(stage).map((team) => team.id)));
    return [
      {
        department: id,
        furthestStage: furthest.id,
        record: recordOf([...teams].flatMap((team) => played.get(team) ?? [])),
      },
    ];
  });
}

/** What each team that played did, by name. */
export function teamStatistics(
  matches: readonly RegionMatch[],
  stages: readonly StageTeams[],
): TeamStatistics[] {
  const played = resultsByTeam(matches);
  const keys = new Map(stages.flatMap(({ teams }) => teams.map(({ id, key }) => [id, key])));
  return [...keys]
    .toSorted(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0))
    .map(([team]) => ({ team, record: recordOf(played.get(team) ?? []) }))
    .filter(({ record: { played } }) => played > 0);
}

/** Most goals first; level teams stay in the order given. */
export function topScoringTeams(teams: readonly TeamStatistics[]): TeamStatistics[] {
  return teams.toSorted((one, other) => other.record.goalsFor - one.record.goalsFor);
}

/** Fewest goals against a match first, teams with `minMatches` matches or more; level teams stay in the order given. */
export function bestDefences(teams: readonly TeamStatistics[], minMatches: number): TeamStatistics[] {
  return teams
    .filter(({ record: { played } }) => played >= minMatches)
    .toSorted(
      // Compared by products, which are whole numbers: quotients of equal teams could differ in their last digit.
      ({ record: one }, { record: other }) =>
        one.goalsAgainst * other.played - other.goalsAgainst * one.played,
    );
}
