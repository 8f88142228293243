import { attribute, descendants, type Element, hasClass, isTag, type ParentNode } from './dom.js';

/** The wiki page that a link leads to. */
export interface LinkedPage {
  /** The language code of another Wikipedia; null for a page of the same one. */
  readonly wiki: string | null;
  readonly title: string;
  /** With its `#`; empty without one. */
  readonly fragment: string;
}

/** The forms of an address: of a page, of one that does not exist, and of Parsoid. */
const forms = [
  /^(?:(?:https?:)?\/\/(?<wiki>[a-z-]+)\.(?:m\.)?wikipedia\.org)?\/wiki\/(?<path>[^?#]+)(?:\?[^#]*)?(?<fragment>#.*)?$/i,
  /^(?:(?:https?:)?\/\/(?<wiki>[a-z-]+)\.(?:m\.)?wikipedia\.org)?\/w\/index\.php\?(?:[^#]*&)?title=(?<path>[^&#]+)(?:&[^#]*)?(?<fragment>#.*)?$/i,
  /^\.\/(?<path>[^?#]+)(?:\?[^#]*)?(?<fragment>#.*)?$/,
];

/** The page of a wiki that a link leads to; undefined for any other link, and for one within the page. */
export function linkedPage(link: Element, ownWiki: string | null): LinkedPage | undefined {
  const href = attribute(link, 'href');
  if (href === undefined || href.length > MAX_LENGTH) return undefined;
  const {
    path,
    wiki = null,
    fragment = '',
  } = forms.map((form) => form.exec(href)?.groups).find(Boolean) ?? {};
  if (path === undefined || path === null) return undefined;
  const title = decoded(path).replaceAll('_', ' ');
  return { wiki: wiki === ownWiki ? null : wiki, title, fragment: decoded(fragment).replaceAll('_', ' ') };
}

/** The titles of the own wiki that links mark as redirects, as MediaWiki does for each link to one. */
export function linkedRedirects(article: ParentNode, ownWiki: string | null): Set<string> {
  const titles = new Set<string>();
  for (const element of descendants(article)) {
    if (!isTag(element, 'a') || !hasClass(element, 'mw-redirect')) continue;
    const page = linkedPage(element, ownWiki);
    if (page?.wiki === null) titles.add(page.title);
  }
  return titles;
}

// Longer than the address of any title.
const MAX_LENGTH = 2000;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
