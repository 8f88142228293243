/** Where the lines of a text come from, if the text is not the document itself but was made of it. */
export interface Origin {
  /** For each line of the text its line in the document, from 1. */
  readonly lines: readonly number[];
  /** For each line of the text the id of its section in the document; null where there is none. */
  readonly anchors: readonly (string | null)[];
}

/** What a document tells of itself; null for what it does not tell. */
export interface DocumentIdentity {
  readonly title: string | null;
  readonly url: string | null;
  /** The code of its language, `en`. */
  readonly language: string | null;
  /** The number of the revision that it shows. */
  readonly revision: number | null;
  /** The titles that it links and marks as redirects, without saying where they lead. */
  readonly linkedRedirects?: ReadonlySet<string>;
}

/** Where something stands in a document. */
export interface SourceLocation {
  readonly document: Source;
  /** The line of the document, from 1. */
  readonly line: number;
  /** What stands on that line. */
  readonly text: string;
  /** The id of the section in the document; null where the document does not tell. */
  readonly anchor: string | null;
}

/** The text of a document, with the line and column of every offset; offsets are UTF-16 indexes into `text`. */
export class Source {
  /** The document with `\n` at the end of every line and no byte order mark. */
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(
    readonly name: string,
    text: string,
    readonly origin?: Origin,
    readonly identity?: DocumentIdentity,
  ) {
    this.text = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line and column of an offset, both from 1; an offset outside the document counts as its nearest end. */
  positionAt(offset: number): { line: number; column: number } {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let line = 1;
    let end = this.lineCount + 1;
    while (end - line > 1) {
      const middle = (line + end) >> 1;
      if (this.#start(middle) <= inside) line = middle;
      else end = middle;
    }
    return { line, column: inside - this.#start(line) + 1 };
  }

  /** The text of a line, counted from 1, without its newline; empty where there is no such line. */
  lineAt(number: number): string {
    return this.text.slice(this.#start(number), Math.max(this.#start(number + 1) - 1, 0));
  }

  /** The offset at which a line begins, counted from 1; the end of the text where there is no such line. */
  offsetOfLine(number: number): number {
    return Math.min(Math.max(this.#start(number), 0), this.text.length);
  }

  /** Where a line of the text, counted from 1, stands in its document. */
  locate(line: number): SourceLocation {
    const { lines, anchors } = this.origin ?? {};
    return {
      document: this,
      line: lines?.[line - 1] ?? line,
      text: this.lineAt(line),
      anchor: anchors?.[line - 1] ?? null,
    };
  }

  /** Where some lines of the text stand, each line of a document once. */
  locateLines(lines: readonly number[]): SourceLocation[] {
    const seen = new Map<Source, Set<number>>();
    return lines
      .map((line) => this.locate(line))
      .filter(({ document, line }) => {
        const known = seen.get(document) ?? new Set();
        seen.set(document, known);
        return !known.has(line) && known.add(line);
      });
  }

  /** Where an offset of the text stands in its document; the column is that in the line's text, from 1. */
  locateOffset(offset: number): SourceLocation & { readonly column: number } {
    const { line, column } = this.positionAt(offset);
    return { ...this.locate(line), column };
  }

  // A line that ended in "\n" would make the one after the last begin here.
  #start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length + 1;
  }
}
