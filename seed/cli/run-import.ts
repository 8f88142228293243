import { type ImportArguments, readArguments, wantsJson } from './arguments.js';
import { formatChanges } from './change-report.js';
import { type CliContext, print } from './cli-context.js';
import { type ExitError, StrictError, toExitError } from './exit-error.js';
import { exitStatus } from './exit-status.js';
import { help } from './help.js';
import { importList } from './import-list.js';
import { importSeason, parseDocument } from './import-season.js';
import { formatJson } from './json-output.js';
import { createProgress, type Progress } from './progress.js';
import { assertStrict, readDocument } from './read-document.js';
import { withDatabase } from './run-command.js';
import { count, formatSummary } from './summary.js';

/** Imports a season as the arguments say, tells what came of it, and returns the status to end with. */
export async function runImport(args: readonly string[], world: CliContext): Promise<number> {
  const telling = createProgress(world.stderr);
  let list = false;
  try {
    const order = readArguments(args, world.environment);
    list = order.list !== null;
    if (order.help) await print(world, help);
    else await carryOut(order, world, telling);
    return exitStatus.done;
  } catch (error) {
    telling.end();
    const told = toExitError(error);
    const reading = error instanceof StrictError ? error.reading : undefined;
    if (wantsJson(args)) await print(world, formatJson({ reading, error: told }));
    else telling.line(complaint(told, list));
    return told.status;
  }
}

async function carryOut(order: ImportArguments, world: CliContext, telling: Progress): Promise<void> {
  const { dryRun, list } = order;
  if (list !== null) return importList({ ...order, list }, world, telling);
  const phase = (what: string) => telling.phase(what);
  const reading = parseDocument(await readDocument(order, world), phase);
  telling.end();
  if (!order.json) await print(world, formatSummary(reading.season, reading.discrepancies));
  if (order.strict) assertStrict(reading);
  phase('Connecting');
  const at = { environment: world.environment, log: telling.line, signal: world.signal };
  const change = await withDatabase(at, (database) => {
    phase(dryRun ? 'Comparing' : 'Writing');
    return importSeason(database, reading, { dryRun });
  });
  telling.end();
  await print(
    world,
    order.json ? formatJson({ reading, done: { dryRun, change } }) : formatChanges(change, dryRun),
  );
}

function complaint({ code, message, faults, connectionLost: lost }: ExitError, list: boolean): string {
  if (list && code !== 'USAGE')
    return `${message}\n\nSeasons that were told of are loaded, others are as they were; the same command goes on.`;
  if (code === 'USAGE' || code === 'FILE') return message;
  if (lost)
    return `${message}\nThe season is as it was, or wholly loaded: the same command, given again, tells which.`;
  return faults.length === 0
    ? `${message}\nNothing was changed.`
    : `${message}\n\n${count(faults.length, 'fault')}; nothing was changed.`;
}
