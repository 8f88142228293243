import type { Cell } from '../../read/wikitext/table.js';
import { isRelegation } from '../group/relegation.js';
import type { Mark } from '../group/standings-line.js';
import { zoneOfLetters, zoneOfText } from '../group/zone.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { StandingsLayout } from './standings-layout.js';
import { type GridRow, textOf } from './table-grid.js';

/** The mark of a place of which the table says nothing. */
export const noMark: Mark = { qualified: false, mark: null, zone: null, markLines: [] };

// A longer text is a remark on the team.
const MAX_LENGTH = 200;
// A longer key is a word.
const MAX_KEY_LENGTH = 5;

/** What a table says of the place of a row: in its column of qualification, in a note, or by letters after the name. */
export function markOfRow(
  row: GridRow,
  layout: StandingsLayout,
  { problems: { source }, wiki }: Pick<TeamRegistry, 'problems' | 'wiki'>,
): Mark {
  const cell = row.cells[layout.qualification ?? -1];
  const note = row.cells[layout.at.get('NOTES') ?? -1];
  const line = (one: Cell) => source.positionAt(one.value.offset).line;
  for (const [one, isNote] of [
    [cell, false],
    [note, true],
  ] as const) {
    const text = textOf(one).replace(/(?:\s*\[[^[\]]{1,6}\])+$/, '');
    if (one === undefined || text === '' || text.length > MAX_LENGTH || !/\p{L}/u.test(text)) continue;
    const mark = markOfText(text);
    if (!isNote || mark.zone?.kind !== 'OTHER') return { ...mark, markLines: [line(one)] };
  }
  const name = row.cells[layout.team];
  // The letters of other wikis stand for other things.
  const letters = name === undefined || wiki !== 'en' ? '' : lettersOf(textOf(name));
  if (name === undefined || letters === '') return noMark;
  return {
    qualified: /[^DEHRY, /]/i.test(letters),
    mark: letters,
    zone: /^H$/i.test(letters) ? null : zoneOfLetters(letters),
    markLines: [line(name)],
  };
}

function markOfText(text: string): Omit<Mark, 'markLines'> {
  const zone = text.length <= MAX_KEY_LENGTH ? zoneOfLetters(text) : zoneOfText(text);
  return { qualified: !isRelegation(text) && zone.certain && zone.kind !== 'RELEGATION', mark: text, zone };
}

/** The letters in brackets after a name: `C, R` of `Alianza (C) (R)`. */
function lettersOf(name: string): string {
  const [marks = ''] = /(?:\s*\([CPRHQEXYTOAD](?:\s?[,/]\s?[CPRHQEXYTOAD])*\))+$/.exec(name) ?? [];
  return [...marks.matchAll(/[A-Z]/g)].join(', ');
}
