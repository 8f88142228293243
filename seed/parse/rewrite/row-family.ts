import type { Template } from '../../read/wikitext/template.js';

/** What a template is for the table that it makes together with others. */
export type RowPart = 'HEAD' | 'ROW' | 'END';

/** Templates of which each makes a part of one table, such as `fb cl header`, `fb cl team` and `fb cl footer`. */
export interface RowFamily {
  /** The part that a template is; undefined for one of another family. */
  readonly partOf: (name: string) => RowPart | undefined;
  /** Whether a row is the first of another table, where no head tells; `rows` has those before it, and is not empty. */
  readonly startsAnother: (row: Template, rows: readonly Template[]) => boolean;
  /** The standard template that says the same; undefined if the rows say nothing. */
  readonly combine: (parts: TableParts) => Template | undefined;
}

/** The templates of one table, in their order; `rows` has at least one. */
export interface TableParts {
  readonly head: Template | undefined;
  readonly rows: readonly [Template, ...Template[]];
  readonly end: Template | undefined;
  /** The meanings of colours, by colour as `colourKey` writes it. */
  readonly legend: ReadonlyMap<string, Template>;
}

/** Collects the parts of the tables of one family, in the order of the page. */
export class RowCollector {
  readonly tables: Omit<TableParts, 'legend'>[] = [];
  #head: Template | undefined;
  #rows: Template[] = [];

  constructor(readonly family: RowFamily) {}

  /** Takes the next template; returns whether it is a part of a table. */
  take(template: Template): boolean {
    const part = this.family.partOf(template.name.toLowerCase());
    if (part === 'HEAD') {
      this.finish();
      this.#head = template;
    } else if (part === 'ROW') {
      if (this.#rows.length > 0 && this.family.startsAnother(template, this.#rows)) this.finish();
      this.#rows.push(template);
    } else if (part === 'END') this.finish(template);
    return part !== undefined;
  }

  /** Ends the table that is open. */
  finish(end?: Template): void {
    const [first, ...rows] = this.#rows;
    if (first !== undefined) this.tables.push({ head: this.#head, rows: [first, ...rows], end });
    this.#head = undefined;
    this.#rows = [];
  }
}
