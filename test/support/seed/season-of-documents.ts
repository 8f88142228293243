import { readFacts } from '../../../seed/parse/facts-file.js';
import type { SeasonOptions } from '../../../seed/parse/header/season-header.js';
import { readSeason, type SeasonRecord } from '../../../seed/parse/season.js';
import { Source } from '../../../seed/read/source.js';

/** The 2020 season of a Copa in several documents, by the names of their files, the main one first. */
export function seasonOfDocuments(
  documents: Readonly<Record<string, string>>,
  given: SeasonOptions = { competition: 'Copa', year: 2020 },
): SeasonRecord {
  const sources = Object.entries(documents).map(([name, text]) => ({ source: new Source(name, text) }));
  return readSeason(sources, readFacts('{}', ''), given);
}

/** Where some lines of a season stand: `name.wikitext:3`. */
export function located({ source }: SeasonRecord, lines: readonly number[]): string[] {
  return lines.map((line) => {
    const { document, line: own } = source.locate(line);
    return `${document.name}:${own}`;
  });
}
