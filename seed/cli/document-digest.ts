import { createHash } from 'node:crypto';
import type { SeasonFacts } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import type { Source } from '../read/source.js';

/** A page and the facts that complete it. */
export interface SeasonDocument {
  readonly source: Source;
  readonly facts: SeasonFacts;
  /** The options of the command line, which take precedence over the page. */
  readonly given: SeasonOptions;
}

/** Increase it when the same page is read into other rows, so that loaded pages are loaded again. */
const digestVersion = 5;

/** Identifies a document and the version of the parser. */
export function documentDigest({ source, facts, given }: SeasonDocument): string {
  const { competition, startYear, year, title, url, wiki, section } = given;
  return createHash('sha256')
    .update(
      JSON.stringify([
        digestVersion,
        source.text,
        facts,
        competition,
        startYear,
        year,
        title,
        url,
        wiki,
        section,
      ]),
    )
    .digest('hex');
}
