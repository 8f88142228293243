import { type Span, withoutFillers } from './masking.js';
import type { Parameter, Template, WikitextValue } from './template.js';

/** The templates and wikilinks of a text. */
interface ParsedTemplates {
  /** The templates that are not inside another template, in order. */
  readonly templates: readonly Template[];
  /** The wikilinks `[[…]]` that are not inside another wikilink, in order. */
  readonly links: readonly Span[];
  /** The templates whose `{{` is never closed. */
  readonly unclosed: readonly { readonly name: string; readonly offset: number }[];
}

/**
 * Parses the templates and wikilinks of a text, in one pass and without recursion.
 *
 * @param masked the text with its comments and extension tags masked
 * @param base the offset of the text in its page, added to the offsets of templates and values
 */
export function parseTemplates(text: string, masked: string, base = 0): ParsedTemplates {
  const reader = new TemplateParser(text, masked, base);
  for (const token of masked.matchAll(/\{{2,}|\}{2,}|\[\[|\]\]|[|=\n]/g)) reader.take(token[0], token.index);
  return reader;
}

/** An opening bracket or brace whose end is not found yet; the counts are the lengths of the lists when it was found. */
interface Opening {
  readonly brackets: boolean;
  readonly offset: number;
  readonly separators: number;
  readonly templates: number;
  readonly links: number;
  /** How many of its braces are still open. */
  braces: number;
  /** Whether it has a bar already. */
  hasBar: boolean;
}

// MediaWiki's limit for titles, in bytes; a longer name contains markup and cannot be a template's.
const MAX_NAME_LENGTH = 255;

class TemplateParser implements ParsedTemplates {
  readonly templates: Template[] = [];
  readonly links: Span[] = [];
  readonly #separators: number[] = [];
  readonly #open: Opening[] = [];
  #openBraces = 0;

  constructor(
    readonly text: string,
    readonly masked: string,
    readonly base: number,
  ) {}

  get unclosed(): { name: string; offset: number }[] {
    return this.#open
      .filter(({ brackets }) => !brackets)
      .map(({ offset, braces }) => {
        const start = this.masked.slice(offset + braces, offset + braces + MAX_NAME_LENGTH);
        return { name: normalizeTitle(start.split(/[|{}[\]\n]/, 1)[0] ?? ''), offset: this.base + offset };
      });
  }

  take(token: string, offset: number): void {
    if (token.startsWith('{{')) this.#push(offset, false, token.length);
    else if (token.startsWith('}}')) this.#closeBraces(offset, token.length);
    else if (token === '[[') this.#push(offset, true, 0);
    else if (token === ']]') this.#closeLink(offset + 2);
    else if (token === '\n') this.#dropUnfinishedLinks();
    else this.#addSeparator(token, offset);
  }

  #push(offset: number, brackets: boolean, braces: number): void {
    if (!brackets) this.#openBraces += 1;
    this.#open.push({
      brackets,
      offset,
      separators: this.#separators.length,
      templates: this.templates.length,
      links: this.links.length,
      braces,
      hasBar: false,
    });
  }

  /** Records a bar, or the first equals sign after one; closing the bracket around them removes them. */
  #addSeparator(token: string, offset: number): void {
    const inner = this.#open.at(-1);
    if (inner === undefined) return;
    if (token === '|') inner.hasBar = true;
    else if (this.masked[this.#separators.at(-1) ?? -1] === '=') return;
    this.#separators.push(offset);
  }

  // The target of a wikilink is on one line: brackets without a bar by the end of the line are literal text.
  #dropUnfinishedLinks(): void {
    for (let inner = this.#open.at(-1); inner?.brackets && !inner.hasBar; inner = this.#open.at(-1)) {
      this.#open.pop();
    }
  }

  #closeLink(end: number): void {
    const link = this.#open.at(-1);
    if (!link?.brackets) return;
    this.#open.pop();
    this.#separators.length = link.separators;
    this.links.length = link.links;
    this.links.push({ offset: link.offset, end });
  }

  /** Closes braces as MediaWiki does: three for a template argument, two for a template. */
  #closeBraces(offset: number, length: number): void {
    let at = offset;
    for (let left = length; left >= 2 && this.#openBraces > 0; ) {
      const inner = this.#open.at(-1);
      if (inner === undefined) return;
      if (inner.brackets) {
        // Brackets that are still open here are literal text; their bars belong to the template.
        this.#open.pop();
        continue;
      }
      const width = Math.min(left, inner.braces, 3);
      if (width === 2) this.templates.push(this.#template(inner, at));
      else this.#separators.length = inner.separators;
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
    const separators = this.#separators.splice(opening.separators);
    const inside = this.templates.splice(opening.templates);
    const parameters: Parameter[] = [];
    let positional = 0;
    let next = 0;
    for (const [index, bar] of separators.entries()) {
      if (this.masked[bar] !== '|') continue;
      const following = separators[index + 1];
      const equals = following !== undefined && this.masked[following] === '=' ? following : undefined;
      const from = (equals ?? bar) + 1;
      const to = (equals === undefined ? following : separators[index + 2]) ?? end;
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
    const bar = separators.find((separator) => this.masked[separator] === '|');
    return {
      name: normalizeTitle(this.#name(start, bar ?? end)),
      offset: this.base + start - 2,
      end: this.base + end + 2,
      parameters,
    };
  }

  #name(from: number, to: number): string {
    return withoutFillers(this.masked.slice(from, Math.min(to, from + MAX_NAME_LENGTH)));
  }
}

function normalizeTitle(name: string): string {
  return withoutFillers(name)
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** Trims a span of a text to a value with its position; an empty value has the position of the span. */
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
