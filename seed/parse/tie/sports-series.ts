import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { readScore } from '../match/score.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { fourthLegMessage, readTieCells, type StatedTie } from './tie-cells.js';

/** Whether a template is a list of ties, one in each row. */
export function isSportsSeries({ name }: Template): boolean {
  return /^(?:#invoke: ?)?sports series(?:\/.*)?$/i.test(name);
}

/**
 * Reads `{{#invoke:Sports series|main|T1|flag|aggregate|T2|flag|leg 1|leg 2|T1|flag|…}}`, whose rows have no legs with
 * `legs=1`, and no flags with `flag=no`.
 *
 * Rows with a team that is not known yet are skipped; so are, with notes, rows whose teams cannot be read.
 */
export function readSportsSeries(template: Template, registry: TeamRegistry): StatedTie[] {
  const cells = template.parameters.filter(({ positional }) => positional).map(({ value }) => value);
  if (template.name.startsWith('#')) cells.shift();
  const declaredLegs = Number(plainText(parameter(template, 'legs')?.value ?? '') || 2);
  const legs = declaredLegs >= 2 ? Math.min(Math.floor(declaredLegs), MAX_LEGS) : 0;
  const flags = hasFlags(cells, template) ? 1 : 0;
  const width = 3 + 2 * flags + legs;
  return rows(cells, width).flatMap((row) => {
    const [team1, total, team2] = [row[0], row[1 + flags], row[2 + flags]];
    const ofLegs = Array.from({ length: legs }, (_, index) => row[3 + 2 * flags + index]);
    if (row.every(({ text }) => text === '')) return [];
    const isFilled = (leg: WikitextValue | undefined) => leg !== undefined && plainText(leg) !== '';
    const fourth = ofLegs.slice(3).find(isFilled);
    if (fourth !== undefined) {
      registry.problems.omit(fourthLegMessage, fourth.offset, fourth.text.length);
      return [];
    }
    const found = readTieCells(
      {
        label: legs > 2 ? 'three-leg row' : 'row',
        offset: (row.find(({ text }) => text !== '') ?? template).offset,
        team1,
        team2,
        total,
        legs: ofLegs.slice(0, isFilled(ofLegs[2]) ? 3 : 2),
        winner: undefined,
      },
      registry,
    );
    return found ?? [];
  });
}

// The longest series in any sport.
const MAX_LEGS = 9;

function rows(cells: readonly WikitextValue[], width: number): WikitextValue[][] {
  return Array.from({ length: Math.ceil(cells.length / width) }, (_, index) =>
    cells.slice(index * width, (index + 1) * width),
  );
}

/** Whether a flag cell follows each team. With `flag=no` it may be missing or empty: the first row shows which. */
function hasFlags([, second, third]: readonly WikitextValue[], template: Template): boolean {
  if (second === undefined || third === undefined) return true;
  const isScore = ({ text }: WikitextValue) => text !== '' && readScore(text) !== undefined;
  if (second.text !== '' && readScore(second.text)?.kind === 'PLAYED') return false;
  if (!/^(?:no?|false|0)$/i.test(plainText(parameter(template, 'flag')?.value ?? ''))) return true;
  return second.text === '' ? third.text === '' || isScore(third) : false;
}
