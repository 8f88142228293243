import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';
import type { RowFamily, TableParts } from './row-family.js';
import { filledParameter, parameterText, StandardTemplate } from './standard-template.js';

/**
 * Older crosstables, cell by cell: `fb r2 header` with the teams of the columns, `fb r2 team` before the cells of each
 * home team, `fb r` for a cell, `fb r footer`.
 */
export const fbResults: RowFamily = {
  partOf(name) {
    if (/^fb r\d? header$/.test(name)) return 'HEAD';
    if (isCell(name) || /^fb r\d? team$/.test(name)) return 'ROW';
    return /^fb r\d? footer$/.test(name) ? 'END' : undefined;
  },
  startsAnother: () => false,
  combine: combineResults,
};

function isCell(name: string): boolean {
  return /^fb r\d?$/i.test(name);
}

/** A home team with its cells, in the order of the columns. */
interface ResultRow {
  readonly team: WikitextValue;
  readonly cells: Template[];
}

function combineResults({ head, rows: templates, end }: TableParts): Template | undefined {
  const results = new StandardTemplate('#invoke:sports results', (head ?? templates[0]).offset);
  const rows = resultRows(templates);
  const columns = columnsOf(head, rows);
  if (rows.length === 0 || columns.length === 0) return undefined;
  for (const [index, { team }] of rows.entries()) {
    results.addText(`team${index + 1}`, `T${index + 1}`, team.offset);
    results.add(`name_T${index + 1}`, team);
  }
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      const away = columns[at];
      if (away === undefined || away === index || isNoMatch(cell)) continue;
      results.addText(`match_T${index + 1}_T${away + 1}`, scoreOf(cell), cell.offset);
    }
  }
  return results.build((end ?? templates.at(-1) ?? templates[0]).end);
}

function resultRows(templates: readonly Template[]): ResultRow[] {
  const rows: ResultRow[] = [];
  for (const template of templates) {
    const team = isCell(template.name) ? undefined : filledParameter(template, 't', '1');
    if (team !== undefined) rows.push({ team, cells: [] });
    else if (isCell(template.name)) rows.at(-1)?.cells.push(template);
  }
  return rows;
}

/**
 * The row of each column's team. The columns are in the order of the rows, whatever short names the head has, unless it
 * has them in the same words in another order.
 */
function columnsOf(head: Template | undefined, rows: readonly ResultRow[]): readonly (number | undefined)[] {
  const names = rows.map(({ team }) => plainText(team));
  const heads = (head?.parameters ?? []).filter(({ positional }) => positional);
  const places = heads.map(({ value }) => names.indexOf(plainText(value)));
  const isNamed = places.length > 0 && places.every((place) => place >= 0);
  if (isNamed) return places;
  return places.length === 0 || places.length === rows.length ? rows.map((_row, index) => index) : [];
}

/** Whether a cell is of the diagonal, or of a match that does not take place: `r=null`. */
function isNoMatch(cell: Template): boolean {
  return parameterText(cell, 'r') === 'null' && scoreOf(cell) === '';
}

/** The score of a cell; empty where it has none. */
function scoreOf(cell: Template): string {
  const [home, away] = [filledParameter(cell, 'gf'), filledParameter(cell, 'ga')];
  if (home !== undefined && away !== undefined) return `${plainText(home)}–${plainText(away)}`;
  return '';
}
