import type { Problems } from '../document-error.js';
import type { Heading } from './heading.js';
import { HIDDEN_FILLER, lineSpans, type Span } from './masking.js';
import type { Template, WikitextValue } from './template.js';
import { toWikitextValue } from './template-parser.js';

/** A cell; its spans are at least 1, and do not reach beyond the last row of the table. */
export interface Cell {
  readonly header: boolean;
  readonly value: WikitextValue;
  readonly rowspan: number;
  readonly colspan: number;
  /** Its own background in the words of the source, such as `#d0f0c0`, in lower case; left out where it has none. */
  readonly color?: string;
}

/** A row with at least one cell, as in the source: cells that span into it from above are not repeated. */
export interface Row {
  readonly offset: number;
  readonly cells: readonly Cell[];
  /** The background of the whole row, as that of a cell. */
  readonly color?: string;
}

/** A table `{| … |}`, from its `{|` to after its `|}`. */
export interface Table {
  readonly offset: number;
  readonly end: number;
  readonly rows: readonly Row[];
}

/** A page whose templates and links are masked, with its headings and templates. */
interface MaskedPage {
  readonly text: string;
  readonly masked: string;
  readonly headings: readonly Heading[];
  readonly templates: readonly Template[];
}

/**
 * Reads the tables that are not inside another table. A table that is still open at a heading, or at the end of the
 * page, is an error: the next `|}` may close a table that a template opens, such as `{{TwoLeg start}}`.
 */
export function readTables(page: MaskedPage, problems: Problems): Table[] {
  const reader = new TableReader(page);
  const headings = new Set(page.headings.map(({ offset }) => offset));
  const reportOpenTables = (end: number) => {
    for (const offset of reader.closeOpenTables(end)) {
      problems.report('This table is never closed: |} is missing.', offset, 2);
    }
  };
  for (const line of lineSpans(page.masked)) {
    let offset = line.offset;
    while (` \t${HIDDEN_FILLER}`.includes(page.masked[offset] ?? '|')) offset += 1;
    if (headings.has(offset)) reportOpenTables(line.offset);
    else reader.take({ offset, end: line.end }, line.offset);
  }
  reportOpenTables(page.text.length);
  return reader.tables;
}

/**
 * The rows as a grid: a cell with spans is at every position that it covers, as the same object.
 *
 * Columns in which no cell begins are omitted, so that `colspan="99"` is as wide as the table.
 */
export function expandSpans(table: Table): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = table.rows.map(() => []);
  let width = 0;
  let remaining = MAX_SPANNED_POSITIONS;
  for (const [index, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[index]?.[column] !== undefined) column += 1;
      width = Math.max(width, column + 1);
      const expands = cell.rowspan * cell.colspan <= remaining;
      const [down, across] = expands ? [cell.rowspan, cell.colspan] : [1, 1];
      remaining -= down * across - 1;
      for (const gridRow of grid.slice(index, index + down)) {
        for (let step = 0; step < across; step += 1) gridRow[column + step] ??= cell;
      }
      column += across;
    }
  }
  return grid.map((row) => Array.from({ length: Math.min(row.length, width) }, (_, column) => row[column]));
}

// The spans of a broken page could need more memory than there is; those of real pages are few.
const MAX_SPANNED_POSITIONS = 500_000;

interface UnfinishedRow {
  readonly offset: number;
  readonly attributes: string;
  readonly cells: { readonly header: boolean; readonly value: WikitextValue; readonly attributes: string }[];
}

class TableReader {
  readonly tables: Table[] = [];
  /** The offsets of the open tables, the outermost first. */
  #open: number[] = [];
  #rows: UnfinishedRow[] = [];
  /** The cell that continues until the next cell or row begins. */
  #cell: { readonly offset: number; readonly header: boolean; readonly attributes: string } | undefined;
  /** How many of the page's templates are before the current cell. */
  #passedTemplates = 0;

  constructor(readonly page: MaskedPage) {}

