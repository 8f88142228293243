import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import { colourKey } from './colour-legend.js';
import { filledParameter, parameterText, type StandardTemplate } from './standard-template.js';

/** The names of the parameters of a row that is one place of a table. */
export interface StandingsParameters {
  readonly team: string;
  readonly place: string;
  readonly won: string;
  readonly drawn: string;
  readonly lost: string;
  readonly goalsFor: string;
  readonly goalsAgainst: string;
  /** Points that were taken away. */
  readonly deducted?: string;
  readonly colour?: string;
}

/** The code of the team in a row, number `order` of its table. */
export function rowCode(order: number): string {
  return `T${order}`;
}

/** Adds a row to a `Sports table`, number `order`, with what its colour means. */
export function addStandingsRow(
  table: StandardTemplate,
  row: Template,
  order: number,
  names: StandingsParameters,
  legend: ReadonlyMap<string, Template>,
): void {
  const code = rowCode(order);
  table.addText(`team${order}`, code, row.offset);
  const values = [
    ['name', names.team],
    ['pos', names.place],
    ['win', names.won],
    ['draw', names.drawn],
    ['loss', names.lost],
    ['gf', names.goalsFor],
    ['ga', names.goalsAgainst],
  ] as const;
  for (const [name, own] of values) table.add(`${name}_${code}`, filledParameter(row, own));
  const deducted = names.deducted === undefined ? undefined : filledParameter(row, names.deducted);
  if (deducted !== undefined)
    table.addText(`adjust_points_${code}`, plainText(deducted).replace(/^[−–-]?/, '-'), deducted.offset);
  const meaning =
    names.colour === undefined ? undefined : legend.get(colourKey(parameterText(row, names.colour)));
  if (meaning === undefined) return;
  table.addText(`result${order}`, `L${order}`, row.offset);
  table.add(`text_L${order}`, filledParameter(meaning, '2'));
}

/** Whether a row is the first place of a table after another of which rows are open. */
export function isFirstPlaceAgain(
  row: Template,
  before: Template | undefined,
  { place }: Pick<StandingsParameters, 'place'>,
): boolean {
  const placeOf = (template: Template) => Number(parameterText(template, place));
  return before !== undefined && placeOf(row) === 1 && placeOf(before) > 1;
}
