import { openDocument } from '../../../seed/read/open-document.js';
import { Source } from '../../../seed/read/source.js';

/** A saved page of a Wikipedia around the HTML of its article. */
export function htmlDocument(article: string, { title = '2019 Copa Ejemplo', language = 'en' } = {}): string {
  return [
    `<!DOCTYPE html>\n<html class="client-nojs" lang="${language}" dir="ltr"><head><meta charset="UTF-8">`,
    `<title>${title} - Wikipedia</title>`,
    `<link rel="canonical" href="https://${language}.wikipedia.org/wiki/${encodeURI(title.replaceAll(' ', '_'))}">`,
    '</head><body><div id="mw-navigation"><h2>Navigation menu</h2></div>',
    `<h1 id="firstHeading">${title}</h1><div id="mw-content-text"><div class="mw-parser-output">`,
    `${article}</div></div></body></html>`,
  ].join('\n');
}

/** The lines of the wikitext into which the HTML of an article is transcribed. */
export function transcribed(article: string): string[] {
  return openDocument(new Source('page.html', htmlDocument(article))).text.split('\n');
}
