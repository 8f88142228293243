import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { readScore } from '../match/score.js';
import { memoize } from '../memoize.js';

// With links and references; a longer cell is prose, or has templates that are checked by themselves.
const MAX_CELL_LENGTH = 1000;

/** Whether a value is the score of a match that is played. */
export const isScore = memoize(
  ({ text }: WikitextValue) =>
    text.length <= MAX_CELL_LENGTH && /\d/.test(text) && readScore(text)?.kind === 'PLAYED',
);

/** Whether a value may be the name of a team: a short text with letters that is not a score, a date or a remark. */
export const isName = memoize(
  (value: WikitextValue) =>
    value.text.length <= MAX_CELL_LENGTH &&
    /\p{L}{2}/u.test(plainText(value)) &&
    readScore(value.text) === undefined,
);
