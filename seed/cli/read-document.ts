import { readFacts } from '../parse/facts-file.js';
import { isUnread } from '../parse/page-note.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { CliContext } from './cli-context.js';
import type { SeasonDocument } from './document-digest.js';
import { StrictError } from './exit-error.js';
import type { ImportArguments } from './import-arguments.js';
import { lastFacts } from './last-facts.js';
import type { Progress } from './progress.js';
import { readText } from './read-file.js';
import { readPages } from './read-pages.js';
import { count } from './summary.js';

/** Where a season's documents and its facts are. */
export type DocumentLocation = Pick<ImportArguments, 'pages' | 'only' | 'facts' | 'given'>;

/**
 * Reads the documents and the facts file that are to be imported; fetches those that have an address. Of `--facts last`
 * the file is not read yet.
 *
 * Throws a `FileError`, a `FactsError`, a `DocumentError`, and for a page that is fetched what `fetchDocuments` throws.
 */
export async function readDocument(
  { pages, only, facts, given }: DocumentLocation,
  context: CliContext,
  progress: Progress,
): Promise<SeasonDocument> {
  const factsFile = facts === null || facts === lastFacts ? undefined : await readText(facts, context.stdin);
  const seasonFacts = readFacts(factsFile ?? '{}', facts ?? 'The facts');
  const documents = await readPages(pages, { only, context, progress });
  return { documents, facts: seasonFacts, factsFile, given };
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
