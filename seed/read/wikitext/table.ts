import type { Problems } from '../document-error.js';
import type { Heading } from './heading.js';
import { HIDDEN_FILLER, lines, type Span } from './masking.js';
import type { Template, WikitextValue } from './template.js';
import { toWikitextValue } from './template-parser.js';

/** A cell; its spans reach no further than the table has rows, and are at least 1. */
export interface Cell {
  readonly header: boolean;
  readonly value: WikitextValue;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A row with at least one cell, as written: cells that span into it from above are not repeated here. */
export interface Row {
  readonly offset: number;
  readonly cells: readonly Cell[];
}

/** A `{| … |}` from its `{|` to after its `|}`. */
export interface Table {
  readonly offset: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** What tables are read from: an outline in which templates and links are filled up, and what else was found. */
interface Surroundings {
  readonly text: string;
  readonly outline: string;
  readonly headings: readonly Heading[];
  readonly templates: readonly Template[];
}

/**
 * Reads the tables that are not inside another one. A table that is open at a heading, or at the end, is an error:
 * the next `|}` may well be that of a table which a template opens, as `{{TwoLeg start}}` does.
 */
export function readTables(page: Surroundings, problems: Problems): Table[] {
  const reader = new TableReader(page);
  const headings = new Set(page.headings.map(({ offset }) => offset));
  const unclosed = (end: number) => {
    for (const offset of reader.abandon(end)) {
      problems.report('The table that begins here is never closed.', offset, 2);
    }
  };
  for (const line of lines(page.outline)) {
    let offset = line.offset;
    while (` \t${HIDDEN_FILLER}`.includes(page.outline[offset] ?? '|')) offset += 1;
    if (headings.has(offset)) unclosed(line.offset);
    else reader.take({ offset, end: line.end }, line.offset);
  }
  unclosed(page.text.length);
  return reader.tables;
}

/**
 * The rows with their spans unfolded: a cell that spans stands in every place that it covers, as the same object.
 * Columns in which no cell begins are left out, so that a `colspan="99"` is as wide as the table.
 */
export function expandSpans(table: Table): (Cell | undefined)[][] {
  const places: (Cell | undefined)[][] = table.rows.map(() => []);
  let width = 0;
  let room = LARGEST_SPANS;
  for (const [index, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (places[index]?.[column] !== undefined) column += 1;
      width = Math.max(width, column + 1);
      const unfolds = cell.rowspan * cell.colspan <= room;
      const [down, across] = unfolds ? [cell.rowspan, cell.colspan] : [1, 1];
      room -= down * across - 1;
      for (const place of places.slice(index, index + down)) {
        for (let step = 0; step < across; step += 1) place[column + step] ??= cell;
      }
      column += across;
    }
  }
  return places.map((row) => Array.from({ length: Math.min(row.length, width) }, (_, column) => row[column]));
}

// Spans of a page gone wrong could cover more places than there is memory for; those of a real one are few.
const LARGEST_SPANS = 500_000;

interface Draft {
  readonly offset: number;
  readonly cells: { readonly header: boolean; readonly value: WikitextValue; readonly attributes: string }[];
}

class TableReader {
  readonly tables: Table[] = [];
  /** Where the tables that are open begin, the outermost first. */
  #open: number[] = [];
  #rows: Draft[] = [];
  /** The cell that goes on until the next mark. */
  #cell: { readonly offset: number; readonly header: boolean; readonly attributes: string } | undefined;
  /** How many of the page's templates are behind. */
  #behind = 0;

  constructor(readonly page: Surroundings) {}

  /** Takes a line without the blanks before it; `start` is where it began with them. */
  take(line: Span, start: number): void {
    const { outline } = this.page;
    const opening = /:*[ \t]*(?=\{\|)/y;
    opening.lastIndex = line.offset;
    if (opening.test(outline)) {
      this.#open.push(opening.lastIndex);
      return;
    }
    const mark = outline[line.offset];
    if (this.#open.length === 0 || (mark !== '|' && mark !== '!')) return;
    const sort = mark === '!' ? '' : outline[line.offset + 1];
    if (this.#open.length > 1) {
      if (sort === '}') this.#open.pop();
      return;
    }
    this.#endCell(start);
    if (sort === '}') this.#close(line.offset + 2);
    else if (sort === '-') this.#rows.push({ offset: line.offset, cells: [] });
    else if (sort !== '+') this.#cells({ offset: line.offset + 1, end: line.end }, mark === '!');
  }

  /** Ends the tables that are open, and says where they began. */
  abandon(end: number): readonly number[] {
    const open = this.#open;
    this.#endCell(end);
    if (open.length > 0) this.#close(end);
    return open;
  }

  #close(end: number): void {
    const rows = this.#rows.filter(({ cells }) => cells.length > 0);
    this.tables.push({
      offset: this.#open[0] ?? end,
      end,
      rows: rows.map(({ offset, cells }, index) => ({
        offset,
        cells: cells.map(({ header, value, attributes }) => ({
          header,
          value,
          rowspan: span(attributes, 'rowspan', rows.length - index),
          colspan: span(attributes, 'colspan', WIDEST),
        })),
      })),
    });
    this.#open = [];
    this.#rows = [];
  }

  #cells(line: Span, header: boolean): void {
    const written = this.page.outline.slice(line.offset, line.end);
    let offset = line.offset;
    for (const separator of written.matchAll(header ? /\|\||!!/g : /\|\|/g)) {
      const end = line.offset + separator.index;
      this.#beginCell({ offset, end }, header);
      this.#endCell(end);
      offset = end + 2;
    }
    this.#beginCell({ offset, end: line.end }, header);
  }

  /** A single bar in the cell's first line ends its attributes. */
  #beginCell(line: Span, header: boolean): void {
    const bar = this.page.outline.slice(line.offset, line.end).indexOf('|');
    const attributes = this.page.text.slice(line.offset, line.offset + Math.max(bar, 0));
    this.#cell = { offset: line.offset + bar + 1, header, attributes };
  }

  #endCell(end: number): void {
    if (this.#cell === undefined) return;
    const { offset, header, attributes } = this.#cell;
    const value = toWikitextValue(this.page.text, { offset, end }, this.#within({ offset, end }));
    if (this.#rows.length === 0) this.#rows.push({ offset, cells: [] });
    this.#rows.at(-1)?.cells.push({ header, value, attributes });
    this.#cell = undefined;
  }

  /** The page's templates in a stretch; those before it are not looked at again. */
  #within({ offset, end }: Span): Template[] {
    const { templates } = this.page;
    const before = (limit: number) => (templates[this.#behind]?.offset ?? limit) < limit;
    while (before(offset)) this.#behind += 1;
    const first = this.#behind;
    while (before(end)) this.#behind += 1;
    return templates.slice(first, this.#behind);
  }
}

// HTML's own limit.
const WIDEST = 1000;

/** A span as HTML reads it: none is 1, and 0 reaches as far as there is anything. */
function span(attributes: string, name: 'rowspan' | 'colspan', most: number): number {
  const written = new RegExp(`(?<![\\w-])${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes)?.[1];
  const count = Number(written ?? 1);
  if (count === 0) return name === 'rowspan' ? most : 1;
  return Math.min(count, most);
}
