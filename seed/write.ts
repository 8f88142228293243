import { type Database, prisma } from '../src/database/client.js';
import type { SeasonRecord } from './parse/season.js';
import { announce } from './write/announce.js';
import { writeAudit } from './write/audit.js';
import { type Change, changed } from './write/change.js';
import { writeCitations } from './write/citations.js';
import { dropForgottenDepartments, writeDepartments } from './write/department.js';
import { writeGroups } from './write/group.js';
import { writeMatches } from './write/match.js';
import { writeTeamNames } from './write/name.js';
import { writeOutcome } from './write/outcome.js';
import { writeQualifications } from './write/qualification.js';
import { recallLeases } from './write/recall.js';
import { writeSearchNames } from './write/search.js';
import { writeCompetition, writeSeason } from './write/season.js';
import { writeStages } from './write/stage.js';
import type { Transaction } from './write/sync.js';
import { dropForgottenTeams, writeTeams } from './write/team.js';
import { writeTies } from './write/tie.js';

/** Held by whoever writes a season, so that two writers take turns. */
const lock = 20_130_101;

/** How a season is written. */
interface WriteOptions {
  /** Whether all of it is undone again, so that only what it would change is learned. */
  readonly dryRun?: boolean;
}

/**
 * Writes a season in one transaction, by natural keys: ids and slugs of what was there stay, what left the page
 * goes, and what is the same is not touched. `digest` tells what the season was read from.
 *
 * Returns what that changes. If it is anything, every process that serves the graph is told.
 */
export async function write(
  database: Database,
  season: SeasonRecord,
  digest: string,
  { dryRun = false }: WriteOptions = {},
): Promise<Change> {
  const work = async (transaction: Transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${lock}::bigint)`;
    const { id, change, touched } = await changed(transaction, season.slug, () =>
      writeAll(transaction, season, digest),
    );
    if (dryRun) throw new Undo(change);
    if (!change.written) return change;
    await announce(transaction, { id, slug: season.slug }, touched);
    await recallLeases(database, transaction);
    return change;
  };
  try {
    return await prisma(database).$transaction(work, { maxWait: 60_000, timeout: 600_000 });
  } catch (error) {
    if (error instanceof Undo) return error.change;
    throw error;
  }
}

/** Thrown where a dry run ends, for a transaction is undone by nothing else. */
class Undo extends Error {
  constructor(readonly change: Change) {
    super('A dry run is undone.');
  }
}

/** Writes every row of a season, and returns the season's number. */
async function writeAll(transaction: Transaction, season: SeasonRecord, digest: string): Promise<number> {
  const competition = await writeCompetition(transaction, season);
  const departments = await writeDepartments(transaction, season, competition);
  const teams = await writeTeams(transaction, season, { competition, departments });
  const { id, source } = await writeSeason(transaction, season, {
    competition,
    departments,
    teams,
    digest,
  });
  await writeTeamNames(transaction, season, { id, teams });
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
  const audit = await writeAudit(transaction, season, { id, teams, groups, standings, ties, matches });
  await writeCitations(transaction, season, {
    id,
    source,
    groups,
    standings,
    ties,
    matches,
    qualifications,
    audit,
  });
  await dropForgottenTeams(transaction);
  await dropForgottenDepartments(transaction, competition);
  await writeSearchNames(transaction, id);
  return id;
}
