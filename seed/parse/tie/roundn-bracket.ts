import type { Problems } from '../../read/document-error.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import type { BracketPair, BracketSlot } from './bracket-pair.js';
import { thirdLegMessage } from './tie-cells.js';

/** Whether a template is a bracket of rows: `#invoke:RoundN|N16`, `Round16`, `Round8-with third` … */
export function isRoundNBracket({ name }: Template): boolean {
  return /^(?:#invoke: ?roundn|round ?\d{1,3}(?:[- ](?:with|no) ?(?:third|3rd)(?: place)?)?)$/i.test(name);
}

/**
 * Reads `{{#invoke:RoundN|N4|day|T1|score|T2|score|…}}`: the rows of the first column, then of the next, up to the
 * final, and then the third-place match. Cells beyond the last row are left out with a note.
 */
export function readRoundNBracket(bracket: Template, problems: Problems): BracketPair[] {
  const columns = columnsOf(bracket);
  if (columns === undefined) {
    problems.omit(
      'The number of rounds of this bracket is unknown. Set its parameter columns, or call the template by its size, such as N16.',
      bracket.offset,
    );
    return [];
  }
  const cells = bracket.parameters.filter(({ positional }) => positional).map(({ value }) => value);
  if (bracket.name.startsWith('#')) cells.shift();
  const excludedRounds = number(bracket, 'final_RDs_excluded') ?? 0;
  const boxes = number(bracket, 'score-boxes') ?? 1;
  const skipped = skips(bracket);
  const blanks = flag(bracket, 'omit_blanks') === true;
  const width = 1 + 2 * (1 + boxes);
  let match = 0;
  let at = 0;
  const row = (place: Pick<BracketPair, 'column' | 'size' | 'third' | 'order' | 'round'>): BracketPair[] => {
    match += 1;
    if (skipped.has(match) && blanks) return [];
    const own = cells.slice(at, at + width);
    at += width;
    if (skipped.has(match)) return [];
    const upper = slot(own.slice(1, 2 + boxes), problems);
    const lower = slot(own.slice(2 + boxes), problems);
    if (upper === undefined || lower === undefined) return [];
    return [{ ...place, upper, lower, legs: boxes > 1 ? 2 : 1 }];
  };
  const pairs: BracketPair[] = [];
  for (let column = 1; column <= columns; column += 1) {
    const size = 2 ** (columns + excludedRounds - column);
    const round = parameter(bracket, `RD${column}`)?.value;
    for (let tie = 0; tie < size; tie += 1)
      pairs.push(...row({ column, size, third: false, order: tie + 1, round }));
  }
  if (excludedRounds === 0 && hasThird(bracket, columns)) {
    const round = parameter(bracket, 'Consol')?.value ?? parameter(bracket, `RD${columns + 1}`)?.value;
    pairs.push(...row({ column: columns, size: 1, third: true, order: 1, round }));
  }
  const beyond = cells.slice(at).find((cell) => plainText(cell) !== '');
  if (beyond !== undefined)
    problems.omit('This cell is beyond the last row of the bracket.', beyond.offset, beyond.text.length);
  return pairs;
}

/** A slot with its scores: that of a single match, or those of the legs and the aggregate; undefined with a third leg. */
function slot([team, ...scores]: readonly WikitextValue[], problems: Problems): BracketSlot | undefined {
  const filled = scores.flatMap((value, index) => (plainText(value) === '' ? [] : [{ value, index }]));
  const parts = scores.length < 2 ? [''] : ['1', '2', 'agg'];
  const third = filled.find(({ index }) => index >= parts.length);
  if (third !== undefined) {
    problems.omit(thirdLegMessage, third.value.offset, third.value.text.length);
    return undefined;
  }
  return {
    team: team === undefined || plainText(team) === '' ? undefined : team,
    scores: new Map(filled.map(({ value, index }) => [parts[index] ?? '', value])),
  };
}

/** The number of columns up to the final. */
function columnsOf(bracket: Template): number | undefined {
  const name = bracket.name.startsWith('#') ? plainText(parameter(bracket, '1')?.value ?? '') : bracket.name;
  const teams = /^(?:n|round ?)(\d{1,3})/i.exec(name)?.[1];
  const columnCount = teams === undefined ? number(bracket, 'columns') : Math.log2(Number(teams));
  return columnCount !== undefined &&
    Number.isInteger(columnCount) &&
    columnCount >= 1 &&
    columnCount <= MAX_COLUMNS
    ? columnCount
    : undefined;
}

// 512 teams.
const MAX_COLUMNS = 9;

/** Whether there is a third-place match: by default in a bracket of 16 and more, but not in a smaller one. */
function hasThird(bracket: Template, columns: number): boolean {
  const [, word] = /[- ](with|no) ?(?:third|3rd)/i.exec(bracket.name) ?? [];
  if (word !== undefined) return word.toLowerCase() === 'with';
  return flag(bracket, '3rdplace') ?? (columns > 3 && flag(bracket, 'no_column_head') !== true);
}

function flag(bracket: Template, name: string): boolean | undefined {
  const value = parameter(bracket, name)?.value;
  const text = value === undefined ? '' : plainText(value);
  return text === '' ? undefined : /^(?:y|yes|true)$/i.test(text);
}

function number(bracket: Template, name: string): number | undefined {
  const value = parameter(bracket, name)?.value;
  const [digit] = /\d/.exec(value === undefined ? '' : plainText(value)) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

/** The skipped matches, counted from 1 through all columns: `skipmatch3=yes`, `skipmatch=1;4-6`. */
function skips(bracket: Template): ReadonlySet<number> {
  const skipped = bracket.parameters.flatMap(({ name, value }) => {
    const [, match] = /^skipmatch(\d{0,3})$/.exec(name) ?? [];
    if (match === undefined) return [];
    if (match !== '') return flag(bracket, name) === true ? [Number(match)] : [];
    return [...plainText(value).matchAll(/(\d{1,3})(?:-(\d{1,3}))?/g)].flatMap(([, from, to = from]) =>
      Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index),
    );
  });
  return new Set(skipped);
}
