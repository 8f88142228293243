import { type DocumentIdentity, Source } from '../source.js';

/** Writes the wikitext of a document line by line, with the line of the document from which each is. */
export class Transcript {
  readonly #text: string[] = [];
  readonly #lines: number[] = [];
  readonly #anchors: (string | null)[] = [];
  #anchor: string | null = null;

  /** Adds a text, of one line or of several, that stands at a line of the document; its anchor is the section's, unless it has its own. */
  add(text: string, line: number, anchor = this.#anchor): void {
    for (const one of text.split('\n')) {
      this.#text.push(one);
      this.#lines.push(line);
      this.#anchors.push(anchor);
    }
  }

  /** Begins a section, whose heading has an id in the document. */
  beginSection(anchor: string | null): void {
    this.#anchor = anchor;
  }

  /** The whole text as a source of the document's name. */
  toSource(name: string, identity: DocumentIdentity): Source {
    const origin = { lines: this.#lines, anchors: this.#anchors };
    return new Source(name, this.#text.join('\n'), origin, identity);
  }
}
