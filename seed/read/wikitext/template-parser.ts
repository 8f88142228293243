import { type Span, words } from './masking.js';
import type { Parameter, Template, WikitextValue } from './template.js';

/** What braces and brackets make of a text. */
interface Nesting {
  /** Those that are not inside another one, in order. */
  readonly templates: readonly Template[];
  /** The `[[…]]` that are not inside another one, in order. */
  readonly links: readonly Span[];
  /** The `{{` that are never closed. */
  readonly unclosed: readonly { readonly name: string; readonly offset: number }[];
}

/**
 * Reads the templates and links of a text, in one pass and without recursion.
 *
 * @param outline the text with comments and the like filled up
 * @param base where the text begins in its page: added to the offsets of templates and values
 */
export function parseTemplates(text: string, outline: string, base = 0): Nesting {
  const reader = new TemplateParser(text, outline, base);
  for (const token of outline.matchAll(/\{{2,}|\}{2,}|\[\[|\]\]|[|=\n]/g)) reader.take(token[0], token.index);
  return reader;
}

/** An opening whose end is not seen yet, and how much the lists below held when it came. */
interface Opening {
  readonly brackets: boolean;
  readonly offset: number;
  readonly marks: number;
  readonly templates: number;
  readonly links: number;
  /** Of its braces, those that nothing has closed yet. */
  braces: number;
  /** Whether a bar of its own has come. */
  barred: boolean;
}

// A title is no longer than 255 bytes, in MediaWiki too: names that hold whole templates are not worth reading.
const LONGEST_NAME = 255;

class TemplateParser implements Nesting {
  readonly templates: Template[] = [];
  readonly links: Span[] = [];
  readonly #marks: number[] = [];
  readonly #open: Opening[] = [];
  #openBraces = 0;

  constructor(
    readonly text: string,
    readonly outline: string,
    readonly base: number,
  ) {}

  get unclosed(): { name: string; offset: number }[] {
    return this.#open
      .filter(({ brackets }) => !brackets)
      .map(({ offset, braces }) => {
        const start = this.outline.slice(offset + braces, offset + braces + LONGEST_NAME);
        return { name: title(start.split(/[|{}[\]\n]/, 1)[0] ?? ''), offset: this.base + offset };
      });
  }

  take(token: string, offset: number): void {
    if (token.startsWith('{{')) this.#push(offset, false, token.length);
    else if (token.startsWith('}}')) this.#closeBraces(offset, token.length);
    else if (token === '[[') this.#push(offset, true, 0);
    else if (token === ']]') this.#closeLink(offset + 2);
    else if (token === '\n') this.#dropTargets();
    else this.#mark(token, offset);
  }

  #push(offset: number, brackets: boolean, braces: number): void {
    if (!brackets) this.#openBraces += 1;
    this.#open.push({
      brackets,
      offset,
      marks: this.#marks.length,
      templates: this.templates.length,
      links: this.links.length,
      braces,
      barred: false,
    });
  }

  /** A bar, or the first equals sign after one: whatever closes around it takes it off again. */
  #mark(token: string, offset: number): void {
    const inner = this.#open.at(-1);
    if (inner === undefined) return;
    if (token === '|') inner.barred = true;
    else if (this.outline[this.#marks.at(-1) ?? -1] === '=') return;
    this.#marks.push(offset);
  }

  // The target of a link is on one line: what has no bar by the end of its line is literal text.
  #dropTargets(): void {
    for (let inner = this.#open.at(-1); inner?.brackets && !inner.barred; inner = this.#open.at(-1)) {
      this.#open.pop();
    }
  }

  #closeLink(end: number): void {
    const link = this.#open.at(-1);
    if (!link?.brackets) return;
    this.#open.pop();
    this.#marks.length = link.marks;
    this.links.length = link.links;
    this.links.push({ offset: link.offset, end });
  }

  /** Closes as many braces as MediaWiki would: three for an argument, two for a template. */
  #closeBraces(offset: number, length: number): void {
    let at = offset;
    for (let left = length; left >= 2 && this.#openBraces > 0; ) {
      const inner = this.#open.at(-1);
      if (inner === undefined) return;
      if (inner.brackets) {
        // Brackets that are still open here are literal text, and bars after them separate.
        this.#open.pop();
        continue;
      }
      const width = Math.min(left, inner.braces, 3);
      if (width === 2) this.templates.push(this.#template(inner, at));
      else this.#marks.length = inner.marks;
      at += width;
      left -= width;
      inner.braces -= width;
      if (inner.braces < 2) {
        this.#open.pop();
        this.#openBraces -= 1;
      }
    }
  }

  #template(opening: Opening, end: number): Template {
    const start = opening.offset + opening.braces;
    const marks = this.#marks.splice(opening.marks);
    const inside = this.templates.splice(opening.templates);
    const parameters: Parameter[] = [];
    let positional = 0;
    let next = 0;
    for (const [index, bar] of marks.entries()) {
      if (this.outline[bar] !== '|') continue;
      const following = marks[index + 1];
      const equals = following !== undefined && this.outline[following] === '=' ? following : undefined;
      const from = (equals ?? bar) + 1;
      const to = (equals === undefined ? following : marks[index + 2]) ?? end;
      const before = (limit: number) => (inside[next]?.offset ?? limit) < limit;
      while (before(this.base + from)) next += 1;
      const first = next;
      while (before(this.base + to)) next += 1;
      const value = toWikitextValue(
        this.text,
        { offset: from, end: to },
        inside.slice(first, next),
        this.base,
      );
      if (equals === undefined) positional += 1;
      const name = equals === undefined ? String(positional) : this.#name(bar + 1, equals).trim();
      parameters.push({ name, positional: equals === undefined, value });
    }
    const bar = marks.find((mark) => this.outline[mark] === '|');
    return {
      name: title(this.#name(start, bar ?? end)),
      offset: this.base + start - 2,
      end: this.base + end + 2,
      parameters,
    };
  }

  #name(from: number, to: number): string {
    return words(this.outline.slice(from, Math.min(to, from + LONGEST_NAME)));
  }
}

function title(name: string): string {
  return words(name)
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** A stretch of a text as a value: trimmed, and with its place; an empty one is where it could have begun. */
export function toWikitextValue(
  text: string,
  span: Span,
  templates: readonly Template[],
  base = 0,
): WikitextValue {
  const raw = text.slice(span.offset, span.end);
  const trimmed = raw.trim();
  const blanks = trimmed === '' ? 0 : raw.length - raw.trimStart().length;
  return { text: trimmed, offset: base + span.offset + blanks, templates };
}
