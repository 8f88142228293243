import { isHtml, transcribeHtml } from './html/transcribe.js';
import type { Source } from './source.js';

/**
 * A document as wikitext, which `readPage` reads: an HTML page is transcribed, and wikitext stays as it is.
 *
 * Throws a `DocumentError` for HTML that would need time or memory out of proportion to its size.
 */
export function openDocument(source: Source): Source {
  return isHtml(source.text) ? transcribeHtml(source) : source;
}
