import { writeAudit } from './audit.js';
import { writeGoals } from './goal.js';
import { writeGroups } from './group.js';
import type { IdentifiedSeason } from './identity.js';
import { initialSnapshot } from './initial-snapshot.js';
import type { BatchWriter } from './lockstep.js';
import { writeMatches } from './match.js';
import { writeOpenTies } from './open-tie.js';
import { writePlayers } from './player.js';
import { writeQualifications } from './qualification.js';
import { writeSeasonOutcome } from './season-outcome.js';
import type { SeasonSnapshot } from './snapshot.js';
import { writeStages } from './stage.js';
import { writeTies } from './tie.js';

/** A season that is written. */
export interface WrittenSeason {
  readonly id: number;
  readonly slug: string;
  readonly before: SeasonSnapshot;
  /** The snapshot of a new season; null for another one, whose snapshot is to be read. */
  readonly initial: SeasonSnapshot | null;
  readonly newTeams: ReadonlySet<number>;
  /** The ids of the players that were in the season and no longer are. */
  readonly removedPlayers: readonly number[];
  /** The ids of the other seasons that have one of those. */
  readonly removedPlayersIn: readonly number[];
  /** Whether any row of it was changed. */
  readonly written: boolean;
}

/** Writes all other rows of a season whose teams are written. */
export async function writeResults(
  writer: BatchWriter,
  identified: IdentifiedSeason,
): Promise<WrittenSeason> {
  const { part, id, departments, teams, namedTeams, before, newTeams } = identified;
  const { season, discrepancies } = part;
  const { stages, regions } = await writeStages(writer, season, { id, departments, teams });
  const at = { id, teams, stages, regions };
  const { groups, standings } = await writeGroups(writer, season, at);
  const { rounds, ties } = await writeTies(writer, season, { ...at, groups });
  await writeOpenTies(writer, season, { ...at, groups, ties });
  const matches = await writeMatches(writer, season, { ...at, groups, standings, rounds, ties });
  const players = await writePlayers(writer, season, { id, isNew: identified.isNew, teams: namedTeams });
  await writeGoals(writer, season, { id, teams, matches, players: players.ids });
  await writeQualifications(writer, season, { ...at, departments, standings, ties });
  await writeSeasonOutcome(writer, season, { ...at, ties });
  await writeAudit(writer, season, {
    id,
    discrepancies,
    teams,
    groups,
    standings,
    ties,
    matches,
  });
  return {
    id,
    slug: season.slug,
    before,
    initial: identified.isNew
      ? initialSnapshot(season, { id, teams: namedTeams, standings, ties, matches })
      : null,
    newTeams,
    removedPlayers: players.removed,
    removedPlayersIn: players.removedIn,
    written: identified.written || writer.written,
  };
}
