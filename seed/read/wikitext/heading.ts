import { HIDDEN_FILLER, lines, type Span } from './masking.js';
import { plainText } from './plain-text.js';

/** A heading: `level` is 2 for `==`, `text` what a reader sees, `end` the end of its line. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly offset: number;
  readonly end: number;
}

const DEEPEST = 6;

/** Reads the headings of a page; in the outline its templates are filled up, so that none is found in them. */
export function readHeadings(text: string, outline: string): Heading[] {
  const headings: Heading[] = [];
  for (const line of lines(outline)) {
    const heading = readHeading(text, outline, line);
    if (heading !== undefined) headings.push(heading);
  }
  return headings;
}

function readHeading(text: string, outline: string, line: Span): Heading | undefined {
  let offset = line.offset;
  while (outline[offset] === HIDDEN_FILLER) offset += 1;
  if (outline[offset] !== '=') return undefined;
  let end = line.end;
  while (` \t${HIDDEN_FILLER}`.includes(outline[end - 1] ?? '=')) end -= 1;
  let open = offset;
  while (open < end && outline[open] === '=') open += 1;
  let close = end;
  while (close > open && outline[close - 1] === '=') close -= 1;
  // A line of nothing but equals signs is a heading of an equals sign or two.
  const level =
    open === end
      ? Math.min(Math.floor((end - offset - 1) / 2), DEEPEST)
      : Math.min(open - offset, end - close, DEEPEST);
  if (level === 0) return undefined;
  return { level, text: plainText(text.slice(offset + level, end - level)), offset, end: line.end };
}
