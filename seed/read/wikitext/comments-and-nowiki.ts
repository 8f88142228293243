import { HIDDEN_FILLER, mask, type Span, VISIBLE_FILLER } from './masking.js';

/** A comment or an extension tag such as `<nowiki>` or `<ref>`: MediaWiki parses no markup inside it. */
interface UnparsedSpan extends Span {
  readonly tag: string;
  /** The content between the tags, if a reader of the page sees it. */
  readonly content: Span | undefined;
}

/** Called for a comment or tag that is never closed, with the offset of its start. */
type OnUnclosed = (name: string, offset: number) => void;

const COMMENT = '!--';

// Not <noinclude> and <onlyinclude>: on the page itself their contents are ordinary wikitext.
const VISIBLE_TAGS = ['nowiki', 'pre', 'math', 'syntaxhighlight', 'source'];
const HIDDEN_TAGS = ['ref', 'gallery', 'includeonly', 'timeline', 'templatedata', 'imagemap'];
const OPENING_TAG = new RegExp(
  `<(?:!--|(?:${[...VISIBLE_TAGS, ...HIDDEN_TAGS].join('|')})(?=[\\s/>]))`,
  'gi',
);

/** Finds comments and extension tags, in order. One that is never closed is literal text, as in MediaWiki. */
export function findUnparsed(text: string, onUnclosed?: OnUnclosed): UnparsedSpan[] {
  const found: UnparsedSpan[] = [];
  if (!text.includes('<')) return found;
  const reader = new UnparsedFinder(text);
  const opening = new RegExp(OPENING_TAG);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const tag = match[0].slice(1).toLowerCase();
    const unparsed = reader.read(tag, match.index);
    if (unparsed === undefined) {
      onUnclosed?.(tag === COMMENT ? 'comment' : `<${tag}>`, match.index);
    } else {
      found.push(unparsed);
      opening.lastIndex = unparsed.end;
    }
  }
  return found;
}

/** A text with its comments and extension tags masked. */
export function maskUnparsed(text: string, unparsed: readonly UnparsedSpan[]): string {
  const comments = unparsed.filter(({ tag }) => tag === COMMENT);
  const tags = unparsed.filter(({ tag }) => tag !== COMMENT);
  return mask(mask(text, comments, HIDDEN_FILLER), tags, VISIBLE_FILLER);
}

class UnparsedFinder {
  readonly #searches = new Map<string, ForwardSearch>();

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
    if (close === undefined || (tag === 'ref' && this.#reopens(opened, close.offset))) return undefined;
    const content = VISIBLE_TAGS.includes(tag) ? { offset: opened, end: close.offset } : undefined;
    return { tag, offset, end: close.end, content };
  }

  /** The offset after the `>` of a tag; a `>` in quotes does not end it: `<ref name="a>b">`. */
  #tagEnd(from: number): number | undefined {
    const attribute = /[^<>=]+|=\s*"[^"<\n]*"|=\s*'[^'<\n]*'|=/y;
    attribute.lastIndex = from;
    let end = from;
    while (attribute.test(this.text)) end = attribute.lastIndex;
    return this.text[end] === '>' ? end + 1 : this.#next('>', from)?.end;
  }

  // References do not nest: one that opens inside another shows that the first was never closed. MediaWiki would
  // hide everything between the two.
  #reopens(from: number, close: number): boolean {
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
    const search = this.#searches.get(pattern) ?? new ForwardSearch(this.text, pattern);
    this.#searches.set(pattern, search);
    return search.next(from);
  }
}

/** Searches for a pattern from increasing offsets, and never searches a part of the text twice. */
class ForwardSearch {
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
