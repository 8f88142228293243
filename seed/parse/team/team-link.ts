import { slugify } from '../../../src/domain/slugify.js';
import {
  type Article,
  articleAt,
  articleUrl,
  defaultWiki,
  linkedArticle,
} from '../../read/wikitext/article.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { wikilinkLabel } from '../../read/wikitext/link.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { parseTemplates } from '../../read/wikitext/template-parser.js';
import { type NationalTeam, nationalKey, nationalTitles, readNationalTitle } from './national-team.js';

/** What says which team it is: an article, or the national team that a template names. */
export interface TeamLink {
  /** The same for all links to one team: the address of the article, or the key of the national team. */
  readonly key: string;
  /** The addresses of the article: that of the link, then others that lead to the same article. */
  readonly urls: readonly string[];
}

/** A link with the text that it shows. */
export interface LabelledLink {
  readonly name: string;
  /** Null for a target that is no article. */
  readonly link: TeamLink | null;
  readonly end: number;
}

/** The first link of a value whose label, as `toName` reads it, is a name. */
export function readLink(
  { text, offset }: WikitextValue,
  wiki: string,
  toName: (label: string) => string,
): LabelledLink | undefined {
  if (!text.includes('[[')) return undefined;
  const outline = maskUnparsed(text, findUnparsed(text));
  const { links } = parseTemplates(text, outline);
  for (const link of links) {
    const span = wikilinkLabel(text, outline, link);
    const name = span === undefined ? '' : toName(plainText(text.slice(span.offset, span.end)));
    if (name === '') continue;
    const [target = ''] = text.slice(link.offset + 2, link.end - 2).split('|', 1);
    const article = linkedArticle(target, wiki);
    return { name, link: article === undefined ? null : linkTo(article), end: offset + link.end };
  }
  return undefined;
}

/** Whether a template links to an article of another wiki: `{{ill|Club X|es}}`. */
export function isInterlanguageLink({ name }: Template): boolean {
  return /^(?:ill|illm|interlanguage link|enlace interling)/i.test(name);
}

/** The article of the other wiki that `{{ill|Club X|es|Club Equis}}` links to, which is known by its own title too. */
export function readInterlanguageLink(template: Template, wiki: string): TeamLink | null {
  const text = (name: string) => plainText(parameter(template, name)?.value ?? '');
  const own = linkedArticle(text('1'), wiki);
  if (own === undefined) return null;
  const other = linkedArticle(`${text('2')}:${text('3') || text('1')}`, wiki);
  if (other === undefined || other.wiki === wiki) return linkTo(own);
  const [url, ownUrl] = [articleUrl(other), articleUrl(own)];
  return { key: url, urls: [url, ownUrl] };
}

/** The link to the article about a club, or about a season of it, or about a national team. */
export function linkTo(article: Article): TeamLink {
  const national = article.wiki === 'en' ? readNationalTitle(article.title) : undefined;
  if (national !== undefined) return nationalLink(national, articleUrl(article));
  const url = articleUrl({ ...article, title: ofClub(article.title) });
  return { key: url, urls: [url] };
}

/** The link of a national team: the address that a page gives, before those that lead to the same article. */
export function nationalLink(team: NationalTeam, url?: string): TeamLink {
  const usual = nationalTitles(team).map((title) => articleUrl({ wiki: 'en', title }));
  return { key: nationalKey(team), urls: [...new Set([...(url === undefined ? [] : [url]), ...usual])] };
}

/** The title of the club for the article about a season of it: `2012–13 Bolton Wanderers F.C. season`. */
function ofClub(title: string): string {
  const [, club] = /^\d{4}(?:[–—-]\d{2,4})? (.+) season$/.exec(title) ?? [];
  return club ?? title;
}

/** The title of an article, by its address; with the wiki where it is not the English one. */
export function articleTitle(url: string): string {
  const article = articleAt(url);
  if (article === undefined) return url;
  return article.wiki === defaultWiki ? article.title : `${article.wiki}:${article.title}`;
}

/** The name of the club that a template of its own names: `{{Fb team Boys}}`, `{{Calcio Riva|N}}`, `{{Futebol Flamengo}}`. */
export function clubOfTemplate({ name }: Template): string | undefined {
  return /^(?:fb team|calcio|futebol)(?: \(\p{L}{1,2}\))? (\p{L}.*)$/iu.exec(name)?.[1];
}

/** The link of a template that names a club by itself. */
export function templateLink({ name }: Template): TeamLink {
  return { key: `template ${slugify(name)}`, urls: [] };
}
