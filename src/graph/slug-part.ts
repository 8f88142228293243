import { slugify } from '../domain/slugify.js';
import { clientError } from './errors.js';

/**
 * A part of a name, folded. Throws BAD_USER_INPUT for a text without a letter or a digit: it is in no name, and folded
 * to nothing it would be in all.
 */
export function slugPart(text: string): string {
  const folded = slugify(text);
  if (folded === '') throw clientError('BAD_USER_INPUT', '`nameContains` needs a letter or a digit.');
  return folded;
}
