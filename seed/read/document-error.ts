import type { Source } from './source.js';

/** One thing that is wrong with a page, and where: `offset` and `length` are UTF-16 units of the page's text. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
  readonly length?: number;
}

/** What is wrong with a page: all errors in the page's order, each with page:line:column, the line and a caret. */
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

/** Collects problems while reading goes on, so that all are reported at once; the same error counts once. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  constructor(readonly source: Source) {}

  get all(): readonly Problem[] {
    return [...this.#found.values()];
  }

  report(message: string, offset: number, length?: number): void {
    const key = `${offset} ${message}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, length === undefined ? { message, offset } : { message, offset, length });
  }

  /** Throws a DocumentError with all errors, or does nothing. */
  throwIfAny(): void {
    if (this.#found.size > 0) throw new DocumentError(this.source, this.all);
  }
}

// Who reads fifty problems has a page to mend first; the error itself holds them all.
const RENDERED = 50;

function render(source: Source, problems: readonly Problem[]): string {
  const blocks = problems.slice(0, RENDERED).map((problem) => block(source, problem));
  const rest = problems.length - RENDERED;
  if (rest > 0) blocks.push(`… and ${rest} more ${rest === 1 ? 'problem' : 'problems'}.`);
  return blocks.join('\n\n');
}

function block(source: Source, problem: Problem): string {
  const { line, column } = source.positionAt(problem.offset);
  const shown = cut(source.lineAt(line), column - 1, problem.length ?? 1);
  const gutter = `${line} | `;
  return [
    problem.message,
    '',
    `${source.name}:${line}:${column}`,
    `${gutter}${shown.line}`,
    `${' '.repeat(gutter.length - 2)}| ${room(shown.before)}^`,
  ].join('\n');
}

const WIDTH = 120;

/** A long line is cut around the problem: what is left of it, and the part of that before the caret. */
function cut(line: string, caret: number, length: number): { line: string; before: string } {
  if (line.length <= WIDTH) return { line, before: line.slice(0, caret) };
  const lead = Math.max(20, Math.floor((WIDTH - length) / 2));
  let from = Math.max(0, Math.min(caret - lead, line.length - WIDTH));
  let to = Math.min(line.length, from + WIDTH);
  if (halved(line, from)) from -= 1;
  if (halved(line, to)) to += 1;
  const left = from > 0 ? '…' : '';
  const right = to < line.length ? '…' : '';
  return { line: left + line.slice(from, to) + right, before: left + line.slice(from, caret) };
}

// A character beyond the basic plane is two units; a cut between them would show neither.
function halved(line: string, at: number): boolean {
  return at > 0 && at < line.length && (line.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The blanks that are as wide as the text: tabs stay tabs, and marks on a letter take no room of their own. */
function room(text: string): string {
  return text.replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '').replace(/[^\t]/gu, ' ');
}
