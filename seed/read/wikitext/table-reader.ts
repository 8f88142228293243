import type { Problems } from '../document-error.js';
import type { Heading } from './heading.js';
import { HIDDEN_FILLER, lineSpans, type Span } from './masking.js';
import { OpenTable } from './open-table.js';
import type { Table } from './table.js';
import type { Template } from './template.js';
import { toWikitextValue } from './template-parser.js';

/** A page whose templates and links are masked, with its headings and templates. */
interface MaskedPage {
  readonly text: string;
  readonly masked: string;
  readonly headings: readonly Heading[];
  readonly templates: readonly Template[];
}

/**
 * Reads the tables of a page, those inside others too, in the order in which they begin; not the boxes of links.
 *
 * As MediaWiki shows it, a table that is never closed ends with the page, which is noted. What comes after a heading or
 * a table inside its last cell does not belong to that cell.
 */
export function readTables(page: MaskedPage, problems: Problems): Table[] {
  const reader = new TableReader(page);
  const headings = new Set(page.headings.map(({ offset }) => offset));
  for (const line of lineSpans(page.masked)) {
    let offset = line.offset;
    while (` \t${HIDDEN_FILLER}`.includes(page.masked[offset] ?? '|')) offset += 1;
    if (headings.has(offset)) reader.interrupt(line.offset);
    else reader.take({ offset, end: line.end }, line.offset);
  }
  reader.finish();
  for (const { offset, isHtml } of reader.unclosed)
    problems.unclosed(
      `This table is never closed: ${isHtml ? '</table>' : '|}'} is missing.`,
      offset,
      isHtml ? 6 : 2,
    );
  return withoutNavigation(reader.tables.sort((a, b) => a.offset - b.offset));
}

/** The tables that are not boxes of links to other pages, nor inside one. */
function withoutNavigation(tables: readonly Table[]): Table[] {
  let end = 0;
  return tables.filter((table) => {
    if (table.offset < end) return false;
    if (!table.classes.some((name) => navigation.has(name))) return true;
    end = table.end;
    return false;
  });
}

const navigation: ReadonlySet<string> = new Set([
  'navbox',
  'vertical-navbox',
  'ambox',
  'mbox-small',
  'tmbox',
]);

interface Tag extends Span {
  readonly name: string;
}

const tags = /<(\/?(?:table|caption|tr|td|th))(?![a-z0-9-])[^<>]*>/gi;

/** Reads lines in their order, and the tags in each. */
class TableReader {
  readonly tables: Table[] = [];
  /** The tables that nothing closes. */
  readonly unclosed: OpenTable[] = [];
  /** The outermost first. Only the innermost can have an open cell. */
  readonly #open: OpenTable[] = [];
  /** How many of these begin with `<table>`. */
  #openTags = 0;
  readonly #tags: readonly Tag[];
  #passedTags = 0;
  #passedTemplates = 0;

