// An outline is a text of the same length in which what separates nothing is filled up: structure is looked
// for in the outline, and the words are taken from the text. The two fillers are private-use characters.

/** Stands where a reader sees nothing at all: a comment. */
export const HIDDEN_FILLER = '\uE000';
/** Stands where a reader sees something that has no structure here: a reference, a template, a link. */
export const VISIBLE_FILLER = '\uE001';

/** A stretch of a text: from `offset` to before `end`. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** Fills stretches of an outline up; of two that overlap, the one that begins first. */
export function mask(
  outline: string,
  spans: readonly Span[],
  filler: string | ((span: Span) => string),
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.offset - b.offset || b.end - a.end)) {
    if (span.offset < at) continue;
    const fill = typeof filler === 'string' ? filler : filler(span);
    pieces.push(outline.slice(at, span.offset), fill.repeat(span.end - span.offset));
    at = span.end;
  }
  pieces.push(outline.slice(at));
  return pieces.join('');
}

/** The lines of an outline, without their newlines. */
export function* lines(outline: string): Generator<Span> {
  for (let offset = 0; offset <= outline.length; ) {
    const newline = outline.indexOf('\n', offset);
    const end = newline === -1 ? outline.length : newline;
    yield { offset, end };
    offset = end + 1;
  }
}

/** The text of a stretch of an outline without its fillers. */
export function words(outline: string): string {
  return outline.replaceAll(HIDDEN_FILLER, '').replaceAll(VISIBLE_FILLER, '');
}
