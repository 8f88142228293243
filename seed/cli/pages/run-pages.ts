import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { truthSchema } from '../../compare/truth.js';
import { type CliContext, print } from '../cli-context.js';
import { exitStatus } from '../exit-status.js';
import { FileError } from '../read-file.js';
import { type EntryReport, reportEntry } from './entry-report.js';
import { formatDetails, formatTable } from './format-report.js';
import { type ManifestEntry, readJson, readManifest } from './manifest.js';
import { type PagesArguments, pagesHelp, readPagesArguments } from './pages-arguments.js';
import { readEntry } from './read-entry.js';
import { type ReadingRecord, readRecord, writeRecord } from './record.js';

/** Runs `npm run pages` with these arguments, prints the reports, and returns the exit status. */
export async function runPages(args: readonly string[], context: CliContext): Promise<number> {
  let options: PagesArguments | null;
  try {
    options = readPagesArguments(args, context.environment);
  } catch (error) {
    context.stderr.write(`${error instanceof Error ? error.message : error}\n\n${pagesHelp}\n`);
    return exitStatus.misused;
  }
  if (options === null) {
    await print(context, pagesHelp);
    return exitStatus.done;
  }
  try {
    return await readPages(options, context);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    context.stderr.write(`${error.message}\n`);
    return exitStatus.misused;
  }
}

async function readPages(options: PagesArguments, context: CliContext): Promise<number> {
  const { folder, only, json, verbose } = options;
  const entries = (await readManifest(folder)).filter(({ name }) => only === null || name.includes(only));
  if (entries.length === 0)
    throw new FileError(`The manifest has no entry${only === null ? '' : ` like "${only}"`}.`);
  const known = existsSync(options.recordFile) ? await readRecord(options.recordFile) : {};
  const reports: EntryReport[] = [];
  for (const entry of entries) {
    context.signal.throwIfAborted();
    const report = await readAndReport(folder, entry, options.record ? {} : known);
    reports.push(report);
    if (verbose && !json) await print(context, `${formatDetails(report)}\n`);
  }
  if (options.record) await writeRecord(options.recordFile, { ...known, ...countsByName(reports) });
  await print(context, json ? JSON.stringify(reports, null, 2) : formatTable(reports));
  return reports.every(({ faults }) => faults.length === 0) ? exitStatus.done : exitStatus.failed;
}

function countsByName(reports: readonly EntryReport[]): ReadingRecord {
  return Object.fromEntries(reports.flatMap(({ name, counts }) => (counts === null ? [] : [[name, counts]])));
}

async function readAndReport(
  folder: string,
  entry: ManifestEntry,
  known: ReadingRecord,
): Promise<EntryReport> {
  const truth = entry.truth === null ? null : await readJson(join(folder, entry.truth), truthSchema);
  return reportEntry(entry, await readEntry(folder, entry), truth, known[entry.name]);
}
