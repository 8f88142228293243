/** A line of a document that states a fact. */
export interface Citation {
  /** The document's own title. */
  readonly document: string;
  /** The document's address; null where it has none. */
  readonly url: string | null;
  /** The line of the document as it was read, from 1. */
  readonly line: number;
  /** The id of the line's section in the document, the end of its address; null where the document does not tell. */
  readonly anchor: string | null;
  /** That line, or the start of it. */
  readonly text: string;
}

/** The citations of a fact as its row has them, in JSON that the writer made and the database checked. */
export function toCitations(sources: unknown): readonly Citation[] {
  return sources as readonly Citation[];
}
