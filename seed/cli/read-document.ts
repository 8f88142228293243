import { readFacts } from '../parse/facts-file.js';
import { isUnread } from '../parse/page-note.js';
import { Source } from '../read/source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { CliContext } from './cli-context.js';
import type { SeasonDocument } from './document-digest.js';
import { StrictError } from './exit-error.js';
import type { ImportArguments } from './import-arguments.js';
import { readPageText, readText } from './read-file.js';
import { count } from './summary.js';

/** Reads the page and the facts file that are to be imported. Throws a `FileError` or a `FactsError`. */
export async function readDocument(
  { page, facts, given }: Pick<ImportArguments, 'page' | 'facts' | 'given'>,
  { stdin }: Pick<CliContext, 'stdin'>,
): Promise<SeasonDocument> {
  const text = await readPageText(page, stdin);
  const json = facts === null ? '{}' : await readText(facts, stdin);
  return {
    source: new Source(page === '-' ? 'standard input' : page, text),
    facts: readFacts(json, facts ?? 'The facts'),
    given,
  };
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
