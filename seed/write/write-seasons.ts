import { type Database, prisma } from '../../src/db/client.js';
import { check } from '../audit/audit.js';
import type { SeasonRecord } from '../parse/season.js';
import type { Change } from './change.js';
import { dropForgottenDepartments } from './department.js';
import { changed } from './describe-changes.js';
import { type Identified, type Part, writeIdentity } from './identity.js';
import { recallLeases } from './invalidate-cache.js';
import { inStep } from './lockstep.js';
import { inOrder, type Pass } from './plan-batches.js';
import { announce } from './publish-changes.js';
import { writeFacts } from './results.js';
import { writeSearchNames } from './search-names.js';
import { nearTeams } from './similar-teams.js';
import { nothing, snapshots } from './snapshot.js';
import { dropForgottenTeams } from './team.js';
import type { Transaction } from './transaction.js';

/** Held by whoever writes seasons, so that two writers take turns. */
const lock = 20_130_101;

/** How seasons are written. */
interface WriteOptions {
  /** Whether all of it is undone again, so that only what it would change is learned. */
  readonly dryRun?: boolean;
}

/** Writes a season: a batch of one. */
export async function write(
  database: Database,
  season: SeasonRecord,
  digest: string,
  options: WriteOptions = {},
): Promise<Change> {
  const [change] = await writeBatch(database, [{ season, findings: check(season), digest }], options);
  if (change === undefined) throw new Error('A season was written, and nothing is told of it.');
  return change;
}

/**
 * Writes seasons in one transaction, by natural keys: ids and slugs of what was there stay, what left a page goes, and
 * what is the same is not touched. It comes to the same as writing them one after another.
 *
 * Returns what that changes in each. Every process that serves the graph is told of those that it changes.
 */
export async function writeBatch(
  database: Database,
  batch: readonly Part[],
  { dryRun = false }: WriteOptions = {},
): Promise<Change[]> {
  const work = async (transaction: Transaction) => {
    // A plan that is compiled for thousands of rows would be compiled again for the next batch.
    await transaction.$executeRaw`
      SELECT pg_advisory_xact_lock(${lock}::bigint), set_config('jit', 'off', true)`;
    const changes: Change[] = [];
    for (const pass of await inOrder(transaction, batch)) {
      const places = pass.flat().map(({ place }) => place);
      const told = await writePass(transaction, pass);
      for (const [index, change] of told.entries()) changes[places[index] ?? 0] = change;
    }
    if (dryRun) throw new Undo(changes);
    if (changes.some(({ written }) => written)) await recallLeases(database, transaction);
    return changes;
  };
  try {
    return await prisma(database).$transaction(work, { maxWait: 60_000, timeout: 600_000 });
  } catch (error) {
    if (error instanceof Undo) return error.changes;
    throw error;
  }
}

/** Thrown where a dry run ends, for a transaction is undone by nothing else. */
class Undo extends Error {
  constructor(readonly changes: Change[]) {
    super('A dry run is undone.');
  }
}

async function writePass(transaction: Transaction, pass: Pass<Part>): Promise<Change[]> {
  const parts = pass.flat();
  const loaded = parts.flatMap(({ part, fresh }) => (fresh ? [] : [part.season.slug]));
  const before = await snapshots(transaction, loaded);
  const identified: Identified[] = [];
  for (const wave of pass)
    identified.push(
      ...(await inStep(transaction, wave, (hand, { part, apart, fresh }) =>
        writeIdentity(hand, part, { fresh, apart, before: before.get(part.season.slug) ?? nothing }),
      )),
    );
  const near = await nearTeams(transaction, identified);
  const seasons = await inStep(transaction, identified, writeFacts);

  await dropForgottenTeams(
    transaction,
    identified.flatMap(({ left }) => left),
  );
  // Of a season that is new, nothing is forgotten.
  const again = identified.filter(({ fresh }) => !fresh);
  await dropForgottenDepartments(
    transaction,
    again.map(({ competition }) => competition),
  );
  const ids = seasons.map(({ id }) => id);
  const others = identified.flatMap(({ elsewhere }) => elsewhere);
  const found = await writeSearchNames(transaction, [...new Set([...ids, ...others])]);
  const after = await snapshots(transaction, loaded);
  const changes = await changed(
    transaction,
    seasons.map((season) => ({
      ...season,
      near,
      written: season.written || found.has(season.id),
      after: season.fresh ?? after.get(season.slug) ?? nothing,
    })),
  );
  const told = changes.flatMap(({ change, touched }, index) => {
    const season = seasons[index];
    return season !== undefined && change.written ? [{ id: season.id, slug: season.slug, touched }] : [];
  });
  await announce(transaction, told);
  return changes.map(({ change }) => change);
}
