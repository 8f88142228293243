import type { Template } from '../../read/wikitext/template.js';
import { colourKey } from './colour-legend.js';
import type { RowFamily, TableParts } from './row-family.js';
import { filledParameter, parameterText, StandardTemplate } from './standard-template.js';

/** Tables of the German Wikipedia: `Fußballtabelle/Kopf`, a `Fußballtabelle/Zeile` for every team, `Fußballtabelle/Ende`. */
export const germanTable: RowFamily = {
  partOf(name) {
    const [, part] = /^fußballtabelle[^/]*\/(kopf|zeile|ende)/.exec(name) ?? [];
    return part === undefined ? undefined : parts.get(part);
  },
  startsAnother: (row, rows) => placeOf(row) === 1 && placeOf(rows.at(-1) ?? row) > 1,
  combine: combineTable,
};

const parts = new Map([
  ['kopf', 'HEAD'],
  ['zeile', 'ROW'],
  ['ende', 'END'],
] as const) as ReadonlyMap<string, 'HEAD' | 'ROW' | 'END'>;

function placeOf(row: Template): number {
  return Number(parameterText(row, 'Rang'));
}

// Siege, Unentschieden, Niederlagen, erzielte Tore, Gegentore.
const figures = [
  ['pos', 'Rang'],
  ['win', 'S'],
  ['draw', 'U'],
  ['loss', 'N'],
  ['gf', 'ET'],
  ['ga', 'GT'],
] as const;

function combineTable({ head, rows, end, legend }: TableParts): Template | undefined {
  const table = new StandardTemplate('#invoke:sports table', (head ?? rows[0]).offset);
  // Rows of teams that are not known yet are empty.
  const named = rows.filter((row) => filledParameter(row, 'Verein') !== undefined);
  if (named.length === 0) return undefined;
  for (const [index, row] of named.entries()) {
    const code = `T${index + 1}`;
    table.addText(`team${index + 1}`, code, row.offset);
    table.add(`name_${code}`, filledParameter(row, 'Verein'));
    for (const [name, own] of figures) table.add(`${name}_${code}`, filledParameter(row, own));
    const meaning = legend.get(colourKey(parameterText(row, 'Farbe')));
    if (meaning === undefined) continue;
    table.addText(`result${index + 1}`, code, row.offset);
    table.add(`text_${code}`, filledParameter(meaning, '2'));
  }
  return table.build((end ?? rows.at(-1) ?? rows[0]).end);
}
