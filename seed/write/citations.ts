import { groupBy } from '../../src/domain/group-by.js';
import type { Citation } from '../../src/domain/source/citation.js';
import type { Prisma } from '../../src/generated/prisma/client.js';
import type { SeasonRecord } from '../parse/season.js';

/** Maximum length of the line's text in a citation, in characters. */
const maxTextLength = 200;

/** Makes the citations of a fact from the lines of the season's text where it stands. */
type Cite = (lines: readonly number[]) => Prisma.InputJsonArray;

/**
 * The citations of a season's facts: each line once, by document in the order of the season's documents, and then by
 * line.
 */
export function citationsOf({ source, documents }: Pick<SeasonRecord, 'source' | 'documents'>): Cite {
  return (lines) => {
    const located = groupBy(source.locateLines(lines), ({ document }) => document);
    return documents.flatMap(({ source: document, title, url }) =>
      (located.get(document) ?? [])
        .toSorted((one, other) => one.line - other.line)
        .map(
          ({ line, anchor, text }) =>
            ({ document: title, url, line, anchor, text: shorten(text.trim()) }) satisfies Citation,
        ),
    );
  };
}

function shorten(text: string): string {
  return text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength - 1)}…`;
}
