import { formatChanges } from './change-report.js';
import { type CliContext, print } from './cli-context.js';
import { wantsJson } from './command-arguments.js';
import { type ExitError, StrictError, toExitError } from './exit-error.js';
import { exitStatus } from './exit-status.js';
import { type ImportArguments, readArguments } from './import-arguments.js';
import { importList } from './import-list.js';
import { help } from './import-options.js';
import { importSeason } from './import-season.js';
import { formatJson } from './json-output.js';
import { hasFactsFile, lastFacts, withLastFacts } from './last-facts.js';
import { parseDocument } from './parse-document.js';
import { createProgress, type Progress } from './progress.js';
import { assertStrict, readDocument } from './read-document.js';
import { withDatabase } from './run-command.js';
import { count, formatSummary } from './summary.js';

/** Runs `npm run import` with these arguments, prints the result, and returns the exit status. */
export async function runImport(args: readonly string[], context: CliContext): Promise<number> {
  const progress = createProgress(context.stderr);
  let list = false;
  try {
    const options = readArguments(args, context.environment);
    list = options.list !== null;
    if (options.help) await print(context, help);
    else await importPage(options, context, progress);
    return exitStatus.done;
  } catch (error) {
    progress.end();
    const exitError = toExitError(error);
    const audited = error instanceof StrictError ? error.audited : undefined;
    if (wantsJson(args)) await print(context, formatJson({ audited, error: exitError }));
    else progress.line(describeError(exitError, list));
    return exitError.status;
  }
}

async function importPage(options: ImportArguments, context: CliContext, progress: Progress): Promise<void> {
  const { dryRun, list } = options;
  if (list !== null) return importList({ ...options, list }, context, progress);
  const phase = (what: string) => progress.phase(what);
  const databaseContext = { environment: context.environment, log: progress.line, signal: context.signal };
  const read = await readDocument(options, context, progress);
  const document =
    options.facts === lastFacts
      ? await withDatabase(databaseContext, (database) => withLastFacts(database, read))
      : read;
  const audited = parseDocument(document, phase);
  progress.end();
  if (!options.json) await print(context, formatSummary(audited.season, audited.discrepancies));
  if (options.strict) assertStrict(audited);
  phase('Connecting');
  const { change, hasStoredFacts } = await withDatabase(databaseContext, async (database) => {
    phase(dryRun ? 'Comparing' : 'Writing');
    return {
      change: await importSeason(database, audited, { dryRun }),
      hasStoredFacts: options.facts === null && (await hasFactsFile(database, audited.season.slug)),
    };
  });
  progress.end();
  if (hasStoredFacts)
    progress.line(
      `An earlier import of this season had a facts file, and this one had none. --facts ${lastFacts} uses it again.`,
    );
  await print(
    context,
    options.json ? formatJson({ audited, done: { dryRun, change } }) : formatChanges(change, dryRun),
  );
}

function describeError({ code, message, problems, connectionLost }: ExitError, list: boolean): string {
  if (list && code !== 'USAGE')
    return `${message}\n\nThe seasons printed above are loaded, the others are unchanged. Run the same command again to continue.`;
  if (code === 'USAGE' || code === 'FILE' || code === 'ADDRESS') return message;
  if (connectionLost)
    return `${message}\nThe season is either unchanged or completely loaded. Run the same command again to see which.`;
  return problems.length === 0
    ? `${message}\nNothing was changed.`
    : `${message}\n\n${count(problems.length, 'problem')}; nothing was changed.`;
}
