import { type DocumentIdentity, Source, type SourceLocation } from './source.js';

/** A part of a text that is put together: from `offset` to before `end` in a source. */
export interface SourcePart {
  readonly source: Source;
  readonly offset: number;
  readonly end: number;
  /** What stands in the text for the part, where it is not the part itself; all of it is located at `offset`. */
  readonly substitute?: string;
}

/** A text put together from parts of others; its lines and offsets run on, and lead to the documents of the parts. */
export class CombinedSource extends Source {
  /** Those that are not empty. */
  readonly parts: readonly SourcePart[];
  /** The offset in the text at which each part begins. */
  readonly #starts: readonly number[];

  constructor(name: string, parts: readonly SourcePart[], identity?: DocumentIdentity) {
    const filled = parts.filter((part) => textOf(part) !== '');
    const texts = filled.map(textOf);
    super(name, texts.join(''), undefined, identity);
    this.parts = filled;
    let next = 0;
    this.#starts = texts.map((text) => {
      const start = next;
      next += text.length;
      return start;
    });
  }

  /** Where a line stands; one that is put together from several documents is of that which has most of it. */
  override locate(line: number): SourceLocation {
    const from = this.offsetOfLine(line);
    const to = from + Math.max(this.lineAt(line).length, 1);
    let longest = 0;
    let offset = from;
    for (let index = this.#indexAt(from); (this.#starts[index] ?? to) < to; index += 1) {
      const start = Math.max(this.#starts[index] ?? 0, from);
      const length = Math.min(this.#starts[index + 1] ?? to, to) - start;
      if (length <= longest) continue;
      longest = length;
      offset = start;
    }
    return this.#located(offset, (source, inside) => source.locate(source.positionAt(inside).line));
  }

  override locateOffset(offset: number): SourceLocation & { readonly column: number } {
    return this.#located(offset, (source, inside) => source.locateOffset(inside));
  }

  #located<Location>(offset: number, locate: (source: Source, inside: number) => Location): Location {
    const index = this.#indexAt(offset);
    const part = this.parts[index];
    if (part === undefined) return locate(new Source(this.name, ''), 0);
    const inside = part.substitute === undefined ? offset - (this.#starts[index] ?? 0) : 0;
    return locate(part.source, part.offset + inside);
  }

  /** The index of the part with an offset; of the nearest one for an offset outside the text. */
  #indexAt(offset: number): number {
    let index = 0;
    let end = this.#starts.length;
    while (end - index > 1) {
      const middle = (index + end) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) index = middle;
      else end = middle;
    }
    return index;
  }
}

function textOf({ source, offset, end, substitute }: SourcePart): string {
  return substitute ?? source.text.slice(offset, end);
}
