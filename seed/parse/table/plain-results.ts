import { slugify } from '../../../src/domain/slugify.js';
import type { Page } from '../../read/page.js';
import type { Heading } from '../../read/wikitext/heading.js';
import type { Table } from '../../read/wikitext/table.js';
import type { Template } from '../../read/wikitext/template.js';
import { interpretHeading } from '../heading/interpret-heading.js';
import type { ResultKind } from '../heading/section.js';
import { CAPTION_LEVEL, type MatchListLayout, type MatchSection, ROW_LEVEL } from './match-list-layout.js';
import { type ResultTable, resultTable } from './result-table.js';
import { isSummaryHeading } from './summary-heading.js';
import { visibleText } from './table-grid.js';

/** The results of a plain table, or of a part of one. */
export type PlainResult = { readonly offset: number; readonly holds: ResultKind } & (
  | Exclude<ResultTable, { readonly kind: 'MATCHES' }>
  | { readonly kind: 'MATCHES'; readonly layout: MatchListLayout; readonly section: MatchSection }
);

/** The results of a page's plain tables. */
export interface PlainResults {
  readonly results: readonly PlainResult[];
  /** The headings of the page, with the names of rounds in rows of their own as further ones. */
  readonly headings: readonly Heading[];
  /** The tables that hold results, and those that only sum up others. */
  readonly tables: ReadonlySet<Table>;
}

/** Finds the results in the tables of a page that hold no template of results. */
export function findPlainResults(
  { headings, tables }: Pick<Page, 'headings' | 'tables'>,
  isResults: (template: Template) => boolean,
): PlainResults {
  const results: PlainResult[] = [];
  const rows: Heading[] = [];
  const read = new Set<Table>();
  let at = -1;
  for (const table of tables) {
    while ((headings[at + 1]?.offset ?? Number.POSITIVE_INFINITY) <= table.offset) at += 1;
    if (holdsTemplates(table, isResults)) continue;
    const found = resultTable(table);
    if (found === undefined) continue;
    read.add(table);
    if (isSummaryHeading(headings[at]?.text ?? '', found.kind)) continue;
    rows.push(...captionHeadings(table, headings[at]));
    if (found.kind !== 'MATCHES') {
      results.push({
        offset: table.offset,
        holds: found.kind === 'STANDINGS' ? 'TABLE' : found.kind,
        ...found,
      });
      continue;
    }
    const { columns, sections, end } = found.layout;
    const holds = columns.legs.length > 0 || !columns.homeStated ? 'TIE' : 'MATCH';
    for (const section of sections) {
      results.push({ offset: section.offset, holds, ...found, section });
      if (section.heading !== undefined) rows.push(section.heading);
    }
    // What follows the table is no longer under the names in its rows.
    if (sections.some(({ heading }) => heading !== undefined))
      rows.push({ level: ROW_LEVEL, text: '', offset: end, end });
  }
  return { results, headings: [...headings, ...rows].sort((a, b) => a.offset - b.offset), tables: read };
}

/** The caption of a table that names its group, as a heading from the table to its end; none if its heading says the same. */
function captionHeadings({ caption, offset, end }: Table, above: Heading | undefined): Heading[] {
  const text = caption === undefined ? '' : visibleText(caption.text);
  if (text === '' || interpretHeading(text).meaning !== 'GROUP') return [];
  if (slugify(above?.text ?? '').includes(slugify(text))) return [];
  return [
    { level: CAPTION_LEVEL, text, offset, end: offset },
    { level: CAPTION_LEVEL, text: '', offset: end, end },
  ];
}

function holdsTemplates({ rows }: Table, isResults: (template: Template) => boolean): boolean {
  return rows.some(({ cells }) => cells.some(({ value }) => value.templates.some(isResults)));
}
