import { decodeHTMLStrict } from 'entities';

/** A part of the visible text, either all bold or not bold. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

// Tags that separate the words on both sides.
const SEPARATING_TAG = /^\/?(?:br|p|div|hr|li|td|th)$/;

/** Collects the visible text as runs, and tracks which of it is bold. */
export class TextRunWriter {
  readonly runs: TextRun[] = [];
  #boldByQuotes = false;
  #openBoldTags = 0;

  /** Appends the runs of a template or a link; they are bold if they or their surroundings are. */
  append(runs: readonly TextRun[]): void {
    const bold = this.#boldByQuotes || this.#openBoldTags > 0;
    for (const run of runs) this.runs.push({ text: run.text, bold: run.bold || bold });
  }

  /** Appends text without markup, decoding entities. */
  literal(text: string): void {
    if (text !== '') this.append([{ text: decodeHTMLStrict(text), bold: false }]);
  }

  /** Appends text in which apostrophes are markup until the end of the line: two for italics, three for bold, five for both. */
  quoted(text: string): void {
    for (const part of text.split(/('{2,}|\n)/)) {
      if (part.startsWith("''")) {
        const markup = part.length === 4 ? 3 : Math.min(part.length, 5);
        this.literal("'".repeat(part.length - markup));
        if (markup > 2) this.#boldByQuotes = !this.#boldByQuotes;
      } else {
        this.literal(part);
        if (part === '\n') this.#boldByQuotes = false;
      }
    }
  }

  /** Handles an HTML tag, given by its name in lower case, with the slash of a closing tag. */
  tag(name: string): void {
    if (name === 'b' || name === 'strong') this.#openBoldTags += 1;
    else if (name === '/b' || name === '/strong') this.#openBoldTags = Math.max(0, this.#openBoldTags - 1);
    else if (SEPARATING_TAG.test(name)) this.literal(' ');
  }
}
