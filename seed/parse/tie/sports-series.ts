import { plain } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type Value } from '../../read/wikitext/template.js';
import { written } from '../match/score.js';
import type { Roster } from '../team/team-registry.js';
import { type StatedTie, thirdLeg, tie } from './leg-result.js';

/** Whether a template is a list of ties, one in each row. */
export function isSeries({ name }: Template): boolean {
  return /^(?:#invoke: ?)?sports series(?:\/.*)?$/i.test(name);
}

/**
 * Reads `{{#invoke:Sports series|main|T1|flag|aggregate|T2|flag|leg 1|leg 2|T1|flag|…}}`, whose rows lack the legs with
 * `legs=1`, and the flags with `flag=no`.
 *
 * A row whose teams are not both known yet is left out; one that cannot be read is left out, with its faults.
 */
export function readSeries(template: Template, roster: Roster): StatedTie[] {
  const cells = template.parameters.filter(({ positional }) => positional).map(({ value }) => value);
  if (template.name.startsWith('#')) cells.shift();
  const told = Number(plain(parameter(template, 'legs')?.value ?? '') || 2);
  const legs = told >= 2 ? Math.min(Math.floor(told), MOST_LEGS) : 0;
  const flags = hasFlags(cells, template) ? 1 : 0;
  const width = 3 + 2 * flags + legs;
  return rows(cells, width).flatMap((row) => {
    const [team1, total, team2] = [row[0], row[1 + flags], row[2 + flags]];
    const ofLegs = Array.from({ length: legs }, (_, index) => row[3 + 2 * flags + index]);
    if (row.every(({ text }) => text === '')) return [];
    const third = ofLegs.slice(2).find((leg) => leg !== undefined && plain(leg) !== '');
    if (third !== undefined) roster.faults.report(thirdLeg, third.offset, third.text.length);
    const found = tie(
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

function rows(cells: readonly Value[], width: number): Value[][] {
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

/** Whether a cell for the flag follows each team. With `flag=no` it can be left out or empty: the first row shows it. */
function hasFlags([, second, third]: readonly Value[], template: Template): boolean {
  if (second === undefined || third === undefined) return true;
  const isScore = ({ text }: Value) => text !== '' && written(text) !== undefined;
  if (second.text !== '' && written(second.text)?.as === 'PLAYED') return false;
  if (!/^(?:no?|false|0)$/i.test(plain(parameter(template, 'flag')?.value ?? ''))) return true;
  return second.text === '' ? third.text === '' || isScore(third) : false;
}
