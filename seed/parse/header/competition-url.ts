import { articleUrl, linkedArticle } from '../../read/wikitext/article.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import type { Template } from '../../read/wikitext/template.js';
import { infoboxParameter } from './infobox-parameters.js';
import { findSeasonYears } from './season-year.js';

/** The document that an infobox links as its competition's, and the name that it gives the competition. */
export interface LinkedCompetition {
  readonly name: string;
  readonly url: string;
}

/** Reads `competition = [[Copa Perú]]`; undefined without a link, and for a link to the document of a single season. */
export function readLinkedCompetition(
  box: Template | undefined,
  wiki: string,
): LinkedCompetition | undefined {
  const value = box && infoboxParameter(box, 'competition');
  if (value === undefined) return undefined;
  const [, target] =
    /\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/.exec(maskUnparsed(value.text, findUnparsed(value.text))) ?? [];
  const article = target === undefined ? undefined : linkedArticle(target, wiki);
  if (article === undefined || findSeasonYears(article.title) !== undefined) return undefined;
  return { name: plainText(value), url: articleUrl(article) };
}
