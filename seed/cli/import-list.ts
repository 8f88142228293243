import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Database, prisma } from '../../src/db/client.js';
import { FactsError } from '../parse/facts-file.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { SeasonDiff } from '../write/change.js';
import { type CliContext, print } from './cli-context.js';
import { toDatabaseError } from './database-error.js';
import { ListEntryError } from './exit-error.js';
import { limitHeapGrowth } from './heap-growth.js';
import type { ImportArguments } from './import-arguments.js';
import { findLoadedSeason, importSeasons, type LoadedSeason } from './import-season.js';
import { lastFacts, withLastFacts } from './last-facts.js';
import { parseDocument } from './parse-document.js';
import { openParserPool, type ParserPool } from './parser-pool.js';
import type { Progress } from './progress.js';
import { assertStrict, readDocument } from './read-document.js';
import { type ListEntry, readList } from './read-list.js';
import { withDatabase } from './run-command.js';
import { count, countRecords } from './summary.js';

/**
 * Seasons that are written in one transaction. Twice as many are in memory, which is what limits it: the next batch is
 * parsed meanwhile.
 */
const batchSize = 25;

/** The seasons of a list so far. */
interface Tally {
  loaded: number;
  unchanged: number;
}

/** Imports the pages of a list in their options, a batch at a time, and prints a line for each. */
export async function importList(
  options: ImportArguments & { readonly list: string },
  context: CliContext,
  progress: Progress,
): Promise<void> {
  const entries = await readList(options.list, context.stdin, options.host);
  limitHeapGrowth();
  progress.phase('Connecting');
  const databaseContext = { environment: context.environment, log: progress.line, signal: context.signal };
  // With more than one batch, seasons are parsed while others are written.
  const parsers = entries.length > batchSize ? openParserPool() : null;
  const tally = await withDatabase(databaseContext, (database) =>
    importBatches(database, entries, { options, context, progress, parsers }),
  ).finally(() => parsers?.close());
  progress.end();
  const { loaded, unchanged } = tally;
  const done = options.dryRun ? 'would be loaded' : 'loaded';
  if (!options.json) await print(context, `${count(loaded, 'season')} ${done}, ${unchanged} already loaded.`);
}

interface ListContext {
  readonly options: ImportArguments;
  readonly context: CliContext;
  readonly progress: Progress;
  /** Null for a list that this thread parses. */
  readonly parsers: ParserPool | null;
}

async function importBatches(
  database: Database,
  entries: readonly ListEntry[],
  list: ListContext,
): Promise<Tally> {
  const tally: Tally = { loaded: 0, unchanged: 0 };
  const doing = list.options.dryRun ? 'Comparing' : 'Writing';
  let next = readBatch(database, entries, 0, list);
  for (let start = 0; start < entries.length; start += batchSize) {
    const read = await next;
    const seasons = read.filter((one) => 'digest' in one);
    list.context.signal.throwIfAborted();
    list.progress.phase(`${doing} ${Math.min(start + batchSize, entries.length)} of ${entries.length}`);
    const writing = importSeasons(database, seasons, list.options);
    // Read while PostgreSQL writes. An error is thrown when it is their turn.
    next = readBatch(database, entries, start + batchSize, list);
    next.catch(() => {});
    const changes = await writing.catch((error: unknown) => {
      // A database error does not belong to a line of the list.
      if (!(error instanceof FactsError)) throw error;
      const [first, last] = [entries[start], entries[start + read.length - 1]];
      throw new ListEntryError(`${first?.location} to ${last?.location}`, error);
    });
    const changeOf = new Map(seasons.map((season, index) => [season, changes[index] ?? null] as const));
    for (const one of read) {
      const change = ('digest' in one && changeOf.get(one)) || null;
      tally[change === null ? 'unchanged' : 'loaded'] += 1;
      await print(list.context, list.options.json ? formatJsonLine(one, change) : formatText(one, change));
    }
  }
  // Many rows are new: clean the indexes and collect the planner's statistics now.
  if (tally.loaded > 0 && !list.options.dryRun) await prisma(database).$executeRaw`VACUUM (ANALYZE)`;
  return tally;
}

/** Reads a batch of seasons, or finds them loaded. Rejects with the error of the first that cannot be read. */
async function readBatch(
  database: Database,
  entries: readonly ListEntry[],
  start: number,
  list: ListContext,
): Promise<(AuditedSeason | LoadedSeason)[]> {
  const reading: Promise<AuditedSeason | LoadedSeason>[] = [];
  let failed = false;
  for (const entry of entries.slice(start, start + batchSize)) {
    const parse = await openEntry(database, entry, list).catch(
      (error: unknown) => () => Promise.reject(error),
    );
    const season = parse().catch((error: unknown) => {
      failed = true;
      throw toDatabaseError(error) === undefined ? new ListEntryError(entry.location, error) : error;
    });
    season.catch(() => {}); // thrown below, in its turn
    reading.push(season);
    // Without threads, parsing is synchronous; let the statements of the batch that is being written go out.
    await nextTurn();
    if (failed) break;
  }
  const seasons: (AuditedSeason | LoadedSeason)[] = [];
  for (const season of reading) seasons.push(await season);
  return seasons;
}

/** Reads the documents of a season. Returns what parses them, or finds the season that was loaded from them. */
async function openEntry(
  database: Database,
  entry: ListEntry,
  { options, context, progress, parsers }: ListContext,
): Promise<() => Promise<AuditedSeason | LoadedSeason>> {
  const read = await readDocument({ ...entry, only: options.only }, context, progress);
  const document = entry.facts === lastFacts ? await withLastFacts(database, read) : read;
  const loaded = options.strict ? undefined : await findLoadedSeason(database, document);
  return async () => {
    if (loaded !== undefined) return loaded;
    const season = parsers === null ? parseDocument(document) : await parsers.parse(document);
    if (options.strict) assertStrict(season);
    return season;
  };
}

function formatText(one: AuditedSeason | LoadedSeason, change: SeasonDiff | null): string {
  if (!('digest' in one)) return `${one.name}: already loaded.`;
  const { season, discrepancies } = one;
  const outcome =
    change === null ? 'already loaded' : change.created ? 'new' : change.written ? 'changed' : 'unchanged';
  const { teams, matches } = countRecords(season);
  const suffix = discrepancies.length === 0 ? '' : `; ${count(discrepancies.length, 'discrepancy')}`;
  return `${season.name}: ${outcome}, ${count(teams, 'team')}, ${count(matches, 'match')}${suffix}.`;
}

/** One JSON object; `discrepancies` is null when the page was not parsed because it is already loaded. */
function formatJsonLine(one: AuditedSeason | LoadedSeason, change: SeasonDiff | null): string {
  const { slug, name } = 'digest' in one ? one.season : one;
  const discrepancies = 'digest' in one ? one.discrepancies.length : null;
  return JSON.stringify({ season: { slug, name }, discrepancies, change: change && counts(change) });
}

function counts({ created, written, teams, matches, ties, standings }: SeasonDiff) {
  const [t, m, i, s] = [teams, matches, ties, standings].map(({ length }) => length);
  return { created, written, teams: t, matches: m, ties: i, standings: s };
}
