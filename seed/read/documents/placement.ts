import type { Source } from '../source.js';
import type { DocumentIndex, GivenDocument } from './document-index.js';
import { Outline } from './outline.js';
import { titleKey } from './page-title.js';

/** A document with its outline, and the documents that stand in it. */
export interface PlacedDocument {
  readonly document: GivenDocument;
  readonly outline: Outline;
  /** Documents by the offset before which they stand, in order. */
  readonly insertions: { readonly offset: number; readonly placed: PlacedDocument }[];
}

/**
 * Outlines the documents, and finds where each stands: at the end of the last section that names it as its main
 * article, that of the first document which has one; else at the end of the last section of the main document that has
 * its heading. What is named above all headings tells of the whole document.
 */
export function placeDocuments(
  documents: readonly GivenDocument[],
  index: DocumentIndex,
  headingOf: (document: Source) => string,
): ReadonlyMap<GivenDocument, PlacedDocument> {
  const all = new Map(
    documents.map((document): [GivenDocument, PlacedDocument] => [
      document,
      { document, outline: new Outline(document.source), insertions: [] },
    ]),
  );
  const hosts = new Map<GivenDocument, GivenDocument>();
  const isInside = (document: GivenDocument, other: GivenDocument) => {
    for (let at: GivenDocument | undefined = document; at !== undefined; at = hosts.get(at))
      if (at === other) return true;
    return false;
  };
  const [main] = documents;
  for (const host of all.values()) {
    if (host.document.isAuxiliary) continue;
    for (const [document, offset] of namedBy(host, index)) {
      const placed = all.get(document);
      const isFree = document !== main && !document.isAuxiliary && !hosts.has(document);
      if (placed === undefined || !isFree || isInside(host.document, document)) continue;
      hosts.set(document, host.document);
      host.insertions.push({ offset, placed });
    }
  }
  const mainPlaced = main && all.get(main);
  const sections = mainPlaced === undefined ? new Map<string, number>() : endsOfSections(mainPlaced.outline);
  for (const placed of all.values()) {
    const { document } = placed;
    if (document === main || document.isAuxiliary || hosts.has(document)) continue;
    const offset = sections.get(titleKey(headingOf(document.source)));
    if (offset !== undefined) mainPlaced?.insertions.push({ offset, placed });
  }
  for (const { insertions } of all.values()) insertions.sort((a, b) => a.offset - b.offset);
  return all;
}

/** Where the own text of each section ends, by the key of its heading; of several of one heading that of the last. */
function endsOfSections({ headings, source }: Outline): Map<string, number> {
  return new Map(
    headings.map(({ text }, index) => [titleKey(text), headings[index + 1]?.offset ?? source.text.length]),
  );
}

/** The documents that the sections of another name as their main articles, with the offset at which the section ends. */
function namedBy({ outline }: PlacedDocument, index: DocumentIndex): Map<GivenDocument, number> {
  const { headings, mainArticles, source } = outline;
  const named = new Map<GivenDocument, number>();
  let next = 0;
  for (const { offset, titles } of mainArticles) {
    while (next < headings.length && (headings[next]?.offset ?? 0) < offset) next += 1;
    if (next === 0) continue;
    for (const title of titles) {
      const document = index.page(title);
      if (document !== undefined) named.set(document, headings[next]?.offset ?? source.text.length);
    }
  }
  return named;
}
