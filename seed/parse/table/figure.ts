import type { Cell } from '../../read/wikitext/table.js';
import { cellText } from '../match/score.js';
import { memoize } from '../memoize.js';

// Longer than any figure with its marks.
const MAX_LENGTH = 200;

/**
 * A figure of a table, with or without the mark of a note: `27`, `+58`, `−6`, `3[a]`, `40:28` in a column of points won
 * and lost. Null for an empty cell or a dash, undefined for other texts.
 */
export const readFigure = memoize((cell: Cell): number | null | undefined => {
  const text = figureText(cell);
  if (text === '' || text === '–') return null;
  const [, sign, digits] =
    /^([+–±]?)\s?(\d{1,4})(?:\s?[:–]\s?\d{1,3})?\.?(?:\s*[*†‡§¶#^[(].*)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return sign === '–' ? -Number(digits) : Number(digits);
});

/** The goals for and against in one cell: `47:20`; undefined for other texts. */
export function readGoals(cell: Cell): readonly [number, number] | undefined {
  const [, scored, conceded] =
    /^(\d{1,4})\s?[:–/]\s?(\d{1,4})(?:\s*[*†‡§¶#^[(].*)?$/.exec(figureText(cell)) ?? [];
  return scored === undefined ? undefined : [Number(scored), Number(conceded)];
}

/** Whether the figure of a cell has a note. */
export function isNoted(cell: Cell): boolean {
  return /<ref\b|<sup\b|\{\{\s*(?:efn|refn|note)|[*†‡§¶]|\[\s*[a-z\d]{1,3}\s*\]/i.test(cell.value.text);
}

function figureText(cell: Cell): string {
  return cell.value.text.length > MAX_LENGTH * 4 ? ' ' : cellText(cell.value.text).slice(0, MAX_LENGTH);
}
