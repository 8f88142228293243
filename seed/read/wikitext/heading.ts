import { HIDDEN_FILLER, lineSpans, type Span } from './masking.js';
import { plainText } from './plain-text.js';

/** A heading: `level` is 2 for `== … ==`, `text` is what a reader sees, `end` the end of its line. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly offset: number;
  readonly end: number;
}

const MAX_LEVEL = 6;

/** Reads the headings of a page. Its templates are masked, so that no heading is found inside one. */
export function readHeadings(text: string, masked: string): Heading[] {
  const headings: Heading[] = [];
  for (const line of lineSpans(masked)) {
    const heading = readHeading(text, masked, line);
    if (heading !== undefined) headings.push(heading);
  }
  return headings;
}

function readHeading(text: string, masked: string, line: Span): Heading | undefined {
  let offset = line.offset;
  while (masked[offset] === HIDDEN_FILLER) offset += 1;
  if (masked[offset] !== '=') return undefined;
  let end = line.end;
  while (` \t${HIDDEN_FILLER}`.includes(masked[end - 1] ?? '=')) end -= 1;
  let open = offset;
  while (open < end && masked[open] === '=') open += 1;
  let close = end;
  while (close > open && masked[close - 1] === '=') close -= 1;
  // A line of equals signs alone is a heading whose text is one or two of them.
  const level =
    open === end
      ? Math.min(Math.floor((end - offset - 1) / 2), MAX_LEVEL)
      : Math.min(open - offset, end - close, MAX_LEVEL);
  if (level === 0) return undefined;
  return { level, text: plainText(text.slice(offset + level, end - level)), offset, end: line.end };
}
