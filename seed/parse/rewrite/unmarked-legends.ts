import type { Page } from '../../read/page.js';
import type { Cell, Table } from '../../read/wikitext/table.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import { zoneOfText } from '../group/zone.js';
import { textOf } from '../table/table-grid.js';
import { colourKey, isLegend, isMeaningless } from './colour-legend.js';
import { filledParameter, parameterText, StandardTemplate } from './standard-template.js';

/**
 * The legends of a page that are no legend templates with a text, as such: boxes of a colour with a text behind them, and
 * small tables whose coloured cells say what places are worth. `results` are the tables of results.
 */
export function unmarkedLegends(
  { source, templates, tables }: Pick<Page, 'source' | 'templates' | 'tables'>,
  results: ReadonlySet<Table>,
): Template[] {
  return [
    ...templates
      .filter((template) => isLegend(template) && filledParameter(template, '2') === undefined)
      .flatMap((box) => legendOf(parameterText(box, '1'), textBehind(box, source.text)) ?? []),
    ...tables.filter((table) => !results.has(table)).flatMap(legendsOfTable),
  ].sort((a, b) => a.offset - b.offset);
}

function legendOf(color: string | undefined, meaning: WikitextValue | undefined): Template | undefined {
  const key = colourKey(color ?? '');
  if (isMeaningless(key) || meaning === undefined) return undefined;
  const { offset, text } = meaning;
  return new StandardTemplate('legend', offset)
    .addText('1', key)
    .add('2', meaning)
    .build(offset + text.length);
}

/** `{{color box|#cfc}}` has its meaning behind it, on the same line. */
function textBehind({ end }: Template, text: string): WikitextValue | undefined {
  const [whole = '', blanks = '', behind = ''] =
    /^((?:&nbsp;|[^\S\n]|[=–:-])*)([^\n<{|]*)/.exec(text.slice(end, end + 300)) ?? [];
  if (whole.length === blanks.length) return undefined;
  return { text: behind.trimEnd(), offset: end + blanks.length, templates: [] };
}

// A larger table is none of colours.
const MAX_ROWS = 12;
const MAX_CELLS = 3;

/** The coloured cells of a table, each with its own text or, where it has none, with that of the next cell. */
function legendsOfTable({ rows }: Table): Template[] {
  if (rows.length > MAX_ROWS || rows.some(({ cells }) => cells.length > MAX_CELLS)) return [];
  return rows.flatMap(({ cells, color }) =>
    cells.flatMap((cell, index) => {
      const ownColor = cell.color ?? (index === 0 ? color : undefined);
      const meaning = [cell, cells[index + 1]].find((one) => textOf(one) !== '');
      return meaning !== undefined && saysWorth(meaning) ? (legendOf(ownColor, meaning.value) ?? []) : [];
    }),
  );
}

function saysWorth(cell: Cell): boolean {
  return zoneOfText(textOf(cell)).kind !== 'OTHER';
}
