import { setImmediate as turn } from 'node:timers/promises';
import { type Database, prisma } from '../../src/db/client.js';
import { FactsError } from '../parse/facts-file.js';
import type { Change } from '../write/change.js';
import type { Arguments } from './arguments.js';
import { print, type World } from './cli-context.js';
import { failure } from './database-error.js';
import { ListedError } from './exit-error.js';
import { importSeasons, type Loaded, loadedFrom, type Reading, readDocument } from './import-season.js';
import type { Progress } from './progress.js';
import { insist, readOrder } from './read-document.js';
import { type Listed, readList } from './read-list.js';
import { onDatabase } from './run-command.js';
import { count, counted } from './summary.js';

/** Seasons that are read, and written in one transaction: so many are in memory at once, and as many to come. */
const batch = 50;

/** What became of a list, as far as it went. */
interface Tally {
  loaded: number;
  unchanged: number;
}

/** Loads the pages of a list in their order, a batch at a time, and tells what came of each. */
export async function importList(
  order: Arguments & { readonly list: string },
  world: World,
  telling: Progress,
): Promise<void> {
  const listed = await readList(order.list, world.input);
  telling.phase('Connecting');
  const at = { environment: world.environment, log: telling.line, leaving: world.leaving };
  const tally = await onDatabase(at, (database) => load(database, listed, { order, world, telling }));
  telling.end();
  const { loaded, unchanged } = tally;
  const done = order.dryRun ? 'would be loaded' : 'loaded';
  if (!order.json) await print(world, `${count(loaded, 'season')} ${done}, ${unchanged} were already.`);
}

interface At {
  readonly order: Arguments;
  readonly world: World;
  readonly telling: Progress;
}

async function load(database: Database, listed: readonly Listed[], at: At): Promise<Tally> {
  const tally: Tally = { loaded: 0, unchanged: 0 };
  const doing = at.order.dryRun ? 'Comparing' : 'Writing';
  let next = readBatch(database, listed, 0, at);
  for (let start = 0; start < listed.length; start += batch) {
    const read = await next;
    const readings = read.filter((one) => 'digest' in one);
    at.world.leaving.throwIfAborted();
    at.telling.phase(`${doing} ${Math.min(start + batch, listed.length)} of ${listed.length}`);
    const writing = importSeasons(database, readings, at.order);
    // Read while PostgreSQL is writing. What is wrong with them is told when it is their turn.
    next = readBatch(database, listed, start + batch, at);
    next.catch(() => {});
    const changes = await writing.catch((error: unknown) => {
      // A database that fails is told of as it is.
      if (!(error instanceof FactsError)) throw error;
      const [first, last] = [listed[start], listed[start + read.length - 1]];
      throw new ListedError(`${first?.place} to ${last?.place}`, error);
    });
    const came = new Map(readings.map((reading, index) => [reading, changes[index] ?? null] as const));
    for (const one of read) {
      const change = ('digest' in one && came.get(one)) || null;
      tally[change === null ? 'unchanged' : 'loaded'] += 1;
      await print(at.world, at.order.json ? line(one, change) : words(one, change));
    }
  }
  // Many rows are new. It is not left for some time later to sort them into the indexes and to count them.
  if (tally.loaded > 0 && !at.order.dryRun) await prisma(database).$executeRaw`VACUUM (ANALYZE)`;
  return tally;
}

async function readBatch(
  database: Database,
  listed: readonly Listed[],
  start: number,
  at: At,
): Promise<(Reading | Loaded)[]> {
  const readings: (Reading | Loaded)[] = [];
  for (const one of listed.slice(start, start + batch)) {
    try {
      const document = await readOrder(one, at.world);
      const loaded = at.order.strict ? undefined : await loadedFrom(database, document);
      const reading = loaded ?? readDocument(document);
      if (at.order.strict && 'digest' in reading) insist(reading);
      readings.push(reading);
    } catch (error) {
      throw failure(error) === undefined ? new ListedError(one.place, error) : error;
    }
    // So that a statement which waits to be sent is sent.
    await turn();
  }
  return readings;
}

function words(one: Reading | Loaded, change: Change | null): string {
  if (!('digest' in one)) return `${one.name}: loaded already.`;
  const { season, findings } = one;
  const what =
    change === null ? 'loaded already' : change.fresh ? 'new' : change.written ? 'changed' : 'the same';
  const { teams, matches } = counted(season);
  const wrong = findings.length === 0 ? '' : `; ${count(findings.length, 'contradiction')}`;
  return `${season.name}: ${what}, ${count(teams, 'team')}, ${count(matches, 'match')}${wrong}.`;
}

/** One JSON object; `findings` is null of a page that need not be read again. */
function line(one: Reading | Loaded, change: Change | null): string {
  const { slug, name } = 'digest' in one ? one.season : one;
  const findings = 'digest' in one ? one.findings.length : null;
  return JSON.stringify({ season: { slug, name }, findings, change: change && counts(change) });
}

function counts({ fresh, written, teams, matches, ties, standings }: Change) {
  const [t, m, i, s] = [teams, matches, ties, standings].map(({ length }) => length);
  return { fresh, written, teams: t, matches: m, ties: i, standings: s };
}
