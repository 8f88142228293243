import { CombinedSource } from '../combined-source.js';
import type { Problem } from '../document-error.js';
import type { DocumentIdentity, Source } from '../source.js';
import { DocumentIndex, type GivenDocument, redirectTarget, titleOf } from './document-index.js';
import { DocumentWriter } from './document-writer.js';
import { placeDocuments } from './placement.js';

/** The documents of a season, put together into one text. */
export interface CombinedDocuments {
  /** The text of all; that of the document itself if there is only one. */
  readonly source: Source;
  /** Those that have a part in it, the main one first. */
  readonly documents: readonly Source[];
  /** What is not understood of how the documents belong together; offsets are those of `source`. */
  readonly notes: readonly Problem[];
  /** The titles to which redirects lead, by theirs. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Puts the documents of a season together, the main one first. What one takes in from another stands in its place. A
 * document that a section names as its main article, or that `headingOf` gives the heading of a section of the main one,
 * stands at the end of that section, its headings below the section's; any other stands at the end, under its heading.
 *
 * Throws a `DocumentError` if documents take in each other beyond all measure.
 */
export function combineDocuments(
  given: readonly GivenDocument[],
  headingOf: (document: Source) => string,
): CombinedDocuments {
  const redirects = readRedirects(given);
  const documents = given.filter(({ source }) => redirectTarget(source) === undefined);
  const [main] = documents;
  if (main === undefined) throw new Error('There is no document to read.');
  const index = new DocumentIndex(documents, redirects);
  const outlines = placeDocuments(documents, index, headingOf);
  const writer = new DocumentWriter(index, outlines);
  writer.writeUnder(headingOf(main.source), main);
  for (const document of documents)
    if (!document.isAuxiliary && !writer.isTaken(document))
      writer.writeUnder(headingOf(document.source), document);
  const { parts, notes } = writer;
  const [only, another] = parts;
  const isWhole = another === undefined && only?.source === main.source && only.substitute === undefined;
  return {
    source: isWhole
      ? main.source
      : new CombinedSource(main.source.name, parts, identityOf(main.source, documents)),
    documents: documents.map(({ source }) => source).filter((source) => writer.has(source)),
    notes,
    redirects,
  };
}

/** What the main document tells of itself, with the links to redirects of all. */
function identityOf(main: Source, documents: readonly GivenDocument[]): DocumentIdentity | undefined {
  if (main.identity === undefined) return undefined;
  const linked = documents.flatMap(({ source }) => [...(source.identity?.linkedRedirects ?? [])]);
  return { ...main.identity, linkedRedirects: new Set(linked) };
}

/** The titles to which redirects lead: of those among the documents, and of those that documents link. */
export function readRedirects(given: readonly GivenDocument[]): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const { source, redirects: linked } of given) {
    for (const [title, target] of linked ?? []) redirects.set(title, target);
    const target = redirectTarget(source);
    if (target !== undefined) redirects.set(titleOf(source), target);
  }
  return redirects;
}
