import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { readScore } from '../match/score.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { readTieCells, type StatedTie, thirdLegMessage } from './tie-cells.js';

/** Whether a template is a list of ties, one in each row. */
export function isSportsSeries({ name }: Template): boolean {
  return /^(?:#invoke: ?)?sports series(?:\/.*)?$/i.test(name);
}

/**
 * Reads `{{#invoke:Sports series|main|T1|flag|aggregate|T2|flag|leg 1|leg 2|T1|flag|…}}`, whose rows lack the legs with
 * `legs=1`, and the flags with `flag=no`.
 *
 * A row whose teams are not both known yet is left out; one that cannot be read is left out, with its errors.
 */
export function readSportsSeries(template: Template, roster: TeamRegistry): StatedTie[] {
  const cells = template.parameters.filter(({ positional }) => positional).map(({ value }) => value);
  if (template.name.startsWith('#')) cells.shift();
  const told = Number(plainText(parameter(template, 'legs')?.value ?? '') || 2);
  const legs = told >= 2 ? Math.min(Math.floor(told), MOST_LEGS) : 0;
  const flags = hasFlags(cells, template) ? 1 : 0;
  const width = 3 + 2 * flags + legs;
  return rows(cells, width).flatMap((row) => {
    const [team1, total, team2] = [row[0], row[1 + flags], row[2 + flags]];
    const ofLegs = Array.from({ length: legs }, (_, index) => row[3 + 2 * flags + index]);
    if (row.every(({ text }) => text === '')) return [];
    const third = ofLegs.slice(2).find((leg) => leg !== undefined && plainText(leg) !== '');
    if (third !== undefined) roster.problems.report(thirdLegMessage, third.offset, third.text.length);
    const found = readTieCells(
      {
        what: 'row',
        offset: (row.find(({ text }) => text !== '') ?? template).offset,
        team1,
        team2,
        total,
        legs: ofLegs.slice(0, 2),
        winner: undefined,
      },
      roster,
    );
    return found ?? [];
  });
}

// Of the longest series that are played in any sport.
const MOST_LEGS = 9;

function rows(cells: readonly WikitextValue[], width: number): WikitextValue[][] {
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

/** Whether a cell for the flag follows each team. With `flag=no` it can be left out or empty: the first row shows it. */
function hasFlags([, second, third]: readonly WikitextValue[], template: Template): boolean {
  if (second === undefined || third === undefined) return true;
  const isScore = ({ text }: WikitextValue) => text !== '' && readScore(text) !== undefined;
  if (second.text !== '' && readScore(second.text)?.kind === 'PLAYED') return false;
  if (!/^(?:no?|false|0)$/i.test(plainText(parameter(template, 'flag')?.value ?? ''))) return true;
  return second.text === '' ? third.text === '' || isScore(third) : false;
}
