import { descendants, type Element, hasClass, isTag, textContent } from './dom.js';
import { linkTarget } from './escape.js';
import { linkedPage } from './links.js';

// The classes of hatnotes on the Wikipedias in English, Spanish, German, French, Italian and Portuguese.
const HATNOTES: readonly string[] = [
  ...[
    'hatnote',
    'rellink',
    'relarticle',
    'mainarticle',
    'hauptartikel',
    'VT',
    'AP',
    'bandeau-container',
    'bandeau',
  ],
  ...['vedi-anche', 'detail', 'loupe', 'dablink', 'noprint'],
];
/** How a hatnote names the main article of its section. */
const MAIN =
  /^[^\p{L}]*(?:main (?:articles?|pages?)|art[ií]culos? principal(?:es)?|hauptartikel|articles? (?:d[ée]taill[ée]s?|principal)|artigos? principa(?:l|is)|ver artigos? principa(?:l|is)|voce principale|(?:lo stesso )?argomento in dettaglio|lo stesso argomento)/iu;

// With its links, a hatnote is a line; a longer element is no hatnote.
const MAX_LENGTH = 2000;

/** The titles of the main articles that a hatnote names, with their anchors; none for any other element. */
export function mainArticles(element: Element, wiki: string | null): string[] {
  if (!isTag(element, 'div', 'dl', 'table', 'p', 'i', 'section') || !hasClass(element, ...HATNOTES))
    return [];
  const text = textContent(element, MAX_LENGTH).trim();
  if (text.length > MAX_LENGTH || !MAIN.test(text)) return [];
  const links = [...descendants(element)].filter((one) => isTag(one, 'a'));
  const titles = links.flatMap((link) => {
    const page = linkedPage(link, wiki);
    return page === undefined || page.wiki !== null
      ? []
      : [linkTarget(page.title) + linkTarget(page.fragment)];
  });
  return [...new Set(titles)].filter((title) => title !== '').map((title) => title.replaceAll('=', '&#61;'));
}
