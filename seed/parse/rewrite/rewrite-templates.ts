import type { Template } from '../../read/wikitext/template.js';
import { isLegend, readLegend } from './colour-legend.js';
import { fbResults } from './fb-results.js';
import { fbTable } from './fb-table.js';
import { rewriteMatchBox } from './match-box.js';
import { germanTable, spanishTable } from './named-rows-table.js';
import { RowCollector, type RowFamily, type TableParts } from './row-family.js';

const rowFamilies: readonly RowFamily[] = [fbTable, fbResults, germanTable, spanishTable];

/**
 * Puts the templates that the readers know in place of older ones and of those of other languages which say the same,
 * in the order of the page; what says nothing together stays as it is. All templates must be siblings: directly on the
 * page, or in one value.
 */
export function rewriteTemplates(templates: readonly Template[]): Template[] {
  const collectors = rowFamilies.map((family) => new RowCollector(family));
  const rest = templates.filter((template) => !collectors.some((collector) => collector.take(template)));
  const tables = collectors.flatMap((collector) => {
    collector.finish();
    return collector.tables.map((parts) => ({ parts, combine: collector.family.combine }));
  });
  if (tables.length === 0) return templates.map(rewriteMatchBox);
  const byPlace = tables.toSorted((a, b) => startOf(a.parts) - startOf(b.parts));
  const legends = legendsOf(
    byPlace.map(({ parts }) => startOf(parts)),
    rest.filter(isLegend),
  );
  const combined = byPlace.flatMap(({ parts, combine }, index) => {
    const table = combine({ ...parts, legend: legends[index] ?? new Map() });
    return table ?? [parts.head ?? [], ...parts.rows, parts.end ?? []].flat();
  });
  return [...rest.map(rewriteMatchBox), ...combined].sort((a, b) => a.offset - b.offset);
}

function startOf({ head, rows }: Omit<TableParts, 'legend'>): number {
  return (head ?? rows[0]).offset;
}

/** What colours mean in each table: by the legends between it and the next, else by those before all tables. */
function legendsOf(starts: readonly number[], legends: readonly Template[]): ReadonlyMap<string, Template>[] {
  const between: Template[][] = [[], ...starts.map(() => [])];
  let table = 0;
  for (const legend of legends) {
    while ((starts[table] ?? Number.POSITIVE_INFINITY) < legend.offset) table += 1;
    between[table]?.push(legend);
  }
  const [before = [], ...after] = between;
  return after.map((following) => readLegend(following.length > 0 ? following : before));
}
