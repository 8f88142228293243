import type { AuditedSeason } from './audited-season.js';
import { writeDepartments } from './department.js';
import { findRemovedTeams } from './describe-changes.js';
import type { NamedTeam } from './initial-snapshot.js';
import type { BatchWriter } from './lockstep.js';
import { writeCompetition, writeSeasonRow } from './season.js';
import type { SlugIds } from './slug-ids.js';
import type { SeasonSnapshot } from './snapshot.js';
import { writeTeams } from './team.js';
import { writeTeamNames } from './team-names.js';

/** A season whose own row, competition, departments and teams are written. */
export interface IdentifiedSeason {
  readonly part: AuditedSeason;
  /** Whether it was not loaded before. */
  readonly isNew: boolean;
  readonly before: SeasonSnapshot;
  readonly id: number;
  readonly competition: number;
  readonly departments: SlugIds;
  readonly teams: SlugIds;
  /** The teams with their current names, by their slugs in the season. */
  readonly namedTeams: ReadonlyMap<string, NamedTeam>;
  /** The ids of its teams. */
  readonly teamIds: readonly number[];
  /** The ids of those that no season had before. */
  readonly newTeams: ReadonlySet<number>;
  /** The ids of the teams that were in the season and no longer are. */
  readonly removedTeams: readonly number[];
  /** The ids of the seasons that have a renamed team. */
  readonly renamedIn: readonly number[];
  readonly written: boolean;
}

/** Writes the season's own row, its competition, departments and teams, and the teams' names. */
export async function writeIdentity(
  writer: BatchWriter,
  part: AuditedSeason,
  planned: { isNew: boolean; unrelated: boolean; ofYear: boolean; before: SeasonSnapshot },
): Promise<IdentifiedSeason> {
  const { season, digest } = part;
  const { isNew, unrelated, ofYear, before } = planned;
  const competition = await writeCompetition(writer, season);
  const departments = await writeDepartments(writer, season, competition);
  const { teams, rows, newTeams, mergedTeams } = await writeTeams(writer, season, {
    competition,
    departments,
    unrelated,
  });
  const id = await writeSeasonRow(writer, season, {
    competition,
    departments,
    teams,
    digest,
    ofYear,
  });
  const teamsById = new Map(rows.map((row) => [row.id, row]));
  const removedTeams = findRemovedTeams(before, { teams: teamsById });
  const { renamed, seasons } = await writeTeamNames(writer, season, {
    id,
    teams,
    newTeams,
    removedTeams,
    mergedTeams,
  });
  const namedTeams = season.teams.flatMap(({ slug }): (readonly [string, NamedTeam])[] => {
    const row = teamsById.get(teams.of(slug));
    return row === undefined ? [] : [[slug, { ...row, name: renamed.get(row.id) ?? row.name }]];
  });
  return {
    part,
    isNew,
    before,
    id,
    competition,
    departments,
    teams,
    namedTeams: new Map(namedTeams),
    teamIds: [...teamsById.keys()],
    newTeams,
    removedTeams,
    renamedIn: seasons,
    written: writer.written,
  };
}
