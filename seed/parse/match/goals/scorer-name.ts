import { linkedArticle } from '../../../read/wikitext/article.js';
import { plainText } from '../../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../../read/wikitext/template.js';

/** A player as a page names one. */
export interface PlayerReference {
  /** The name as it is shown: `Messi`. */
  readonly name: string;
  /**
   * The title of the article that it links to, `Lionel Messi`, in another wiki with its prefix: `de:Jan Novák`. Null
   * without a link to an article of his own.
   */
  readonly article: string | null;
}

// MediaWiki's limit for titles, in bytes; a longer text is not a name.
const LONGEST = 255;

/**
 * The title of the article that a link's target leads to; null for none. An anchor leads into an article about more
 * than one player, such as a squad.
 */
export function articleTitle(target: string): string | null {
  const article = target.includes('#') ? undefined : linkedArticle(target, '');
  if (article === undefined) return null;
  return article.wiki === '' ? article.title : `${article.wiki}:${article.title}`;
}

/** The player that a template names by itself: `{{sortname|Lionel|Messi}}`, `{{ill|Jan Novák|cs}}`; undefined for any other. */
export function readNameTemplate(template: Template): PlayerReference | undefined {
  const text = (name: string) => {
    const value = parameter(template, name)?.value;
    return value === undefined || value.text.length > LONGEST ? '' : plainText(value);
  };
  const name = template.name.toLowerCase();
  if (/^(?:ill|illm|interlanguage link(?: multi)?|link-interwiki|enlace interling\S*)$/.test(name)) {
    const [title, wiki] = [text('1'), text('2')];
    const name = text('lt') || text('label') || text('display') || title;
    // The article of the other wiki is the one that there is.
    return named(name, wiki === '' ? title : `${wiki}:${text('3') || title}`);
  }
  if (!/^(?:sortname|sort name|nombre ordenado)$/.test(name)) return undefined;
  const full = [text('1'), text('2')].filter((part) => part !== '').join(' ');
  if (text('nolink') !== '') return named(full, '');
  const [target, qualifier] = [text('link') || text('3'), text('dab')];
  return named(full, target || (qualifier === '' ? full : `${full} (${qualifier})`));
}

function named(name: string, title: string): PlayerReference | undefined {
  return name === '' ? undefined : { name: titleWithoutQualifier(name), article: articleTitle(title) };
}

/** The title of an article without its wiki and without the bracket that tells it from others: `Luis Díaz (footballer)`. */
export function titleWithoutQualifier(title: string): string {
  const bare = title.replace(/^[a-z-]+:/, '');
  return bare.replace(/\s+\([^()]*\)$/, '') || bare;
}
