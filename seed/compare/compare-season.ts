import type { SeasonRecord } from '../parse/season.js';
import { compareGoals, type GoalComparison } from './compare-goals.js';
import { compareMatches, type MatchComparison } from './compare-matches.js';
import { compareTables } from './compare-tables.js';
import type { Comparison } from './comparison.js';
import { pairMatches } from './pair-matches.js';
import { type NamedTeam, pairTeams } from './pair-teams.js';
import type { Truth } from './truth.js';

/** A season compared with its truth; goals and tables are null where the truth has none. */
export interface SeasonComparison {
  readonly matches: MatchComparison;
  readonly goals: GoalComparison | null;
  readonly tables: Comparison | null;
}

/** Compares a season with its truth. `complete` says that the documents have all matches of the truth and no others. */
export function compareSeason(season: SeasonRecord, truth: Truth, complete: boolean): SeasonComparison {
  const names = new Set(truth.matches.flatMap(({ home, away }) => [home, away]));
  const teams = pairTeams(
    { teams: [...names].map((name) => ({ key: name, names: [name] })), matches: truth.matches },
    { teams: teamsOf(season), matches: season.matches },
  );
  const paired = pairMatches(truth.matches, season.matches, teams);
  return {
    matches: compareMatches(truth.matches, paired, complete && tellsStages(truth)),
    goals: truth.goals === undefined ? null : compareGoals(truth, paired.pairs, teams),
    tables: truth.tables === undefined ? null : compareTables(truth.tables, season.groups, teams, complete),
  };
}

/** Whether a truth tells the stages of its matches; otherwise it may be of one stage alone. */
function tellsStages({ matches }: Truth): boolean {
  return matches.some(({ stage }) => stage != null);
}

/** The teams that have matches or stand in tables, with their spellings. */
function teamsOf({ teams, matches, groups }: SeasonRecord): NamedTeam[] {
  const playing = new Set([
    ...matches.flatMap(({ home, away }) => [home, away]),
    ...groups.flatMap(({ standings }) => standings.map(({ team }) => team)),
  ]);
  return teams
    .filter(({ slug }) => playing.has(slug))
    .map(({ slug, name, aliases }) => ({ key: slug, names: [name, ...aliases.map((alias) => alias.name)] }));
}