  constructor(readonly page: MaskedPage) {
    this.#tags = [...page.masked.matchAll(tags)].map(({ 0: tag, 1: name = '', index }) => ({
      name: name.toLowerCase(),
      offset: index,
      end: index + tag.length,
    }));
  }

  /** Takes a line without its leading blanks; `start` is the offset of the line with them. */
  take(line: Span, start: number): void {
    const { masked, text } = this.page;
    const opening = /:*[ \t]*(?=\{\|)/y;
    opening.lastIndex = line.offset;
    if (opening.test(masked)) {
      this.#begin(
        new OpenTable(opening.lastIndex, text.slice(opening.lastIndex + 2, line.end), false),
        start,
      );
      return;
    }
    const first = masked[line.offset];
    const second = first === '!' ? '' : masked[line.offset + 1];
    if (first === '|' && second === '}') this.#closeInnermost(false, start, line.offset + 2);
    const table = this.#open.at(-1);
    if (table === undefined || table.isHtml || (first !== '|' && first !== '!') || second === '}')
      this.#takeTags(line);
    else {
      this.#endCell(start);
      if (second === '-') table.beginRow(line.offset, text.slice(line.offset, line.end));
      else if (second === '+') this.#takeCell({ offset: line.offset + 2, end: line.end }, false, true);
      else this.#takeCells({ offset: line.offset + 1, end: line.end }, first === '!');
    }
  }

  /** Ends the open cell before a heading. */
  interrupt(end: number): void {
    this.#endCell(end);
  }

  /** Closes the tables that are still open. */
  finish(): void {
    this.#closeInner(() => true, this.page.text.length);
  }

  #begin(table: OpenTable, end: number): void {
    this.#endCell(end);
    this.#open.push(table);
    if (table.isHtml) this.#openTags += 1;
  }

  #close(contentEnd: number, end: number): void {
    this.#endCell(contentEnd);
    const table = this.#open.pop();
    if (table === undefined) return;
    if (table.isHtml) this.#openTags -= 1;
    this.tables.push(table.close(end));
  }

  /** Closes the innermost table of a syntax, with what is open inside it. */
  #closeInnermost(isHtml: boolean, contentEnd: number, end: number): void {
    if ((isHtml ? this.#openTags : this.#open.length - this.#openTags) === 0) return;
    this.#closeInner((table) => table.isHtml !== isHtml, contentEnd);
    this.#close(contentEnd, end);
  }

  /** Closes the innermost tables as long as they are never closed by themselves. */
  #closeInner(isUnclosed: (table: OpenTable) => boolean, end: number): void {
    for (let table = this.#open.at(-1); table !== undefined && isUnclosed(table); table = this.#open.at(-1)) {
      this.unclosed.push(table);
      this.#close(end, end);
    }
  }

  #takeCells(line: Span, header: boolean): void {
    const content = this.page.masked.slice(line.offset, line.end);
    let offset = line.offset;
    for (const separator of content.matchAll(header ? /\|\||!!/g : /\|\|/g)) {
      const end = line.offset + separator.index;
      this.#takeCell({ offset, end }, header);
      this.#endCell(end);
      offset = end + 2;
    }
    this.#takeCell({ offset, end: line.end }, header);
  }

  /** Attributes of a cell end at a single bar in its first line. */
  #takeCell(line: Span, header: boolean, isCaption = false): void {
    const bar = this.page.masked.slice(line.offset, line.end).indexOf('|');
    const attributes = this.page.text.slice(line.offset, line.offset + Math.max(bar, 0));
    this.#open.at(-1)?.beginCell({ offset: line.offset + bar + 1, header, attributes, isCaption });
    this.#takeTags(line);
  }

  /** Takes the tags of a line, or of a part of it; parts must come in order. */
  #takeTags({ end }: Span): void {
    for (let tag = this.#tags[this.#passedTags]; tag !== undefined && tag.offset < end; ) {
      this.#takeTag(tag);
      this.#passedTags += 1;
      tag = this.#tags[this.#passedTags];
    }
  }

  #takeTag({ name, offset, end }: Tag): void {
    const attributes = this.page.text.slice(offset + name.length + 1, end - 1);
    if (name === 'table') this.#begin(new OpenTable(offset, attributes, true), offset);
    else if (name === '/table') this.#closeInnermost(true, offset, end);
    else {
      const table = this.#open.at(-1);
      this.#endCell(offset);
      if (name === 'tr') table?.beginRow(offset, attributes);
      else if (name === 'caption')
        table?.beginCell({ offset: end, header: false, attributes, isCaption: true });
      else if (name === 'td' || name === 'th')
        table?.beginCell({ offset: end, header: name === 'th', attributes });
    }
  }

  #endCell(end: number): void {
    const table = this.#open.at(-1);
    if (table?.cellOffset === undefined) return;
    const span = { offset: table.cellOffset, end };
    table.endCell(toWikitextValue(this.page.text, span, this.#templatesIn(span)));
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
