import { slugify } from '../../../src/domain/slugify.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { wikilinkLabel } from '../../read/wikitext/link.js';
import { isBold, plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { parseTemplates } from '../../read/wikitext/template-parser.js';
import { codeOfNation } from './fifa-codes.js';
import { type Flag, readFlag, showsIcon, showsMark, showsNation } from './flag-template.js';

/** How a value names a team. */
export interface TeamReference {
  /** As a reader sees it, without flags, seeds and marks. */
  readonly name: string;
  /** The article that it links to, or the nation's code, folded: mentions with one link are one team. Null for words. */
  readonly link: string | null;
}

/** Reads how a value names a team; undefined for one that is empty, or holds nothing but marks. */
export function readTeamReference(value: WikitextValue): TeamReference | undefined {
  const link = readLink(value);
  const named = link ?? readNation(value);
  const seen = plainText(value, (template) => shownBeside(template, link !== undefined));
  const at = named === undefined ? -1 : seen.indexOf(named.name);
  if (named !== undefined && at >= 0) {
    const end = at + named.name.length;
    const before = seen.slice(0, at).replace(seed, '').replace(leadingSigns, '');
    return { name: before + seen.slice(at, end) + unmarked(seen.slice(end), true), link: named.link };
  }
  const name = unmarked(seen.replace(leadingSigns, ''), false);
  if (name !== '') return { name, link: named?.link ?? null };
  // A template that stands alone and shows nothing of itself, as `{{Futebol Flamengo}}`, has no other name.
  const [alone] = value.templates;
  if (alone === undefined || showsMark(alone)) return undefined;
  return readFlag(alone) ?? { name: alone.name, link: slugify(alone.name) };
}

/** Whether the name itself is bold, whatever the flags before it and the marks after it. */
export function isNameBold(value: WikitextValue): boolean {
  return isNameBoldWithin(value, DEEPEST);
}

// Of templates around a name, as `{{nowrap|{{small|…}}}}`: each is read once more for every one around it.
const DEEPEST = 5;

function isNameBoldWithin(value: WikitextValue, deepest: number): boolean {
  const { text, offset, templates } = value;
  const isBeside = (one: Template) => showsMark(one) || showsIcon(one);
  const seen = templates.filter((one) => !isBeside(one));
  const named = readLink(value)?.end ?? seen.at(-1)?.end ?? offset + text.length;
  const around = seen.find((one) => one.offset < named && named < one.end);
  const end = (around?.end ?? named) - offset;
  let from = 0;
  let kept = '';
  for (const unseen of templates.filter((one) => isBeside(one) && one.end - offset <= end)) {
    kept += text.slice(from, unseen.offset - offset);
    from = unseen.end - offset;
  }
  if (isBold({ text: kept + text.slice(from, end), offset, templates: [] })) return true;
  const inner = around?.parameters.find((one) => named <= one.value.offset + one.value.text.length)?.value;
  return inner !== undefined && deepest > 0 && isNameBoldWithin(inner, deepest - 1);
}

/** The first link to an article, and where it ends. */
function readLink({ text, offset }: WikitextValue): (Flag & { readonly end: number }) | undefined {
  if (!text.includes('[[')) return undefined;
  const outline = maskUnparsed(text, findUnparsed(text));
  const { links } = parseTemplates(text, outline);
  for (const link of links) {
    const span = wikilinkLabel(text, outline, link);
    const name = span === undefined ? '' : unmarked(plainText(text.slice(span.offset, span.end)), false);
    const target = text.slice(link.offset + 2, link.end - 2);
    if (name !== '' && !aRemark.test(name)) return { name, link: article(target), end: offset + link.end };
  }
  return undefined;
}

const national = /^(?:the )?(.+?) (?:(?:men|women)'s )?national (?:under-\d\d )?(?:football|soccer) team/i;

/** The article of a link's target, folded: the season of a club is the club, and a national team its nation. */
function article(target: string): string {
  const [title = ''] = plainText(target.split(/[|#]/, 1)[0] ?? '')
    .replaceAll('_', ' ')
    .replace(/^:?(?:[a-z]{2,3}:)?/, '')
    .split('#', 1);
  const nation = national.exec(title)?.[1];
  const own = slugify((nation === undefined ? undefined : codeOfNation(nation)) ?? title);
  return /^\d{4}-.*-season$/.test(own)
    ? own.replace(/^\d{4}-(?:\d{2,4}-)?/, '').replace(/-season$/, '')
    : own;
}

/** The first template that shows a nation. */
function readNation(value: WikitextValue): Flag | undefined {
  let found: Flag | undefined;
  plainText(value, (template) => {
    const flag = showsNation(template) ? readFlag(template) : undefined;
    found ??= flag;
    return flag?.name;
  });
  return found;
}

/** What a template shows in the name of a team; undefined to leave it to typography. */
function shownBeside(template: Template, linked: boolean): string | undefined {
  if (showsIcon(template) || showsMark(template)) return '';
  // Where a link names the team, the nation is where it is from.
  if (showsNation(template)) return linked ? '' : (readFlag(template)?.name ?? '');
  if (!/^(?:ill|interlanguage link|enlace interling)/i.test(template.name)) return undefined;
  return plainText((parameter(template, 'lt') ?? parameter(template, '1'))?.value ?? '');
}

const seed = /^[([]\d{1,2}[)\]]\s*/;
const leadingSigns = /^[†‡*^]+\s*/;
const signs = /\s*[†‡*^§¤]+$/;
const remarks = `(?:${[
  String.raw`p|a|a\.?\s?e\.?\s?t\.?|after extra time|pens?\.?|pso|w\/?o|withdrew|disqualified|eliminated`,
  '(?:title )?holders?|(?:defending )?champions?|hosts?|host nation|relegated|promoted|campe[oó]n|anfitri[oó]n',
].join('|')})`;
const remark = new RegExp(String.raw`\s*[([]${remarks}[)\]]$`, 'i');
const aRemark = new RegExp(`^${remarks}$`, 'i');
// Beside a link these can but be marks: champion, promoted, the level of the club's league. Without one, the `(C)` of
// `Talleres (C)` may be how a page tells two clubs apart.
const letters = /\s*[([](?:[CPRHQEXYTOAD](?:\s?[,/]\s?[CPRHQEXYTOAD])*|[A-Z\d]{1,3}|[IVX]{1,4}|Ch|s)[)\]]$/;

// A title is no longer than 255 bytes; what is longer is no name, and its marks are not worth taking off one by one.
const LONGEST = 255;

/** Words without the marks at their end; `beside` a link or a flag, those are marks too that could be words. */
function unmarked(text: string, beside: boolean): string {
  for (let name = text; ; ) {
    if (name.length > LONGEST) return name;
    const shorter = name.replace(remark, '').replace(signs, '');
    const rest = beside ? shorter.replace(letters, '') : shorter;
    if (rest === name) return rest;
    name = rest;
  }
}
