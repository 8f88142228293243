import { type Database, prisma } from '../../src/db/client.js';
import { auditSeason } from '../audit/audit.js';
import type { SeasonRecord } from '../parse/season.js';
import type { AuditedSeason } from './audited-season.js';
import type { SeasonDiff } from './change.js';
import { deleteUnusedDepartments } from './department.js';
import { describeChanges } from './describe-changes.js';
import { readTeamKeys, updateExactKeys } from './exact-keys.js';
import { writeFactsFiles } from './facts-files.js';
import { type IdentifiedSeason, writeIdentity } from './identity.js';
import { invalidateCaches } from './invalidate-cache.js';
import { runLockstep } from './lockstep.js';
import { type Pass, planBatches } from './plan-batches.js';
import { deleteUnusedPlayers } from './player.js';
import { publishChanges } from './publish-changes.js';
import { writeResults } from './results.js';
import { writeSearchNames } from './search-names.js';
import { claimNames, renameSeasons } from './season-names.js';
import { findSimilarTeams } from './similar-teams.js';
import { emptySnapshot, readSnapshots } from './snapshot.js';
import { deleteUnusedTeams } from './team.js';
import type { Transaction } from './transaction.js';

/** The advisory lock that lets one writer at a time write seasons. */
const writerLock = 20_130_101;

/** Options for writing seasons. */
interface WriteOptions {
  /** Whether to roll everything back, and only return what would change. */
  readonly dryRun?: boolean;
}

/** Writes a season: a batch of one. */
export async function writeSeason(
  database: Database,
  season: SeasonRecord,
  digest: string,
  options: WriteOptions = {},
): Promise<SeasonDiff> {
  const [change] = await writeSeasons(
    database,
    [{ season, discrepancies: auditSeason(season), digest }],
    options,
  );
  if (change === undefined) throw new Error('Writing a season returned no change.');
  return change;
}

/**
 * Writes seasons in one transaction, by natural keys: existing rows keep their ids and slugs, rows that are no longer on
 * the page are deleted, and unchanged rows are not written. The result is that of writing them one after another.
 *
 * Returns the changes of each season, and notifies every process that serves the graph.
 */
export async function writeSeasons(
  database: Database,
  batch: readonly AuditedSeason[],
  { dryRun = false }: WriteOptions = {},
): Promise<SeasonDiff[]> {
  const work = async (transaction: Transaction) => {
    // JIT would compile the plans for thousands of rows anew for each batch.
    await transaction.$executeRaw`
      SELECT pg_advisory_xact_lock(${writerLock}::bigint), set_config('jit', 'off', true)`;
    await renameSeasons(
      transaction,
      batch.map(({ season }) => season),
    );
    const changes: SeasonDiff[] = [];
    for (const pass of await planBatches(transaction, batch)) {
      const indexes = pass.flat().map(({ index }) => index);
      const diffs = await writePass(transaction, pass);
      for (const [index, change] of diffs.entries()) changes[indexes[index] ?? 0] = change;
    }
    if (dryRun) throw new DryRunRollback(changes);
    await writeFactsFiles(transaction, batch);
    if (changes.some(({ written }) => written)) await invalidateCaches(database, transaction);
    return changes;
  };
  try {
    return await prisma(database).$transaction(work, { maxWait: 60_000, timeout: 600_000 });
  } catch (error) {
    if (error instanceof DryRunRollback) return error.changes;
    throw error;
  }
}

/** Ends a dry run: only an error rolls a transaction back. */
class DryRunRollback extends Error {
  constructor(readonly changes: SeasonDiff[]) {
    super('A dry run is rolled back.');
  }
}

async function writePass(transaction: Transaction, pass: Pass<AuditedSeason>): Promise<SeasonDiff[]> {
  const parts = pass.flat();
  const loaded = parts.flatMap(({ part, isNew }) => (isNew ? [] : [part.season.slug]));
  const before = await readSnapshots(transaction, loaded);
  const foundByYear = await claimNames(
    transaction,
    parts.map(({ part }) => part.season),
  );
  const teamsBefore = [...before.values()].flatMap(({ teams }) => [...teams.keys()]);
  const keysBefore = await readTeamKeys(transaction, teamsBefore);
  const identified: IdentifiedSeason[] = [];
  for (const wave of pass)
    identified.push(
      ...(await runLockstep(transaction, wave, (writer, { part, unrelated, isNew }) =>
        writeIdentity(writer, part, {
          isNew,
          unrelated,
          ofYear: foundByYear.has(part.season.slug),
          before: before.get(part.season.slug) ?? emptySnapshot,
        }),
      )),
    );
  const near = await findSimilarTeams(transaction, identified);
  const seasons = await runLockstep(transaction, identified, writeResults);

  await deleteUnusedTeams(
    transaction,
    identified.flatMap(({ removedTeams }) => removedTeams),
  );
  const teamsAfter = identified.flatMap(({ teamIds }) => teamIds);
  const keysAfter = await readTeamKeys(transaction, [...teamsBefore, ...teamsAfter]);
  await updateExactKeys(transaction, keysBefore, keysAfter);
  await deleteUnusedPlayers(
    transaction,
    seasons.flatMap(({ removedPlayers }) => removedPlayers),
  );
  // A new season leaves nothing unused.
  const updated = identified.filter(({ isNew }) => !isNew);
  await deleteUnusedDepartments(
    transaction,
    updated.map(({ competition }) => competition),
  );
  const ids = seasons.map(({ id }) => id);
  const others = [
    ...identified.flatMap(({ renamedIn }) => renamedIn),
    ...seasons.flatMap(({ removedPlayersIn }) => removedPlayersIn),
  ];
  const found = await writeSearchNames(transaction, [...new Set([...ids, ...others])]);
  const after = await readSnapshots(transaction, loaded);
  const changes = await describeChanges(
    transaction,
    seasons.map((season) => ({
      ...season,
      near,
      written: season.written || found.has(season.id),
      after: season.initial ?? after.get(season.slug) ?? emptySnapshot,
    })),
  );
  const diffs = changes.flatMap(({ change, touched }, index) => {
    const season = seasons[index];
    return season !== undefined && change.written ? [{ id: season.id, slug: season.slug, touched }] : [];
  });
  await publishChanges(transaction, diffs);
  return changes.map(({ change }) => change);
}
