import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isRelegation } from '../group/relegation.js';
import { type Mark, noMark } from '../group/standings-line.js';
import { zoneOfLetters, zoneOfText } from '../group/zone.js';
import { colourKey } from '../rewrite/colour-legend.js';
import type { TeamRegistry } from '../team/team-registry.js';
import type { ColourMeanings } from './colour-meanings.js';
import type { StandingsLayout } from './standings-layout.js';
import { type GridRow, textOf } from './table-grid.js';

// A longer text is a remark on the team.
const MAX_LENGTH = 200;
// A longer key is a word.
const MAX_KEY_LENGTH = 5;

/** What a table says of the place of a row: in its column of qualification, in a note, by letters after the name, or by a colour. */
export function markOfRow(
  row: GridRow,
  layout: StandingsLayout,
  colours: ColourMeanings,
  { problems: { source }, wiki }: Pick<TeamRegistry, 'problems' | 'wiki'>,
): Mark {
  const cell = row.cells[layout.qualification ?? -1];
  const note = row.cells[layout.at.get('NOTES') ?? -1];
  const line = ({ offset }: WikitextValue) => source.positionAt(offset).line;
  const name = row.cells[layout.team];
  // The letters of other wikis stand for other things.
  const letters = name === undefined || wiki !== 'en' ? '' : lettersOf(textOf(name));
  const isChampion = letters.includes('C');
  for (const [one, isNote] of [
    [cell, false],
    [note, true],
  ] as const) {
    const text = textOf(one).replace(/(?:\s*\[[^[\]]{1,6}\])+$/, '');
    if (one === undefined || text === '' || text.length > MAX_LENGTH || !/\p{L}/u.test(text)) continue;
    const mark = markOfText(text);
    if (!isNote || mark.zone?.kind !== 'OTHER') return { ...mark, isChampion, markLines: [line(one.value)] };
  }
  if (name === undefined || letters === '') return markOfColour(row, layout, colours, line);
  return {
    qualified: /[^DEHRY, /]/i.test(letters),
    mark: letters,
    zone: /^H$/i.test(letters) ? null : zoneOfLetters(letters),
    isChampion,
    markLines: [line(name.value)],
  };
}

/** The meaning of the colour of a row, or of the cell of its place or its team. */
function markOfColour(
  { color, cells }: GridRow,
  { at, team }: StandingsLayout,
  colours: ColourMeanings,
  lineOf: (value: WikitextValue) => number,
): Mark {
  const found = [color, cells[at.get('POSITION') ?? -1]?.color, cells[team]?.color]
    .map((one) => colours.get(colourKey(one ?? '')))
    .find((meaning) => meaning !== undefined);
  const text = found === undefined ? '' : plainText(found);
  if (found === undefined || text === '' || text.length > MAX_LENGTH) return noMark;
  return { ...markOfText(text), isChampion: false, markLines: [lineOf(found)] };
}

function markOfText(text: string): Omit<Mark, 'isChampion' | 'markLines'> {
  const zone = text.length <= MAX_KEY_LENGTH ? zoneOfLetters(text) : zoneOfText(text);
  return { qualified: !isRelegation(text) && zone.certain && zone.kind !== 'RELEGATION', mark: text, zone };
}

/** The letters in brackets after a name: `C, R` of `Alianza (C) (R)`. */
function lettersOf(name: string): string {
  const [marks = ''] = /(?:\s*\([CPRHQEXYTOAD](?:\s?[,/]\s?[CPRHQEXYTOAD])*\))+$/.exec(name) ?? [];
  return [...marks.matchAll(/[A-Z]/g)].join(', ');
}
