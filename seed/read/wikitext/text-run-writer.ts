import { decodeHTMLStrict } from 'entities';

/** A stretch of what a reader sees, all of it bold or none. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

// Words on both sides of these do not touch.
const BREAKING = /^\/?(?:br|p|div|hr|li|td|th)$/;

/** Writes down what is shown, and keeps account of what is bold. */
export class TextRunWriter {
  readonly runs: TextRun[] = [];
  #quotes = false;
  #tags = 0;

  /** What was read of a template or a link: bold by itself, or because all around it is. */
  place(runs: readonly TextRun[]): void {
    const bold = this.#quotes || this.#tags > 0;
    for (const run of runs) this.runs.push({ text: run.text, bold: run.bold || bold });
  }

  /** Text without markup, but with entities. */
  literal(text: string): void {
    if (text !== '') this.place([{ text: decodeHTMLStrict(text), bold: false }]);
  }

  /** Text in which apostrophes are markup until the end of the line: two for italics, three for bold, five for both. */
  quoted(text: string): void {
    for (const part of text.split(/('{2,}|\n)/)) {
      if (part.startsWith("''")) {
        const markup = part.length === 4 ? 3 : Math.min(part.length, 5);
        this.literal("'".repeat(part.length - markup));
        if (markup > 2) this.#quotes = !this.#quotes;
      } else {
        this.literal(part);
        if (part === '\n') this.#quotes = false;
      }
    }
  }

  /** An HTML tag by its name in lower case, with the slash of a closing one. */
  tag(name: string): void {
    if (name === 'b' || name === 'strong') this.#tags += 1;
    else if (name === '/b' || name === '/strong') this.#tags = Math.max(0, this.#tags - 1);
    else if (BREAKING.test(name)) this.literal(' ');
  }
}
