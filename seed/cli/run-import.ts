import { type Arguments, readArguments, wantsJson } from './arguments.js';
import { changes } from './change-report.js';
import { print, type World } from './cli-context.js';
import { StrictError, type Trouble, trouble } from './exit-error.js';
import { status } from './exit-status.js';
import { help } from './help.js';
import { importList } from './import-list.js';
import { importSeason, readDocument } from './import-season.js';
import { answer } from './json-output.js';
import { type Progress, progress } from './progress.js';
import { insist, readOrder } from './read-document.js';
import { onDatabase } from './run-command.js';
import { count, summary } from './summary.js';

/** Imports a season as the arguments say, tells what came of it, and returns the status to end with. */
export async function run(args: readonly string[], world: World): Promise<number> {
  const telling = progress(world.screen);
  let list = false;
  try {
    const order = readArguments(args, world.environment);
    list = order.list !== null;
    if (order.help) await print(world, help);
    else await carryOut(order, world, telling);
    return status.done;
  } catch (error) {
    telling.end();
    const told = trouble(error);
    const reading = error instanceof StrictError ? error.reading : undefined;
    if (wantsJson(args)) await print(world, answer({ reading, error: told }));
    else telling.line(complaint(told, list));
    return told.status;
  }
}

async function carryOut(order: Arguments, world: World, telling: Progress): Promise<void> {
  const { dryRun, list } = order;
  if (list !== null) return importList({ ...order, list }, world, telling);
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

function complaint({ code, message, faults, lost }: Trouble, list: boolean): string {
  if (list && code !== 'USAGE')
    return `${message}\n\nSeasons that were told of are loaded, others are as they were; the same command goes on.`;
  if (code === 'USAGE' || code === 'FILE') return message;
  if (lost)
    return `${message}\nThe season is as it was, or wholly loaded: the same command, given again, tells which.`;
  return faults.length === 0
    ? `${message}\nNothing was changed.`
    : `${message}\n\n${count(faults.length, 'fault')}; nothing was changed.`;
}
