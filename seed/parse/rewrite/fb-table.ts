import type { Template } from '../../read/wikitext/template.js';
import type { RowFamily, TableParts } from './row-family.js';
import { filledParameter, isOn, parameterText, StandardTemplate } from './standard-template.js';
import { addStandingsRow, isFirstPlaceAgain, rowCode } from './standings-row.js';

/** Older tables, row by row: `fb cl header`, `fb cl2 team`, `fb cl2 qr` after the first row of a zone, `fb cl footer`. */
export const fbTable: RowFamily = {
  partOf(name) {
    if (/^fb cl\d? header\b/.test(name)) return 'HEAD';
    if (row.test(name) || zone.test(name)) return 'ROW';
    return /^fb cl\d? footer\b/.test(name) ? 'END' : undefined;
  },
  startsAnother: (template, rows) => isFirstPlaceAgain(template, rows.findLast(isTeam), parameters),
  combine: combineTable,
};

const row = /^fb cl\d? team(?: (\d) ?pts)?$/;
const zone = /^fb cl\d? qr$/;

function isTeam({ name }: Template): boolean {
  return row.test(name.toLowerCase());
}

const parameters = {
  team: 't',
  place: 'p',
  won: 'w',
  drawn: 'd',
  lost: 'l',
  goalsFor: 'gf',
  goalsAgainst: 'ga',
  deducted: 'dp',
  colour: 'bc',
};

/** The marks of a team, and the letters that stand for them in a `Sports table`. */
const marks = [
  ['champion', 'C'],
  ['promoted', 'P'],
  ['relegated', 'R'],
  ['host', 'H'],
  ['advanced', 'A'],
  ['qualified', 'Q'],
  ['eliminated', 'E'],
  ['disqualified', 'D'],
] as const;

function combineTable({ head, rows, end, legend }: TableParts): Template | undefined {
  const table = new StandardTemplate('#invoke:sports table', (head ?? rows[0]).offset);
  let order = 0;
  let zones = 0;
  for (const template of rows) {
    if (!isTeam(template)) {
      zones += 1;
      addZone(table, template, `Z${zones}`, order);
    } else if (filledParameter(template, 't') !== undefined) {
      order += 1;
      addTeam(table, template, order, legend);
    }
  }
  if (order === 0) return undefined;
  const points = rows.map(pointsForWin).find((stated) => stated !== '');
  if (points !== undefined) table.addText('winpoints', points);
  if (end !== undefined) {
    table.add('class_rules', filledParameter(end, 'orfc'));
    if (isOn(end, 'season_over')) table.addText('update', 'complete', end.offset);
  }
  return table.build((end ?? rows.at(-1) ?? rows[0]).end);
}

/** The points for a win, which older templates have in their names. */
function pointsForWin(template: Template): string {
  return row.exec(template.name.toLowerCase())?.[1] ?? parameterText(template, 'wpts');
}

function addTeam(
  table: StandardTemplate,
  template: Template,
  order: number,
  legend: ReadonlyMap<string, Template>,
): void {
  addStandingsRow(table, template, order, parameters, legend);
  const letters = marks.flatMap(([name, letter]) => (isOn(template, name) ? [letter] : []));
  if (letters.length > 0) table.addText(`status_${rowCode(order)}`, letters.join(''), template.offset);
}

/** A zone is stated after the row of its first team, for so many `rows`. It comes before the meaning of a colour. */
function addZone(table: StandardTemplate, template: Template, key: string, first: number): void {
  const rows = Math.min(Number(parameterText(template, 'rows')) || 1, MAX_ROWS);
  const text = zoneText(template);
  if (first === 0 || text === '') return;
  for (let step = 0; step < rows; step += 1) table.addText(`result${first + step}`, key, template.offset);
  table.addText(`text_${key}`, text, template.offset);
}

// More than any table has.
const MAX_ROWS = 50;

function zoneText(template: Template): string {
  const words = ['s', 'c', 'competition', 'r'].map((name) => parameterText(template, name));
  const contest = words.filter((word) => word !== '').join(' ');
  if (isOn(template, 'promotion')) return `Promotion to ${contest}`;
  if (isOn(template, 'relegation')) return `Relegation to ${contest}`;
  return isOn(template, 'qualification') ? `Qualification for ${contest}` : contest;
}
