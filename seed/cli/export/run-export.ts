import { type Database, prisma } from '../../../src/db/client.js';
import { slugify } from '../../../src/domain/slugify.js';
import { findExportedSeason } from '../../../src/export/season-reader.js';
import { suggestNames } from '../../../src/graph/name-search/suggest-names.js';
import { type CliContext, print } from '../cli-context.js';
import { wantsJson } from '../command-arguments.js';
import { toExitError } from '../exit-error.js';
import { exitStatus } from '../exit-status.js';
import { builtInSeasonFolder, loadBuiltInSeason } from '../load-built-in-season.js';
import { createProgress, type Progress } from '../progress.js';
import { withDatabase } from '../run-command.js';
import { count } from '../summary.js';
import { type ExportArguments, exportHelp, readExportArguments } from './export-arguments.js';
import { type ExportedFile, writeFiles, writeToStream } from './export-files.js';

/** No season has a slug or a name; the message says which have similar ones. */
class UnknownSeasonError extends Error {
  override readonly name = 'UnknownSeasonError';
}

/** The longest time of an export. */
const timeoutMs = 3_600_000;

/** Runs `npm run export` with these arguments, prints the result, and returns the exit status. */
export async function runExport(args: readonly string[], context: CliContext): Promise<number> {
  const progress = createProgress(context.stderr);
  try {
    const options = readExportArguments(args, context.environment);
    if (options.help) await print(context, exportHelp);
    else await exportSeason(options, context, progress);
    return exitStatus.done;
  } catch (error) {
    progress.end();
    const unknown = error instanceof UnknownSeasonError;
    const { status, code, message } = unknown
      ? { status: exitStatus.misused, code: 'SEASON', message: error.message }
      : toExitError(error);
    if (wantsJson(args)) await print(context, JSON.stringify({ error: { code, message } }, null, 2));
    else progress.line(message);
    return status;
  }
}

async function exportSeason(options: ExportArguments, context: CliContext, progress: Progress) {
  progress.phase('Connecting');
  const { environment, signal } = context;
  const files = await withDatabase({ environment, signal, log: progress.line }, async (database) => {
    await loadBuiltInSeason(database, builtInSeasonFolder, () => {});
    return exportFrom(database, options, context, progress);
  });
  progress.end();
  if (files === null) return;
  if (options.json) await print(context, JSON.stringify({ files }, null, 2));
  else await print(context, files.map(({ file, bytes }) => `${file}  ${count(bytes, 'byte')}`).join('\n'));
}

/** Exports a season as it is at one moment. Null when it went to the standard output. */
function exportFrom(
  database: Database,
  options: ExportArguments,
  { stdout, signal }: CliContext,
  progress: Progress,
): Promise<ExportedFile[] | null> {
  return prisma(database).$transaction(
    async (client) => {
      const season =
        (await findExportedSeason(client, { slug: options.season })) ??
        (await findExportedSeason(client, { keys: { has: slugify(options.season) } }));
      if (season === null) throw new UnknownSeasonError(await describeUnknown(database, options.season));
      const reader = { client, season };
      if (options.out !== '-')
        return writeFiles(reader, options, {
          signal,
          onFile: (file) => progress.phase(`Writing ${file}`),
        });
      progress.end();
      await writeToStream(reader, options, stdout, signal);
      return null;
    },
    { isolationLevel: 'RepeatableRead', maxWait: 60_000, timeout: timeoutMs },
  );
}

async function describeUnknown(database: Database, name: string): Promise<string> {
  const [near = []] = await suggestNames(database, [{ noun: 'season', text: name }]);
  const hint =
    near.length === 0
      ? 'The page at / and the query `{ seasons { nodes { slug } } }` list them.'
      : `Did you mean ${near.map(({ slug }) => slug).join(' or ')}?`;
  return `No season has the slug or name "${name}". ${hint}`;
}
