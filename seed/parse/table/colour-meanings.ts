import type { Page } from '../../read/page.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { readLegend } from '../rewrite/colour-legend.js';
import { filledParameter } from '../rewrite/standard-template.js';

/** What the colours of a table mean, by `colourKey`. */
export type ColourMeanings = ReadonlyMap<string, WikitextValue>;

/**
 * What colours mean in the tables at some offsets of a page: by the legends between a table and the next, or the next
 * heading; else by those above it under the same heading, or before all tables.
 */
export function colourMeanings(
  tables: readonly number[],
  headings: Page['headings'],
  legends: readonly Template[],
): ReadonlyMap<number, ColourMeanings> {
  const bounds = [...headings.map(({ offset }) => offset), ...tables].sort((a, b) => a - b);
  const first = tables[0] ?? 0;
  const between = (from: number, to: number) => legends.filter(({ offset }) => offset > from && offset < to);
  const meaningsOf = (table: number): ColourMeanings => {
    const next = bounds.find((offset) => offset > table) ?? Number.POSITIVE_INFINITY;
    const heading = headings.findLast(({ offset }) => offset < table)?.offset ?? 0;
    const found = [between(table, next), between(heading, table), between(0, first)].find(
      ({ length }) => length > 0,
    );
    return new Map(
      [...readLegend(found ?? [])].flatMap(([key, legend]) => {
        const meaning = filledParameter(legend, '2');
        return meaning === undefined ? [] : [[key, meaning] as const];
      }),
    );
  };
  return new Map(tables.map((table) => [table, meaningsOf(table)]));
}
