import { HIDDEN_FILLER, mask, type Span, VISIBLE_FILLER } from './masking.js';

/** A comment or an extension tag: nothing inside it separates or opens anything. */
interface UnparsedSpan extends Span {
  readonly tag: string;
  /** What stands between the tags, if a reader sees it. */
  readonly content: Span | undefined;
}

/** Told of what is never closed, with the offset at which it begins. */
type Unclosed = (what: string, offset: number) => void;

const COMMENT = '!--';

// Not <noinclude> and <onlyinclude>: on the page itself their contents are ordinary wikitext.
const SHOWN = ['nowiki', 'pre', 'math', 'syntaxhighlight', 'source'];
const HIDDEN = ['ref', 'gallery', 'includeonly', 'timeline', 'templatedata', 'imagemap'];
const OPENING = new RegExp(`<(?:!--|(?:${[...SHOWN, ...HIDDEN].join('|')})(?=[\\s/>]))`, 'gi');

/** Finds what is unparsed, in order. What is never closed is literal text, as in MediaWiki, and is reported. */
export function findUnparsed(text: string, unclosed?: Unclosed): UnparsedSpan[] {
  const found: UnparsedSpan[] = [];
  const reader = new UnparsedFinder(text);
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const tag = match[0].slice(1).toLowerCase();
    const unparsed = reader.read(tag, match.index);
    if (unparsed === undefined) {
      unclosed?.(tag === COMMENT ? 'comment' : `<${tag}>`, match.index);
    } else {
      found.push(unparsed);
      opening.lastIndex = unparsed.end;
    }
  }
  return found;
}

/** The first outline of a text: all that is unparsed filled up. */
export function maskUnparsed(text: string, unparsed: readonly UnparsedSpan[]): string {
  const comments = unparsed.filter(({ tag }) => tag === COMMENT);
  const tags = unparsed.filter(({ tag }) => tag !== COMMENT);
  return mask(mask(text, comments, HIDDEN_FILLER), tags, VISIBLE_FILLER);
}

class UnparsedFinder {
  readonly #lookouts = new Map<string, Lookout>();

  constructor(readonly text: string) {}

  read(tag: string, offset: number): UnparsedSpan | undefined {
    if (tag === COMMENT) {
      const close = this.#next('-->', offset + 4);
      return close && { tag, offset, end: close.end, content: undefined };
    }
    const opened = this.#tagEnd(offset + 1 + tag.length);
    if (opened === undefined) return undefined;
    if (this.text[opened - 2] === '/') return { tag, offset, end: opened, content: undefined };
    const close = this.#next(`</${tag}\\s*>`, opened);
    if (close === undefined || (tag === 'ref' && this.#reopened(opened, close.offset))) return undefined;
    const content = SHOWN.includes(tag) ? { offset: opened, end: close.offset } : undefined;
    return { tag, offset, end: close.end, content };
  }

  /** After the `>` of a tag; one in quotes is passed over, as in `<ref name="a>b">`. */
  #tagEnd(from: number): number | undefined {
    const attribute = /[^<>=]+|=\s*"[^"<\n]*"|=\s*'[^'<\n]*'|=/y;
    attribute.lastIndex = from;
    let end = from;
    while (attribute.test(this.text)) end = attribute.lastIndex;
    return this.text[end] === '>' ? end + 1 : this.#next('>', from)?.end;
  }

  // References do not nest: one that opens inside another shows that the first was never closed. Taken as
  // MediaWiki takes it, it would hide all that stands between the two.
  #reopened(from: number, close: number): boolean {
    const opening = /<(?:ref(?=[\s/>])|!--|nowiki(?=[\s/>]))/gi;
    opening.lastIndex = from;
    for (let match = opening.exec(this.text); match !== null; match = opening.exec(this.text)) {
      if (match.index >= close || match[0].toLowerCase() !== '<ref') return false;
      const end = this.#tagEnd(match.index + 4);
      if (end === undefined || this.text[end - 2] !== '/') return true;
      opening.lastIndex = end;
    }
    return false;
  }

  #next(pattern: string, from: number): Span | undefined {
    const lookout = this.#lookouts.get(pattern) ?? new Lookout(this.text, pattern);
    this.#lookouts.set(pattern, lookout);
    return lookout.next(from);
  }
}

/** Looks for a pattern ahead of ever later offsets, and at no stretch of the text twice. */
class Lookout {
  readonly #pattern: RegExp;
  #from = Number.POSITIVE_INFINITY;
  #found: Span | undefined;

  constructor(
    readonly text: string,
    pattern: string,
  ) {
    this.#pattern = new RegExp(pattern, 'gi');
  }

  next(from: number): Span | undefined {
    if (from < this.#from || (this.#found !== undefined && this.#found.offset < from)) {
      this.#pattern.lastIndex = from;
      const match = this.#pattern.exec(this.text);
      this.#found = match === null ? undefined : { offset: match.index, end: this.#pattern.lastIndex };
      this.#from = from;
    }
    return this.#found;
  }
}
