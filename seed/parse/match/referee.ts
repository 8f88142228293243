import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isOpenValue } from './open-value.js';

/** Reads the referee's name, without the country behind it and without the assistants on the lines below. */
export function readReferee({ text, ...value }: WikitextValue): string | null {
  const [first = ''] = text.split(/<br\s*\/?>/i);
  const name = plainText({ ...value, text: first }).replace(/\s*[([].*$|\s*,.*$/s, '');
  return isOpenValue(name) ? null : name;
}
