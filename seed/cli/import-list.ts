import { setImmediate as turn } from 'node:timers/promises';
import { type Database, prisma } from '../../src/db/client.js';
import { FactsError } from '../parse/facts-file.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import type { ImportArguments } from './arguments.js';
import { type CliContext, print } from './cli-context.js';
import { toDatabaseError } from './database-error.js';
import { ListEntryError } from './exit-error.js';
import { findLoadedSeason, importSeasons, type LoadedSeason, parseDocument } from './import-season.js';
import type { Progress } from './progress.js';
import { assertStrict, readDocument } from './read-document.js';
import { type ListEntry, readList } from './read-list.js';
import { withDatabase } from './run-command.js';
import { count, countRecords } from './summary.js';

/** Seasons that are read, and written in one transaction: so many are in memory at once, and as many to come. */
const batchSize = 50;

/** What became of a list, as far as it went. */
interface Tally {
  loaded: number;
  unchanged: number;
}

/** Loads the pages of a list in their order, a batch at a time, and tells what came of each. */
export async function importList(
  order: ImportArguments & { readonly list: string },
  world: CliContext,
  telling: Progress,
): Promise<void> {
  const listed = await readList(order.list, world.stdin);
  telling.phase('Connecting');
  const at = { environment: world.environment, log: telling.line, signal: world.signal };
  const tally = await withDatabase(at, (database) =>
    importBatches(database, listed, { order, world, telling }),
  );
  telling.end();
  const { loaded, unchanged } = tally;
  const done = order.dryRun ? 'would be loaded' : 'loaded';
  if (!order.json) await print(world, `${count(loaded, 'season')} ${done}, ${unchanged} were already.`);
}

interface ListContext {
  readonly order: ImportArguments;
  readonly world: CliContext;
  readonly telling: Progress;
}

async function importBatches(
  database: Database,
  listed: readonly ListEntry[],
  at: ListContext,
): Promise<Tally> {
  const tally: Tally = { loaded: 0, unchanged: 0 };
  const doing = at.order.dryRun ? 'Comparing' : 'Writing';
  let next = readBatch(database, listed, 0, at);
  for (let start = 0; start < listed.length; start += batchSize) {
    const read = await next;
    const readings = read.filter((one) => 'digest' in one);
    at.world.signal.throwIfAborted();
    at.telling.phase(`${doing} ${Math.min(start + batchSize, listed.length)} of ${listed.length}`);
    const writing = importSeasons(database, readings, at.order);
    // Read while PostgreSQL is writing. What is wrong with them is told when it is their turn.
    next = readBatch(database, listed, start + batchSize, at);
    next.catch(() => {});
    const changes = await writing.catch((error: unknown) => {
      // A database that fails is told of as it is.
      if (!(error instanceof FactsError)) throw error;
      const [first, last] = [listed[start], listed[start + read.length - 1]];
      throw new ListEntryError(`${first?.location} to ${last?.location}`, error);
    });
    const came = new Map(readings.map((reading, index) => [reading, changes[index] ?? null] as const));
    for (const one of read) {
      const change = ('digest' in one && came.get(one)) || null;
      tally[change === null ? 'unchanged' : 'loaded'] += 1;
      await print(at.world, at.order.json ? formatJsonLine(one, change) : formatText(one, change));
    }
  }
  // Many rows are new. It is not left for some time later to sort them into the indexes and to count them.
  if (tally.loaded > 0 && !at.order.dryRun) await prisma(database).$executeRaw`VACUUM (ANALYZE)`;
  return tally;
}

async function readBatch(
  database: Database,
  listed: readonly ListEntry[],
  start: number,
  at: ListContext,
): Promise<(AuditedSeason | LoadedSeason)[]> {
  const readings: (AuditedSeason | LoadedSeason)[] = [];
  for (const one of listed.slice(start, start + batchSize)) {
    try {
      const document = await readDocument(one, at.world);
      const loaded = at.order.strict ? undefined : await findLoadedSeason(database, document);
      const reading = loaded ?? parseDocument(document);
      if (at.order.strict && 'digest' in reading) assertStrict(reading);
      readings.push(reading);
    } catch (error) {
      throw toDatabaseError(error) === undefined ? new ListEntryError(one.location, error) : error;
    }
    // So that a statement which waits to be sent is sent.
    await turn();
  }
  return readings;
}

function formatText(one: AuditedSeason | LoadedSeason, change: SeasonDiff | null): string {
  if (!('digest' in one)) return `${one.name}: loaded already.`;
  const { season, discrepancies } = one;
  const what =
    change === null ? 'loaded already' : change.created ? 'new' : change.written ? 'changed' : 'the same';
  const { teams, matches } = countRecords(season);
  const wrong = discrepancies.length === 0 ? '' : `; ${count(discrepancies.length, 'contradiction')}`;
  return `${season.name}: ${what}, ${count(teams, 'team')}, ${count(matches, 'match')}${wrong}.`;
}

/** One JSON object; `discrepancies` is null of a page that need not be read again. */
function formatJsonLine(one: AuditedSeason | LoadedSeason, change: SeasonDiff | null): string {
  const { slug, name } = 'digest' in one ? one.season : one;
  const discrepancies = 'digest' in one ? one.discrepancies.length : null;
  return JSON.stringify({ season: { slug, name }, discrepancies, change: change && counts(change) });
}

function counts({ created, written, teams, matches, ties, standings }: SeasonDiff) {
  const [t, m, i, s] = [teams, matches, ties, standings].map(({ length }) => length);
  return { created, written, teams: t, matches: m, ties: i, standings: s };
}
