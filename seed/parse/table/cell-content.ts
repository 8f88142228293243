import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { readScore } from '../match/score.js';

// With links and references; a longer cell is prose, or has templates that are checked by themselves.
const MAX_CELL_LENGTH = 1000;

/** Whether a value is the score of a match that is played. */
export function isScore({ text }: WikitextValue): boolean {
  return text.length <= MAX_CELL_LENGTH && /\d/.test(text) && readScore(text)?.kind === 'PLAYED';
}

/** Whether a value may be the name of a team: a short text with letters that is not a score, a date or a remark. */
export function isName(value: WikitextValue): boolean {
  const { text } = value;
  return (
    text.length <= MAX_CELL_LENGTH && /\p{L}{2}/u.test(plainText(value)) && readScore(text) === undefined
  );
}
