import type { Source } from '../source.js';
import { findArticle, readIdentity } from './article.js';
import { BlockWriter } from './blocks.js';
import { linkedRedirects } from './links.js';
import { parseHtml } from './parse-html.js';
import { Transcript } from './transcript.js';

/**
 * Whether a text is HTML: a whole document, or an article alone, as `action=render` returns it. Wikitext can begin with
 * a tag too, but its links are not HTML's.
 */
export function isHtml(text: string): boolean {
  const start = text.slice(0, START).replace(/^(?:\s+|<!--(?:[^-]|-(?!->))*-->)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  return /^<[a-z][^<>]*>/i.test(start) && /<a\s[^<>]*\bhref\s*=/i.test(text);
}

const START = 10_000;

/**
 * The article of an HTML page as wikitext that shows the same, a line for each paragraph, heading and cell, with the
 * line of the page from which each is.
 *
 * Throws a `DocumentError` for a document that would need time or memory out of proportion to its size.
 */
export function transcribeHtml(source: Source): Source {
  const document = parseHtml(source);
  const article = findArticle(document);
  const stated = { ...readIdentity(document, article), ...source.identity };
  const identity = { ...stated, linkedRedirects: linkedRedirects(article, stated.language) };
  const transcript = new Transcript();
  new BlockWriter(transcript, identity.language).writeContent(article);
  return transcript.toSource(source.name, identity);
}
