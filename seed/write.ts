import { type Database, prisma } from '../src/database/client.js';
import type { SeasonRecord } from './parse/season.js';
import { writeCitations } from './write/citations.js';
import { writeGroups } from './write/group.js';
import { writeMatches } from './write/match.js';
import { writeOutcome } from './write/outcome.js';
import { writeQualifications } from './write/qualification.js';
import { writeCompetition, writeSeason } from './write/season.js';
import { writeStages } from './write/stage.js';
import { writeTeams } from './write/team.js';
import { writeTies } from './write/tie.js';

/** Held by whoever writes a season, so that two writers take turns. */
const lock = 20_130_101;

/**
 * Writes a season in one transaction, by natural keys: ids and slugs of what was there stay, what left the page
 * goes, and what is the same is not touched. `digest` tells what the season was read from.
 */
export async function write(database: Database, season: SeasonRecord, digest: string): Promise<void> {
  await prisma(database).$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
      const competition = await writeCompetition(transaction, season);
      const { departments, teams } = await writeTeams(transaction, season, competition);
      const { id, source } = await writeSeason(transaction, season, {
        competition,
        departments,
        teams,
        digest,
      });
      const { stages, regions } = await writeStages(transaction, season, { id, departments, teams });
      const at = { id, teams, stages, regions };
      const { groups, standings } = await writeGroups(transaction, season, at);
      const { rounds, ties } = await writeTies(transaction, season, { ...at, groups });
      const matches = await writeMatches(transaction, season, { ...at, groups, standings, rounds, ties });
      const qualifications = await writeQualifications(transaction, season, {
        ...at,
        departments,
        standings,
        ties,
      });
      await writeOutcome(transaction, season, { ...at, ties });
      await writeCitations(transaction, season, {
        id,
        source,
        groups,
        standings,
        ties,
        matches,
        qualifications,
      });
    },
    { maxWait: 60_000, timeout: 600_000 },
  );
}
