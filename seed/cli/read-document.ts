import { readFacts } from '../parse/facts-file.js';
import { Source } from '../read/source.js';
import type { AuditedSeason } from '../write/audited-season.js';
import type { ImportArguments } from './arguments.js';
import type { CliContext } from './cli-context.js';
import { StrictError } from './exit-error.js';
import type { SeasonDocument } from './import-season.js';
import { readText, readWikitext } from './read-file.js';
import { count } from './summary.js';

/** Reads the files of a page that is to be loaded. Throws a `FileError` or a `FactsError`. */
export async function readDocument(
  { page, facts, given }: Pick<ImportArguments, 'page' | 'facts' | 'given'>,
  { stdin }: Pick<CliContext, 'stdin'>,
): Promise<SeasonDocument> {
  const text = await readWikitext(page, stdin);
  const json = facts === null ? '{}' : await readText(facts, stdin);
  return {
    source: new Source(page === '-' ? 'standard input' : page, text),
    facts: readFacts(json, facts ?? 'The facts'),
    given,
  };
}

/** Throws a `StrictError` when a page contradicts itself, or has places that were not read. */
export function assertStrict(reading: AuditedSeason): void {
  const unread = reading.season.notes.filter(({ kind }) => kind.startsWith('UNREAD'));
  const wrong = [
    ...(reading.discrepancies.length > 0 ? [count(reading.discrepancies.length, 'contradiction')] : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'place')} not read`] : []),
  ];
  if (wrong.length > 0) throw new StrictError(`Refused, as --strict asks: ${wrong.join(' and ')}.`, reading);
}