  /** Takes a line without its leading blanks; `start` is the offset of the line with them. */
  take(line: Span, start: number): void {
    const { masked } = this.page;
    const opening = /:*[ \t]*(?=\{\|)/y;
    opening.lastIndex = line.offset;
    if (opening.test(masked)) {
      this.#open.push(opening.lastIndex);
      return;
    }
    const first = masked[line.offset];
    if (this.#open.length === 0 || (first !== '|' && first !== '!')) return;
    const second = first === '!' ? '' : masked[line.offset + 1];
    if (this.#open.length > 1) {
      if (second === '}') this.#open.pop();
      return;
    }
    this.#endCell(start);
    if (second === '}') this.#close(line.offset + 2);
    else if (second === '-')
      this.#rows.push({
        offset: line.offset,
        attributes: this.page.text.slice(line.offset, line.end),
        cells: [],
      });
    else if (second !== '+') this.#cells({ offset: line.offset + 1, end: line.end }, first === '!');
  }

  /** Closes the open tables, and returns their offsets. */
  closeOpenTables(end: number): readonly number[] {
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
      rows: rows.map(({ offset, cells, attributes: ofRow }, index) => ({
        offset,
        ...colored(ofRow),
        cells: cells.map(({ header, value, attributes }) => ({
          header,
          value,
          rowspan: span(attributes, 'rowspan', rows.length - index),
          colspan: span(attributes, 'colspan', MAX_COLSPAN),
          ...colored(attributes),
        })),
      })),
    });
    this.#open = [];
    this.#rows = [];
  }

  #cells(line: Span, header: boolean): void {
    const content = this.page.masked.slice(line.offset, line.end);
    let offset = line.offset;
    for (const separator of content.matchAll(header ? /\|\||!!/g : /\|\|/g)) {
      const end = line.offset + separator.index;
      this.#beginCell({ offset, end }, header);
      this.#endCell(end);
      offset = end + 2;
    }
    this.#beginCell({ offset, end: line.end }, header);
  }

  /** Attributes of a cell end at a single bar in its first line. */
  #beginCell(line: Span, header: boolean): void {
    const bar = this.page.masked.slice(line.offset, line.end).indexOf('|');
    const attributes = this.page.text.slice(line.offset, line.offset + Math.max(bar, 0));
    this.#cell = { offset: line.offset + bar + 1, header, attributes };
  }

  #endCell(end: number): void {
    if (this.#cell === undefined) return;
    const { offset, header, attributes } = this.#cell;
    const value = toWikitextValue(this.page.text, { offset, end }, this.#templatesIn({ offset, end }));
    if (this.#rows.length === 0) this.#rows.push({ offset, attributes: '', cells: [] });
    this.#rows.at(-1)?.cells.push({ header, value, attributes });
    this.#cell = undefined;
  }

  /** The page's templates in a span; spans must come in order. */
  #templatesIn({ offset, end }: Span): Template[] {
    const { templates } = this.page;
    const before = (limit: number) => (templates[this.#passedTemplates]?.offset ?? limit) < limit;
    while (before(offset)) this.#passedTemplates += 1;
    const first = this.#passedTemplates;
    while (before(end)) this.#passedTemplates += 1;
    return templates.slice(first, this.#passedTemplates);
  }
}

// The limit in HTML.
const MAX_COLSPAN = 1000;

/** A span by the rules of HTML: 1 if there is none, and `rowspan=0` reaches to the last row. */
function span(attributes: string, name: 'rowspan' | 'colspan', max: number): number {
  const digits = new RegExp(`(?<![\\w-])${name}\\s*=\\s*["']?\\s*(\\d+)`, 'i').exec(attributes)?.[1];
  const count = Number(digits ?? 1);
  if (count === 0) return name === 'rowspan' ? max : 1;
  return Math.min(count, max);
}

const background =
  /(?<![\w-])(?:background(?:-color)?\s*:\s*|bgcolor\s*=\s*["']?\s*)(#?(?:[0-9a-f]{6}|[0-9a-f]{3})(?![a-z\d])|[a-z]{3,20})/i;

/** The background that attributes give. */
export function colored(attributes: string): { readonly color?: string } {
  const color = background.exec(attributes)?.[1]?.toLowerCase();
  return color === undefined || color === 'transparent' || color === 'inherit' ? {} : { color };
}
