import type { Finding } from '../audit/discrepancy.js';
import type { SeasonRecord } from '../parse/season.js';
import { writeDepartments } from './department.js';
import { left } from './describe-changes.js';
import type { Called } from './initial-snapshot.js';
import type { Hand } from './lockstep.js';
import { writeCompetition, writeSeason } from './season.js';
import type { Ids } from './slug-ids.js';
import type { Snapshot } from './snapshot.js';
import { writeTeams } from './team.js';
import { writeTeamNames } from './team-names.js';

/** A season to be written. */
export interface Part {
  readonly season: SeasonRecord;
  readonly findings: readonly Finding[];
  /** Tells what it was read from. */
  readonly digest: string;
}

/** A season of which it is written which one it is, and whose teams play in it. */
export interface Identified {
  readonly part: Part;
  /** Whether it was not there before. */
  readonly fresh: boolean;
  readonly before: Snapshot;
  readonly id: number;
  readonly competition: number;
  readonly source: number;
  readonly departments: Ids;
  readonly teams: Ids;
  /** The teams as the graph calls them, by what the season does. */
  readonly called: ReadonlyMap<string, Called>;
  /** Its teams, by their numbers. */
  readonly present: readonly number[];
  /** Those of them that no season had before. */
  readonly made: ReadonlySet<number>;
  /** Teams that were in the season, and are no longer. */
  readonly left: readonly number[];
  /** Seasons whose teams are called otherwise by now. */
  readonly elsewhere: readonly number[];
  readonly written: boolean;
}

/** Writes a season itself, its competition, departments and teams, and what they are called. */
export async function writeIdentity(
  hand: Hand,
  part: Part,
  { fresh, apart, before }: { fresh: boolean; apart: boolean; before: Snapshot },
): Promise<Identified> {
  const { season, digest } = part;
  const competition = await writeCompetition(hand, season);
  const departments = await writeDepartments(hand, season, competition);
  const { teams, rows, made } = await writeTeams(hand, season, { competition, departments, apart });
  const { id, source } = await writeSeason(hand, season, { competition, departments, teams, digest });
  const present = new Map(rows.map((row) => [row.id, row]));
  const gone = left(before, { teams: present });
  const { renamed, seasons } = await writeTeamNames(hand, season, { id, teams, made, left: gone });
  const called = season.teams.flatMap(({ slug }): (readonly [string, Called])[] => {
    const row = present.get(teams.of(slug));
    return row === undefined ? [] : [[slug, { ...row, name: renamed.get(row.id) ?? row.name }]];
  });
  return {
    part,
    fresh,
    before,
    id,
    competition,
    source,
    departments,
    teams,
    called: new Map(called),
    present: [...present.keys()],
    made,
    left: gone,
    elsewhere: seasons,
    written: hand.written,
  };
}
