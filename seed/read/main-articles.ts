import { plainText } from './wikitext/plain-text.js';
import type { Template } from './wikitext/template.js';

/** Where a section says which article tells more of it, and the titles of these articles, with their anchors. */
export interface MainArticles {
  readonly offset: number;
  readonly titles: readonly string[];
}

const names =
  /^(?:main(?: articles?)?|main page|see main|details|art[ií]culo principal|ap|vt principal|hauptartikel|article d[ée]taill[ée]|vedi anche|artigo principal|principal)$/i;

/** The main articles that the sections of a page name, in its order: `{{main|2018 FIFA World Cup Group A}}`. */
export function readMainArticles(templates: readonly Template[]): MainArticles[] {
  return templates.flatMap(({ name, offset, parameters }) => {
    if (!names.test(name)) return [];
    const titles = parameters
      .filter(({ positional }) => positional)
      .map(({ value }) => plainText(value).trim())
      .filter((title) => title !== '');
    return titles.length === 0 ? [] : [{ offset, titles }];
  });
}
