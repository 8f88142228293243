import { type Database, prisma } from '../../src/db/client.js';
import { auditSeason } from '../audit/audit.js';
import type { SeasonRecord } from '../parse/season.js';
import type { AuditedSeason } from './audited-season.js';
import type { SeasonDiff } from './change.js';
import { deleteUnusedDepartments } from './department.js';
import { describeChanges } from './describe-changes.js';
import { type IdentifiedSeason, writeIdentity } from './identity.js';
import { invalidateCaches } from './invalidate-cache.js';
import { runLockstep } from './lockstep.js';
import { type Pass, planBatches } from './plan-batches.js';
import { publishChanges } from './publish-changes.js';
import { writeResults } from './results.js';
import { writeSearchNames } from './search-names.js';
import { findSimilarTeams } from './similar-teams.js';
import { emptySnapshot, readSnapshots } from './snapshot.js';
import { deleteUnusedTeams } from './team.js';
import type { Transaction } from './transaction.js';

/** Held by whoever writes seasons, so that two writers take turns. */
const writerLock = 20_130_101;

/** How seasons are written. */
interface WriteOptions {
  /** Whether all of it is undone again, so that only what it would change is learned. */
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
  if (change === undefined) throw new Error('A season was written, and nothing is told of it.');
  return change;
}

/**
 * Writes seasons in one transaction, by natural keys: ids and slugs of what was there stay, what left a page goes, and
 * what is the same is not touched. It comes to the same as writing them one after another.
 *
 * Returns what that changes in each. Every process that serves the graph is told of those that it changes.
 */
export async function writeSeasons(
  database: Database,
  batch: readonly AuditedSeason[],
  { dryRun = false }: WriteOptions = {},
): Promise<SeasonDiff[]> {
  const work = async (transaction: Transaction) => {
    // A plan that is compiled for thousands of rows would be compiled again for the next batch.
    await transaction.$executeRaw`
      SELECT pg_advisory_xact_lock(${writerLock}::bigint), set_config('jit', 'off', true)`;
    const changes: SeasonDiff[] = [];
    for (const pass of await planBatches(transaction, batch)) {
      const places = pass.flat().map(({ index: place }) => place);
      const told = await writePass(transaction, pass);
      for (const [index, change] of told.entries()) changes[places[index] ?? 0] = change;
    }
    if (dryRun) throw new DryRunRollback(changes);
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

/** Thrown where a dry run ends, for a transaction is undone by nothing else. */
class DryRunRollback extends Error {
  constructor(readonly changes: SeasonDiff[]) {
    super('A dry run is undone.');
  }
}

async function writePass(transaction: Transaction, pass: Pass<AuditedSeason>): Promise<SeasonDiff[]> {
  const parts = pass.flat();
  const loaded = parts.flatMap(({ part, isNew }) => (isNew ? [] : [part.season.slug]));
  const before = await readSnapshots(transaction, loaded);
  const identified: IdentifiedSeason[] = [];
  for (const wave of pass)
    identified.push(
      ...(await runLockstep(transaction, wave, (writer, { part, unrelated, isNew }) =>
        writeIdentity(writer, part, {
          isNew,
          unrelated,
          before: before.get(part.season.slug) ?? emptySnapshot,
        }),
      )),
    );
  const near = await findSimilarTeams(transaction, identified);
  const seasons = await runLockstep(transaction, identified, writeResults);

  await deleteUnusedTeams(
    transaction,
    identified.flatMap(({ removedTeams: left }) => left),
  );
  // Of a season that is new, nothing is forgotten.
  const updated = identified.filter(({ isNew }) => !isNew);
  await deleteUnusedDepartments(
    transaction,
    updated.map(({ competition }) => competition),
  );
  const ids = seasons.map(({ id }) => id);
  const others = identified.flatMap(({ renamedIn: elsewhere }) => elsewhere);
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
  const told = changes.flatMap(({ change, touched }, index) => {
    const season = seasons[index];
    return season !== undefined && change.written ? [{ id: season.id, slug: season.slug, touched }] : [];
  });
  await publishChanges(transaction, told);
  return changes.map(({ change }) => change);
}
