import type { Source } from '../read/source.js';

/** Lines of a document. */
export interface Place {
  /** The name of the document's file. */
  readonly document: string;
  /** In order, from 1. */
  readonly lines: readonly number[];
}

/** Where lines of a season's text stand in its documents, each line once. */
export function placesOf(source: Source, lines: readonly number[]): Place[] {
  const byDocument = new Map<string, Set<number>>();
  for (const one of lines) {
    const { document, line } = source.locate(one);
    const known = byDocument.get(document.name) ?? new Set();
    byDocument.set(document.name, known.add(line));
  }
  return [...byDocument].map(([document, found]) => ({ document, lines: [...found].sort((a, b) => a - b) }));
}

/** `lines 3, 7–12; line 5 of group-a.wikitext`: the lines of the `main` document without its name. */
export function formatPlaces(places: readonly Place[], main: string): string {
  return places
    .map(({ document, lines }) => `${formatLines(lines)}${document === main ? '' : ` of ${document}`}`)
    .join('; ');
}

/** Of the lines of a document, how many numbers and ranges are printed. */
const MAX_RANGES = 12;

function formatLines(lines: readonly number[]): string {
  const ranges = rangesOf(lines);
  const shown = ranges.slice(0, MAX_RANGES).map(({ from, to }) => {
    if (from === to) return `${from}`;
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
  });
  const rest = ranges.slice(MAX_RANGES).reduce((total, { from, to }) => total + to - from + 1, 0);
  const more = rest === 0 ? '' : ` and ${rest} more`;
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more}`;
}

function rangesOf(lines: readonly number[]) {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges;
}
