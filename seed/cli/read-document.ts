import { readFacts } from '../parse/facts-file.js';
import { isUnread } from '../parse/page-note.js';
import { Source } from '../read/source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { CliContext } from './cli-context.js';
import type { SeasonDocument } from './document-digest.js';
import { StrictError } from './exit-error.js';
import { fetchDocuments } from './fetch-documents.js';
import type { ImportArguments } from './import-arguments.js';
import type { Progress } from './progress.js';
import { readPageText, readText } from './read-file.js';
import { count } from './summary.js';

/** Where a season's page and its facts are. */
export type DocumentLocation = Pick<ImportArguments, 'page' | 'address' | 'only' | 'facts' | 'given'>;

/**
 * Reads the page and the facts file that are to be imported, or fetches the page.
 *
 * Throws a `FileError`, a `FactsError`, and for a page that is fetched what `fetchDocuments` throws.
 */
export async function readDocument(
  { page, address, only, facts, given }: DocumentLocation,
  context: CliContext,
  progress: Progress,
): Promise<SeasonDocument> {
  const json = facts === null ? '{}' : await readText(facts, context.stdin);
  const seasonFacts = readFacts(json, facts ?? 'The facts');
  if (address === null) {
    const text = await readPageText(page, context.stdin);
    const source = new Source(page === '-' ? 'standard input' : page, text);
    return { source, facts: seasonFacts, given };
  }
  const { sources } = await fetchDocuments(address, only, context, progress);
  return { source: sources[0] as Source, facts: seasonFacts, given };
}

/** Throws a `StrictError` when a page has discrepancies or unread parts. */
export function assertStrict(audited: AuditedSeason): void {
  const unread = audited.season.notes.filter(isUnread);
  const problems = [
    ...(audited.discrepancies.length > 0 ? [count(audited.discrepancies.length, 'discrepancy')] : []),
    ...(unread.length > 0 ? [count(unread.length, 'unread part')] : []),
  ];
  if (problems.length > 0)
    throw new StrictError(`--strict rejects the page: it has ${problems.join(' and ')}.`, audited);
}
