/** A line of the source. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** A piece of a line; `marked` if the two sides differ in it. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A line of the source, split into marked and unmarked pieces. */
export interface MarkedLine {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** The two values of a discrepancy and the lines that they come from. */
export interface Evidence {
  readonly stated: string;
  readonly computed: string;
  readonly sources: readonly SourceLine[];
  /** The lines of the subject that state the value; empty if unknown. */
  readonly subjectLines: readonly number[];
}

/**
 * Splits the lines of a discrepancy into those that state a value and the rest, from which the other value is
 * computed. Each side marks the text in which it differs from the other.
 */
export function splitEvidence({ stated, computed, sources, subjectLines }: Evidence): {
  stated: MarkedLine[];
  computed: MarkedLine[];
} {
  const linesWith = (text: string) => sources.filter((source) => source.text.includes(text));
  const statedOnly = linesWith(stated).filter((source) => !source.text.includes(computed));
  const computedOnly = linesWith(computed).filter((source) => !source.text.includes(stated));
  const first =
    subjectLines.length > 0
      ? sources.filter(({ line }) => subjectLines.includes(line))
      : statedOnly.length > 0
        ? statedOnly
        : sources.filter((source) => !computedOnly.includes(source));
  const second = sources.filter((source) => !first.includes(source));
  return { stated: markText(first, stated), computed: markText(second, computed) };
}

/** Marks a text in the lines; if no line contains it, marks its score, or the numbers of a text without letters. */
function markText(lines: readonly SourceLine[], text: string): MarkedLine[] {
  const scores = text.match(/\d+[–—-]\d+/g) ?? [];
  const numbers = /\p{L}/u.test(text) ? [] : (text.match(/\d+/g) ?? []);
  const patterns = [[escapePattern(text)], scores.map(anyDash), numbers]
    .filter((group) => group.length > 0)
    .map(wholeWords);
  const pattern = patterns.find((one) => lines.some((line) => one.test(line.text)));
  return lines.map(({ line, text: lineText }) => ({
    line,
    pieces:
      pattern === undefined
        ? [{ text: lineText, marked: false }]
        : lineText
            .split(new RegExp(`(${pattern.source})`, 'u'))
            .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
            .filter((piece) => piece.text !== ''),
  }));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A pattern for a score with any kind of dash. */
function anyDash(score: string): string {
  return score.replace(/[–—-]/, '[–—-]');
}

/** Matches any of the patterns, but not within a longer word or number. */
function wholeWords(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
