// Masked text has the length of the original, and fillers in place of what must not be taken for markup: markup is
// looked for in the masked text, and content is taken from the original. The fillers are private-use characters.

/** Replaces what a reader of the page does not see: a comment. */
export const HIDDEN_FILLER = '\uE000';
/** Replaces what a reader sees, but has no markup of its own here: a reference, a template, a link. */
export const VISIBLE_FILLER = '\uE001';

/** A part of a text: from `offset` to before `end`. */
export interface Span {
  readonly offset: number;
  readonly end: number;
}

/** Replaces spans of a text by a filler, character by character; of two that overlap, only the first. */
export function mask(text: string, spans: readonly Span[], filler: string): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.offset - b.offset || b.end - a.end)) {
    if (span.offset < at) continue;
    pieces.push(text.slice(at, span.offset), filler.repeat(span.end - span.offset));
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The lines of a text, without their newlines. */
export function* lineSpans(text: string): Generator<Span> {
  for (let offset = 0; offset <= text.length; ) {
    const newline = text.indexOf('\n', offset);
    const end = newline === -1 ? text.length : newline;
    yield { offset, end };
    offset = end + 1;
  }
}

/** Masked text without its fillers. */
export function withoutFillers(masked: string): string {
  return masked.replaceAll(HIDDEN_FILLER, '').replaceAll(VISIBLE_FILLER, '');
}
