import type { Page } from '../../read/page.js';
import type { Cell, Table } from '../../read/wikitext/table.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { colourKey, isLegend, isMeaningless } from '../rewrite/colour-legend.js';
import { filledParameter, parameterText } from '../rewrite/standard-template.js';
import { textOf } from './table-grid.js';

/** What the colours of a table mean, by `colourKey`. */
export type ColourMeanings = ReadonlyMap<string, WikitextValue>;

interface LegendEntry {
  readonly offset: number;
  readonly key: string;
  readonly meaning: WikitextValue;
}

/**
 * What colours mean in the tables at some offsets of a page: by the legends between a table and the next, or the next
 * heading; else by those above it under the same heading. Legends are templates, and tables of coloured cells with texts.
 */
export function colourMeanings(
  offsets: readonly number[],
  { source, headings, templates, tables }: Pick<Page, 'source' | 'headings' | 'templates' | 'tables'>,
): ReadonlyMap<number, ColourMeanings> {
  const results = new Set(offsets);
  const entries = [
    ...templates.filter(isLegend).flatMap((template) => entryOfTemplate(template, source.text)),
    ...tables.filter(({ offset }) => !results.has(offset)).flatMap(entriesOfTable),
  ].sort((a, b) => a.offset - b.offset);
  const bounds = [...headings.map(({ offset }) => offset), ...offsets].sort((a, b) => a - b);
  const meaningsOf = (table: number): ColourMeanings => {
    const next = bounds.find((offset) => offset > table) ?? Number.POSITIVE_INFINITY;
    const previous = headings.findLast(({ offset }) => offset < table)?.offset ?? 0;
    const below = entries.filter(({ offset }) => offset > table && offset < next);
    const above = entries.filter(({ offset }) => offset > previous && offset < table);
    const meanings = new Map<string, WikitextValue>();
    for (const { key, meaning } of below.length > 0 ? below : above)
      if (!meanings.has(key)) meanings.set(key, meaning);
    return meanings;
  };
  return new Map(offsets.map((offset) => [offset, meaningsOf(offset)]));
}

/** The colour that a row or one of its cells has as its background. */
export function keyOfColour(color: string | undefined): string | undefined {
  const key = colourKey(color ?? '');
  return isMeaningless(key) ? undefined : key;
}

function entryOfTemplate(template: Template, text: string): LegendEntry[] {
  const key = keyOfColour(parameterText(template, '1'));
  const meaning = filledParameter(template, '2') ?? textBehind(template, text);
  return key === undefined || meaning === undefined ? [] : [{ offset: template.offset, key, meaning }];
}

/** `{{color box|#cfc}}` has its meaning behind it. */
function textBehind({ end }: Template, text: string): WikitextValue | undefined {
  const [whole = '', blanks = '', behind = ''] =
    /^((?:&nbsp;|[^\S\n]|[=–:-])*)([^\n<{|]*)/.exec(text.slice(end, end + 300)) ?? [];
  return whole.length === blanks.length
    ? undefined
    : { text: behind.trimEnd(), offset: end + blanks.length, templates: [] };
}

/** The coloured cells of a table, each with its own text or, where it has none, with that of the next cell. */
function entriesOfTable({ rows }: Table): LegendEntry[] {
  return rows.flatMap(({ cells, color }) =>
    cells.flatMap((cell, index) => {
      const key = keyOfColour(cell.color ?? (index === 0 ? color : undefined));
      const meaning = [cell, cells[index + 1]].find((one) => textOf(one) !== '');
      return key === undefined || meaning === undefined ? [] : [entryOfCell(cell, key, meaning)];
    }),
  );
}

function entryOfCell(cell: Cell, key: string, { value }: Cell): LegendEntry {
  return { offset: cell.value.offset, key, meaning: value };
}
