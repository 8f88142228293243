/** The text of a document, with the line and column of every offset; offsets are UTF-16 indexes into `text`. */
export class Source {
  /** The document with `\n` at the end of every line and no byte order mark. */
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(
    readonly name: string,
    text: string,
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

  // A line that ended in "\n" would make the one after the last begin here.
  #start(line: number): number {
    return this.#starts[line - 1] ?? this.text.length + 1;
  }
}
