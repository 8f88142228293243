import { type Comparison, isAmongLevelTeams, measureBy, type TieBreaker } from './tie-breakers.js';

/** Teams that share a place, and what put them below the place above; null for the first of those that were split. */
export interface Place<Team> {
  readonly teams: readonly Team[];
  readonly separatedBy: TieBreaker | null;
}

/**
 * Splits teams that are level so far by the steps of the tie-breakers: the places, first place first.
 *
 * A step that looks at what the level teams played among themselves is applied again to those that it leaves level.
 */
export function split<Team>(
  level: readonly Team[],
  steps: readonly (readonly TieBreaker[])[],
  comparison: Comparison<Team>,
): Place<Team>[] {
  const [step, ...rest] = steps;
  if (step?.[0] === undefined || level.length < 2) return [{ teams: level, separatedBy: null }];
  const parts = partition(level, step, comparison);
  if (parts.length === 1) return split(level, rest, comparison);
  const again = isAmongLevelTeams(step[0]);
  return parts.flatMap((part) => {
    if (part.teams.length === 1) return part;
    const [first, ...others] = split(part.teams, again ? steps : rest, comparison);
    return first === undefined ? [] : [{ ...first, separatedBy: part.separatedBy }, ...others];
  });
}

/** Teams of equal measures together, the greatest first; those of equal measures in the order given. */
function partition<Team>(
  teams: readonly Team[],
  step: readonly TieBreaker[],
  comparison: Comparison<Team>,
): Place<Team>[] {
  const criteria = step.map((tieBreaker) => measureBy(tieBreaker, teams, comparison));
  const measured = teams.map((team) => ({ team, measures: criteria.map((measure) => measure(team)) }));
  measured.sort(({ measures: one }, { measures: other }) => {
    const at = firstDifference(one, other);
    return at === -1 ? 0 : compareMeasures(other[at] ?? [], one[at] ?? []);
  });
  const parts: { readonly teams: Team[]; readonly separatedBy: TieBreaker | null }[] = [];
  for (const [index, { team, measures }] of measured.entries()) {
    const above = measured[index - 1];
    const at = above === undefined ? -1 : firstDifference(above.measures, measures);
    if (above === undefined || at !== -1) parts.push({ teams: [team], separatedBy: step[at] ?? null });
    else parts.at(-1)?.teams.push(team);
  }
  return parts;
}

type Measures = readonly (readonly number[])[];

/** The index of the first criterion by which two teams differ; -1 where none does. */
function firstDifference(one: Measures, other: Measures): number {
  for (const [at, measure] of one.entries()) if (compareMeasures(measure, other[at] ?? []) !== 0) return at;
  return -1;
}

/** More than 0 if the first of two teams measures more by a criterion, less if it measures less. */
export function compareMeasures(one: readonly number[], other: readonly number[]): number {
  for (const [at, number] of one.entries())
    if (number !== other[at]) return number > (other[at] ?? 0) ? 1 : -1;
  return 0;
}
