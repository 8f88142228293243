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

/** A season of which it is written which one it is, and whose teams play in it. */
export interface IdentifiedSeason {
  readonly part: AuditedSeason;
  /** Whether it was not there before. */
  readonly isNew: boolean;
  readonly before: SeasonSnapshot;
  readonly id: number;
  readonly competition: number;
  readonly source: number;
  readonly departments: SlugIds;
  readonly teams: SlugIds;
  /** The teams as the graph calls them, by what the season does. */
  readonly namedTeams: ReadonlyMap<string, NamedTeam>;
  /** Its teams, by their numbers. */
  readonly teamIds: readonly number[];
  /** Those of them that no season had before. */
  readonly newTeams: ReadonlySet<number>;
  /** Teams that were in the season, and are no longer. */
  readonly removedTeams: readonly number[];
  /** Seasons whose teams are called otherwise by now. */
  readonly renamedIn: readonly number[];
  readonly written: boolean;
}

/** Writes a season itself, its competition, departments and teams, and what they are called. */
export async function writeIdentity(
  writer: BatchWriter,
  part: AuditedSeason,
  { isNew, unrelated, before }: { isNew: boolean; unrelated: boolean; before: SeasonSnapshot },
): Promise<IdentifiedSeason> {
  const { season, digest } = part;
  const competition = await writeCompetition(writer, season);
  const departments = await writeDepartments(writer, season, competition);
  const {
    teams,
    rows,
    newTeams: made,
  } = await writeTeams(writer, season, { competition, departments, unrelated });
  const { id, source } = await writeSeasonRow(writer, season, { competition, departments, teams, digest });
  const present = new Map(rows.map((row) => [row.id, row]));
  const gone = findRemovedTeams(before, { teams: present });
  const { renamed, seasons } = await writeTeamNames(writer, season, { id, teams, made, left: gone });
  const called = season.teams.flatMap(({ slug }): (readonly [string, NamedTeam])[] => {
    const row = present.get(teams.of(slug));
    return row === undefined ? [] : [[slug, { ...row, name: renamed.get(row.id) ?? row.name }]];
  });
  return {
    part,
    isNew,
    before,
    id,
    competition,
    source,
    departments,
    teams,
    namedTeams: new Map(called),
    teamIds: [...present.keys()],
    newTeams: made,
    removedTeams: gone,
    renamedIn: seasons,
    written: writer.written,
  };
}
