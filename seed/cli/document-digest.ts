import { createHash } from 'node:crypto';
import type { SeasonFacts } from '../parse/facts-file.js';
import type { SeasonOptions } from '../parse/header/season-header.js';
import { type GivenDocument, titleOf } from '../read/documents/document-index.js';

/** The documents of a season and the facts that complete them. */
export interface SeasonDocument {
  /** The main one first. */
  readonly documents: readonly GivenDocument[];
  readonly facts: SeasonFacts;
  /** The text of the facts file; absent where there is none. */
  readonly factsFile?: string | undefined;
  /** The options of the command line, which take precedence over the documents. */
  readonly given: SeasonOptions;
}

/** Increase it when the same page is read into other rows, so that loaded pages are loaded again. */
const digestVersion = 7;

/** Identifies the documents of a season and the version of the parser. */
export function documentDigest({ documents, facts, given }: SeasonDocument): string {
  const { competition, startYear, year, title, url, wiki, section } = given;
  const texts = documents.map(({ source, redirects }) => [
    // The title of a document tells where it stands among others.
    documents.length === 1 ? null : titleOf(source),
    source.text,
    [...(redirects ?? [])],
  ]);
  return createHash('sha256')
    .update(
      JSON.stringify([digestVersion, texts, facts, competition, startYear, year, title, url, wiki, section]),
    )
    .digest('hex');
}
