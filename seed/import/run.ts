import type { Readable, Writable } from 'node:stream';
import { onDatabase } from '../command.js';
import { readFacts } from '../parse/facts.js';
import { count, summary } from '../summary.js';
import { Source } from '../wikitext/source.js';
import { answer } from './answer.js';
import { type Arguments, readArguments, wantsJson } from './arguments.js';
import { changes } from './changes.js';
import { readText, readWikitext } from './file.js';
import { type Progress, progress, type Screen } from './progress.js';
import { type Document, importSeason, type Reading, readDocument } from './season.js';
import { status } from './status.js';
import { StrictError, type Trouble, trouble } from './trouble.js';
import { help } from './usage.js';

/** What the command is run in. */
export interface World {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  /** For the results. */
  readonly output: Writable;
  /** For what is under way, and what is wrong. */
  readonly screen: Screen;
  readonly leaving: AbortSignal;
}

/** Imports a season as the arguments say, tells what came of it, and returns the status to end with. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const telling = progress(world.screen);
  try {
    const order = readArguments(args, world.environment);
    if (order.help) await print(world, help);
    else await carryOut(order, world, telling);
    return status.done;
  } catch (error) {
    telling.end();
    const told = trouble(error);
    const reading = error instanceof StrictError ? error.reading : undefined;
    if (wantsJson(args)) await print(world, answer({ reading, error: told }));
    else telling.line(complaint(told));
    return told.status;
  }
}

async function carryOut(order: Arguments, world: World, telling: Progress): Promise<void> {
  const { dryRun } = order;
  const phase = (what: string) => telling.phase(what);
  const reading = readDocument(await readOrder(order, world), phase);
  telling.end();
  if (!order.json) await print(world, summary(reading.season, reading.findings));
  if (order.strict) insist(reading);
  phase('Connecting');
  const at = { environment: world.environment, log: telling.line, leaving: world.leaving };
  const change = await onDatabase(at, (database) => {
    phase(dryRun ? 'Comparing' : 'Writing');
    return importSeason(database, reading, { dryRun });
  });
  telling.end();
  await print(world, order.json ? answer({ reading, done: { dryRun, change } }) : changes(change, dryRun));
}

async function readOrder({ page, facts, given }: Arguments, { input }: World): Promise<Document> {
  const text = await readWikitext(page, input);
  const json = facts === null ? '{}' : await readText(facts, input);
  return {
    source: new Source(page === '-' ? 'standard input' : page, text),
    facts: readFacts(json, facts ?? 'The facts'),
    given,
  };
}

/** Throws a `StrictError` when a page contradicts itself, or has places that were not read. */
function insist(reading: Reading): void {
  const unread = reading.season.notes.filter(({ kind }) => kind.startsWith('UNREAD'));
  const wrong = [
    ...(reading.findings.length > 0 ? [count(reading.findings.length, 'contradiction')] : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'place')} not read`] : []),
  ];
  if (wrong.length > 0) throw new StrictError(`Refused, as --strict asks: ${wrong.join(' and ')}.`, reading);
}

function complaint({ code, message, faults, lost }: Trouble): string {
  if (code === 'USAGE' || code === 'FILE') return message;
  if (lost)
    return `${message}\nThe season is as it was, or wholly loaded: the same command, given again, tells which.`;
  return faults.length === 0
    ? `${message}\nNothing was changed.`
    : `${message}\n\n${count(faults.length, 'fault')}; nothing was changed.`;
}

/** Waits for what is printed: the process ends next, and a pipe may be slow. */
async function print({ output }: World, text: string): Promise<void> {
  await new Promise((resolve) => output.write(`${text}\n`, resolve));
}
