import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../../src/database/client.js';
import { onDatabase } from '../command.js';
import { FactsError } from '../parse/facts.js';
import { count, counted } from '../summary.js';
import type { Change } from '../write/change.js';
import type { Arguments } from './arguments.js';
import { type Listed, readList } from './list.js';
import { insist, readOrder } from './order.js';
import type { Progress } from './progress.js';
import { importSeasons, type Reading, readDocument } from './season.js';
import { ListedError } from './trouble.js';
import { print, type World } from './world.js';

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
  let next = readBatch(listed, 0, at);
  for (let start = 0; start < listed.length; start += batch) {
    const readings = await next;
    at.world.leaving.throwIfAborted();
    at.telling.phase(`${doing} ${Math.min(start + batch, listed.length)} of ${listed.length}`);
    const writing = importSeasons(database, readings, at.order);
    // Read while PostgreSQL is writing. What is wrong with them is told when it is their turn.
    next = readBatch(listed, start + batch, at);
    next.catch(() => {});
    const changes = await writing.catch((error: unknown) => {
      // A database that fails is told of as it is.
      if (!(error instanceof FactsError)) throw error;
      const [first, last] = [listed[start], listed[start + readings.length - 1]];
      throw new ListedError(`${first?.place} to ${last?.place}`, error);
    });
    for (const [index, reading] of readings.entries()) {
      const change = changes[index] ?? null;
      tally[change === null ? 'unchanged' : 'loaded'] += 1;
      await print(at.world, at.order.json ? line(reading, change) : words(reading, change));
    }
  }
  return tally;
}

async function readBatch(listed: readonly Listed[], start: number, at: At): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const one of listed.slice(start, start + batch)) {
    try {
      const reading = readDocument(await readOrder(one, at.world));
      if (at.order.strict) insist(reading);
      readings.push(reading);
    } catch (error) {
      throw new ListedError(one.place, error);
    }
    // So that a statement which waits to be sent is sent.
    await turn();
  }
  return readings;
}

function words({ season, findings }: Reading, change: Change | null): string {
  const what =
    change === null ? 'loaded already' : change.fresh ? 'new' : change.written ? 'changed' : 'the same';
  const { teams, matches } = counted(season);
  const wrong = findings.length === 0 ? '' : `; ${count(findings.length, 'contradiction')}`;
  return `${season.name}: ${what}, ${count(teams, 'team')}, ${count(matches, 'match')}${wrong}.`;
}

function line({ season, findings }: Reading, change: Change | null): string {
  const { slug, name } = season;
  return JSON.stringify({
    season: { slug, name },
    findings: findings.length,
    change: change && counts(change),
  });
}

function counts({ fresh, written, teams, matches, ties, standings }: Change) {
  const [t, m, i, s] = [teams, matches, ties, standings].map(({ length }) => length);
  return { fresh, written, teams: t, matches: m, ties: i, standings: s };
}
