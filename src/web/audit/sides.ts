/** A line of the source. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** A piece of a line; `marked` where it is what the two sides differ in. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A line in pieces. */
export interface MarkedLine {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** What a discrepancy rests on. */
export interface Evidence {
  readonly stated: string;
  readonly computed: string;
  readonly sources: readonly SourceLine[];
  /** The lines of what it is about, where they are known to be those that state it. */
  readonly subjectLines: readonly number[];
}

/**
 * The lines of both statements side by side: those that say what is stated, and the rest, which make what is
 * computed. In each the words are marked in which it differs from the other.
 */
export function splitEvidence({ stated, computed, sources, subjectLines: own }: Evidence): {
  stated: MarkedLine[];
  computed: MarkedLine[];
} {
  const says = (text: string) => sources.filter((source) => source.text.includes(text));
  const words = says(stated).filter((source) => !source.text.includes(computed));
  const against = says(computed).filter((source) => !source.text.includes(stated));
  const first =
    own.length > 0
      ? sources.filter(({ line }) => own.includes(line))
      : words.length > 0
        ? words
        : sources.filter((source) => !against.includes(source));
  const second = sources.filter((source) => !first.includes(source));
  return { stated: marked(first, stated), computed: marked(second, computed) };
}

/** Marks a text where the lines have it as it is; where none has, the score in it; and of a bare score its numbers. */
function marked(lines: readonly SourceLine[], text: string): MarkedLine[] {
  const scores = text.match(/\d+[–—-]\d+/g) ?? [];
  const numbers = /\p{L}/u.test(text) ? [] : (text.match(/\d+/g) ?? []);
  const patterns = [[escapePattern(text)], scores.map(anyDash), numbers]
    .filter((some) => some.length > 0)
    .map(wholeWords);
  const pattern = patterns.find((one) => lines.some((line) => one.test(line.text)));
  return lines.map(({ line, text: own }) => ({
    line,
    pieces:
      pattern === undefined
        ? [{ text: own, marked: false }]
        : own
            .split(new RegExp(`(${pattern.source})`, 'u'))
            .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
            .filter((piece) => piece.text !== ''),
  }));
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A score, with whichever dash the source has in it. */
function anyDash(score: string): string {
  return score.replace(/[–—-]/, '[–—-]');
}

/** Finds any of the patterns where it is no part of a longer word or number. */
function wholeWords(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
