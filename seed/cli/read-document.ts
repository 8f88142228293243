import { readFacts } from '../parse/facts-file.js';
import { Source } from '../read/source.js';
import type { Arguments } from './arguments.js';
import type { World } from './cli-context.js';
import { StrictError } from './exit-error.js';
import type { Document, Reading } from './import-season.js';
import { readText, readWikitext } from './read-file.js';
import { count } from './summary.js';

/** Reads the files of a page that is to be loaded. Throws a `FileError` or a `FactsError`. */
export async function readOrder(
  { page, facts, given }: Pick<Arguments, 'page' | 'facts' | 'given'>,
  { input }: Pick<World, 'input'>,
): Promise<Document> {
  const text = await readWikitext(page, input);
  const json = facts === null ? '{}' : await readText(facts, input);
  return {
    source: new Source(page === '-' ? 'standard input' : page, text),
    facts: readFacts(json, facts ?? 'The facts'),
    given,
  };
}

/** Throws a `StrictError` when a page contradicts itself, or has places that were not read. */
export function insist(reading: Reading): void {
  const unread = reading.season.notes.filter(({ kind }) => kind.startsWith('UNREAD'));
  const wrong = [
    ...(reading.findings.length > 0 ? [count(reading.findings.length, 'contradiction')] : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'place')} not read`] : []),
  ];
  if (wrong.length > 0) throw new StrictError(`Refused, as --strict asks: ${wrong.join(' and ')}.`, reading);
}
