import type { Span } from '../wikitext/masking.js';

const TOKEN =
  /<!--|-->|<nowiki\s*>|<\/nowiki\s*>|<(\/?)(noinclude|includeonly|onlyinclude)\s*>|<(?:noinclude|includeonly|onlyinclude)\s*\/>/gi;

/**
 * The parts of a page that stand where it is transcluded: what is in `<onlyinclude>`, or else all that is not in
 * `<noinclude>`.
 */
export function includedParts(text: string): Span[] {
  const tags: Span[] = [];
  const elements = { noinclude: new Elements(), onlyinclude: new Elements(), includeonly: new Elements() };
  let unparsedUntil: '-->' | '</nowiki' | undefined;
  for (const { 0: token, 1: slash, 2: name, index } of text.matchAll(TOKEN)) {
    const written = token.toLowerCase();
    if (unparsedUntil !== undefined) {
      if (written.startsWith(unparsedUntil)) unparsedUntil = undefined;
      continue;
    }
    if (written === '<!--') unparsedUntil = '-->';
    else if (written.startsWith('<nowiki')) unparsedUntil = '</nowiki';
    if (!written.includes('include')) continue;
    const tag = { offset: index, end: index + token.length };
    tags.push(tag);
    if (name === undefined) continue;
    const element = elements[name.toLowerCase() as keyof typeof elements];
    if (slash === '') element.open(tag.offset);
    else element.close(tag.end);
  }
  for (const element of Object.values(elements)) element.closeAll(text.length);
  const { noinclude, onlyinclude } = elements;
  const whole = onlyinclude.spans.length > 0 ? onlyinclude.spans : [{ offset: 0, end: text.length }];
  return without(without(whole, noinclude.spans), tags);
}

/** The elements of one tag that are not inside another of it. */
class Elements {
  readonly spans: Span[] = [];
  #depth = 0;
  #offset = 0;

  open(offset: number): void {
    if (this.#depth === 0) this.#offset = offset;
    this.#depth += 1;
  }

  close(end: number): void {
    if (this.#depth === 0) return;
    this.#depth -= 1;
    if (this.#depth === 0) this.spans.push({ offset: this.#offset, end });
  }

  closeAll(end: number): void {
    this.#depth = Math.min(this.#depth, 1);
    this.close(end);
  }
}

/** The spans without what is in others. Both are in order, and neither overlap themselves. */
export function without(spans: readonly Span[], removed: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const { offset, end } of spans) {
    let at = offset;
    while ((removed[next]?.end ?? end) <= offset && next < removed.length) next += 1;
    for (let index = next; index < removed.length; index += 1) {
      const hole = removed[index];
      if (hole === undefined || hole.offset >= end) break;
      if (hole.offset > at) left.push({ offset: at, end: hole.offset });
      at = Math.max(at, hole.end);
      next = index;
    }
    if (at < end) left.push({ offset: at, end });
  }
  return left;
}

/** Spans in order, those that overlap or touch as one. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { offset: number; end: number }[] = [];
  for (const { offset, end } of [...spans].sort((a, b) => a.offset - b.offset)) {
    const last = joined.at(-1);
    if (last !== undefined && offset <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ offset, end });
  }
  return joined;
}
