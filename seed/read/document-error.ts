import type { Source } from './source.js';

/** One thing that is wrong with a document, and where: `offset` and `length` are UTF-16 units of its text. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
  readonly length?: number;
}

/** The problems of a document, in its order, each with file:line:column, the line and a caret. */
export class DocumentError extends Error {
  readonly problems: readonly Problem[];

  constructor(
    readonly source: Source,
    problems: readonly Problem[],
  ) {
    const sorted = [...problems].sort((a, b) => a.offset - b.offset);
    super(render(source, sorted));
    this.name = 'DocumentError';
    this.problems = sorted;
  }
}

/**
 * Something of a document that was not read, without which the rest is still right: a value, a whole entry such as a row
 * or a template with all of its values, or markup that is never closed and is read as the text that it then is.
 */
export interface DocumentNote extends Problem {
  readonly kind: 'VALUE' | 'ENTRY' | 'MARKUP';
}

/**
 * Collects what is wrong with a document while it is read, so that all is told at once; the same thing at the same place
 * counts once. Problems refuse the document. Notes are of what is left out of it, with only what depends on it.
 */
export class Problems {
  readonly #problems = new Map<string, Problem>();
  readonly #notes = new Map<string, DocumentNote>();

  constructor(readonly source: Source) {}

  get all(): readonly Problem[] {
    return [...this.#problems.values()];
  }

  get notes(): readonly DocumentNote[] {
    return [...this.#notes.values()];
  }

  /** Reports what makes the rest of the document wrong. */
  report(message: string, offset: number, length?: number): void {
    add(this.#problems, problem(message, offset, length));
  }

  /** Notes a value that is left out. */
  note(message: string, offset: number, length?: number): void {
    add(this.#notes, { ...problem(message, offset, length), kind: 'VALUE' });
  }

  /** Notes an entry that is left out as a whole. */
  omit(message: string, offset: number, length?: number): void {
    add(this.#notes, { ...problem(message, offset, length), kind: 'ENTRY' });
  }

  /** Notes markup that is never closed. */
  unclosed(message: string, offset: number, length?: number): void {
    add(this.#notes, { ...problem(message, offset, length), kind: 'MARKUP' });
  }

  /** Throws a `DocumentError` with all problems; does nothing if there are none. */
  throwIfAny(): void {
    if (this.#problems.size > 0) throw new DocumentError(this.source, this.all);
  }
}

function problem(message: string, offset: number, length: number | undefined): Problem {
  return length === undefined ? { message, offset } : { message, offset, length };
}

function add<Entry extends Problem>(entries: Map<string, Entry>, entry: Entry): void {
  const key = `${entry.offset} ${entry.message}`;
  if (!entries.has(key)) entries.set(key, entry);
}

// Fifty are enough to start mending a document; the error itself holds them all.
const MAX_RENDERED = 50;

function render(source: Source, problems: readonly Problem[]): string {
  const blocks = problems.slice(0, MAX_RENDERED).map((problem) => block(source, problem));
  const rest = problems.length - MAX_RENDERED;
  if (rest > 0) blocks.push(`… and ${rest} more ${rest === 1 ? 'error' : 'errors'}.`);
  return blocks.join('\n\n');
}

function block(source: Source, problem: Problem): string {
  const { document, line, column, text } = source.locateOffset(problem.offset);
  const excerpt = cutLine(text, column - 1, problem.length ?? 1);
  const gutter = `${line} | `;
  return [
    problem.message,
    '',
    `${document.name}:${line}:${column}`,
    `${gutter}${excerpt.line}`,
    `${' '.repeat(gutter.length - 2)}| ${blanksAsWide(excerpt.before)}^`,
  ].join('\n');
}

const MAX_WIDTH = 120;

/** Cuts a long line around the caret: what remains of it, and the part of that before the caret. */
function cutLine(line: string, caret: number, length: number): { line: string; before: string } {
  if (line.length <= MAX_WIDTH) return { line, before: line.slice(0, caret) };
  const lead = Math.max(20, Math.floor((MAX_WIDTH - length) / 2));
  let from = Math.max(0, Math.min(caret - lead, line.length - MAX_WIDTH));
  let to = Math.min(line.length, from + MAX_WIDTH);
  if (splitsCharacter(line, from)) from -= 1;
  if (splitsCharacter(line, to)) to += 1;
  const left = from > 0 ? '…' : '';
  const right = to < line.length ? '…' : '';
  return { line: left + line.slice(from, to) + right, before: left + line.slice(from, caret) };
}

// A character beyond the basic plane is two UTF-16 units; a cut between them would show neither.
function splitsCharacter(line: string, at: number): boolean {
  return at > 0 && at < line.length && (line.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** Blanks as wide as the text: tabs stay tabs, and combining marks have no width of their own. */
function blanksAsWide(text: string): string {
  return text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '').replace(/[^\t]/gu, ' ');
}
