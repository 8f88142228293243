import type { DocumentIdentity } from '../source.js';
import {
  attribute,
  descendants,
  type Element,
  findElement,
  hasClass,
  isTag,
  type ParentNode,
  textContent,
} from './dom.js';
import { linkedPage } from './links.js';
import type { HtmlDocument } from './parse-html.js';

/** The article of a document: what is outside, such as the menus of a saved page, is not read. */
export function findArticle(document: HtmlDocument): ParentNode {
  const content = findElement(document, (one) => attribute(one, 'id') === 'mw-content-text') ?? document;
  return findElement(content, (one) => hasClass(one, 'mw-parser-output')) ?? contentOf(content, document);
}

function contentOf(content: ParentNode, document: HtmlDocument): ParentNode {
  if (content !== document) return content;
  return findElement(document, (one) => isTag(one, 'body')) ?? document;
}

/** What a page tells of itself, in its head and its frame. */
export function readIdentity(document: HtmlDocument, article: ParentNode): DocumentIdentity {
  const found = { title: null, url: null, revision: null } as {
    -readonly [name in 'title' | 'url']: string | null;
  } & {
    revision: number | null;
  };
  let language: string | null = null;
  for (const element of descendants(document, (one) => one === article)) {
    const id = attribute(element, 'id');
    if (isTag(element, 'script')) found.revision ??= revisionInScript(element);
    if (isTag(element, 'html', 'body')) language ??= attribute(element, 'lang') ?? null;
    if (id === 'firstHeading') found.title = clean(textContent(element));
    else if (isTag(element, 'title')) found.title ??= withoutSite(textContent(element));
    else if (isTag(element, 'link')) {
      if (/^(?:canonical|dc:isVersionOf)$/i.test(attribute(element, 'rel') ?? ''))
        found.url ??= absolute(attribute(element, 'href'));
    } else if (isTag(element, 'a')) {
      found.revision ??= revisionIn(attribute(element, 'href'), id === 't-permalink' || id === 't-cite');
    }
    found.revision ??= revisionIn(attribute(element, 'about'), true);
  }
  return { ...found, language: wikiOf(found.url) ?? language ?? wikiOfLinks(article) };
}

function clean(text: string): string | null {
  return text.replaceAll(/\s+/g, ' ').trim() || null;
}

/** The title of a page in a browser's, `2018 FIFA World Cup - Wikipedia`. */
function withoutSite(text: string): string | null {
  return clean(text.replace(/\s[-–—]\s[^-–—]*?(?:wikipedia|wikipédia|wikipédie|vikipedio)\b.*$/i, ''));
}

function absolute(address: string | undefined): string | null {
  if (address === undefined) return null;
  return address.startsWith('//') ? `https:${address}` : address;
}

/** The revision that the first script of a page saved from a Wikipedia names. */
function revisionInScript(script: Element): number | null {
  const [, number] = /"wgRevisionId":\s?(\d{1,12})\b/.exec(textContent(script)) ?? [];
  return number === undefined || number === '0' ? null : Number(number);
}

function revisionIn(address: string | undefined, isOfPage: boolean): number | null {
  if (!isOfPage || address === undefined) return null;
  const [, number] = /(?:[?&](?:oldid|id)=|\/revision\/)(\d{1,12})\b/.exec(address) ?? [];
  return number === undefined ? null : Number(number);
}

function wikiOf(url: string | null): string | null {
  return url === null
    ? null
    : (/^https?:\/\/([a-z-]+)\.(?:m\.)?wikipedia\.org\//i.exec(url)?.[1]?.toLowerCase() ?? null);
}

// Enough to tell the wiki of a page from those of a few others that it links.
const LINKS_SEEN = 200;

/** The Wikipedia to which most links of an article lead, where they are whole addresses. */
function wikiOfLinks(article: ParentNode): string | null {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const link of descendants(article)) {
    if (!isTag(link, 'a')) continue;
    const wiki = linkedPage(link, null)?.wiki;
    if (wiki != null) counts.set(wiki, (counts.get(wiki) ?? 0) + 1);
    seen += 1;
    if (seen === LINKS_SEEN) break;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
