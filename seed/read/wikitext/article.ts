import { plainText } from './plain-text.js';

/** A page of a Wikipedia. */
export interface Article {
  /** The language code in its address: `en`, `es`. */
  readonly wiki: string;
  /** With blanks for underscores, its first letter in upper case, and without an anchor. */
  readonly title: string;
}

// MediaWiki's limit for titles, in bytes.
const MAX_LENGTH = 255;

/** The wiki of documents that do not tell theirs. */
export const defaultWiki = 'en';

/** The code of a Wikipedia in an address or before a title: `es`, `pt-br`, `simple`. */
export const wikiPattern = /^(?:[a-z]{2,3}(?:-[a-z]{2,12})*|simple)$/;

/**
 * The article that the target of a link leads to, from a page of `wiki`: `Club_X#History`, `:es:Club X`. Undefined for
 * a target on the same page, and for what cannot be a title: one that is too long, or has half of a character.
 */
export function linkedArticle(target: string, wiki: string): Article | undefined {
  if (target.length > MAX_LENGTH) return undefined;
  const [whole = ''] = plainText(target.replaceAll('_', ' ')).split('#', 1);
  const [, prefix, rest = ''] =
    /^\s*:?\s*(?:w\s*:\s*)?(?:([a-z]{2,3}(?:-[a-z]{2,12})*|simple)\s*:)?(.*)$/s.exec(whole) ?? [];
  const title = rest.replaceAll(/\s+/g, ' ').trim();
  const [first = ''] = title;
  return title === '' || /\p{Surrogate}/u.test(title)
    ? undefined
    : { wiki: prefix ?? wiki, title: first.toUpperCase() + title.slice(first.length) };
}

/** The address of an article. */
export function articleUrl({ wiki, title }: Article): string {
  return `https://${wiki}.wikipedia.org/wiki/${encodeURI(title.replaceAll(' ', '_')).replaceAll('?', '%3F')}`;
}

/** The article at an address of a Wikipedia; undefined for any other address. */
export function articleAt(url: string): Article | undefined {
  const [, wiki, path] = /^https?:\/\/([a-z-]+)\.(?:m\.)?wikipedia\.org\/wiki\/([^?#]+)/i.exec(url) ?? [];
  if (wiki === undefined || path === undefined) return undefined;
  return linkedArticle(decoded(path), wiki.toLowerCase());
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
