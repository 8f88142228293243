import { slugify } from '../../../src/domain/slugify.js';
import { findUnparsed, maskUnparsed } from '../../read/wikitext/comments-and-nowiki.js';
import { wikilinkLabel } from '../../read/wikitext/link.js';
import { isBold, plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { parseTemplates } from '../../read/wikitext/template-parser.js';
import { codeOfNation } from './fifa-codes.js';
import { type Flag, readFlag, showsIcon, showsMark, showsNation } from './flag-template.js';

/** The name and link by which a value refers to a team. */
export interface TeamReference {
  /** The visible text, without flags, seeds and marks. */
  readonly name: string;
  /** Slug of the article that it links to, or of the nation's code; equal links are one team. Null without a link. */
  readonly link: string | null;
}

/** Reads the team that a value refers to; undefined if it is empty or has only marks. */
export function readTeamReference(value: WikitextValue): TeamReference | undefined {
  const link = readLink(value);
  const named = link ?? readNation(value);
  const seen = plainText(value, (template) => shownBeside(template, link !== undefined));
  const at = named === undefined ? -1 : seen.indexOf(named.name);
  if (named !== undefined && at >= 0) {
    const end = at + named.name.length;
    const before = seen.slice(0, at).replace(seed, '').replace(leadingSigns, '');
    return { name: before + seen.slice(at, end) + withoutMarks(seen.slice(end), true), link: named.link };
  }
  const name = withoutMarks(seen.replace(leadingSigns, ''), false);
  if (name !== '') return { name, link: named?.link ?? null };
  // A template alone that shows no text, such as `{{Futebol Flamengo}}`, has no other name.
  const [alone] = value.templates;
  if (alone === undefined || showsMark(alone)) return undefined;
  return readFlag(alone) ?? { name: alone.name, link: slugify(alone.name) };
}

/** Whether the name itself is bold, regardless of flags before it and marks after it. */
export function isNameBold(value: WikitextValue): boolean {
  return isNameBoldWithin(value, DEEPEST);
}

// The depth of templates around a name, such as `{{nowrap|{{small|…}}}}`: each is read once more for every one around it.
const DEEPEST = 5;

function isNameBoldWithin(value: WikitextValue, deepest: number): boolean {
  const { text, offset, templates } = value;
  const isBeside = (one: Template) => showsMark(one) || showsIcon(one);
  const seen = templates.filter((one) => !isBeside(one));
  const named = readLink(value)?.end ?? seen.at(-1)?.end ?? offset + text.length;
  const around = seen.find((one) => one.offset < named && named < one.end);
  const end = (around?.end ?? named) - offset;
  let from = 0;
  let visible = '';
  for (const unseen of templates.filter((one) => isBeside(one) && one.end - offset <= end)) {
    visible += text.slice(from, unseen.offset - offset);
    from = unseen.end - offset;
  }
  if (isBold({ text: visible + text.slice(from, end), offset, templates: [] })) return true;
  const inner = around?.parameters.find((one) => named <= one.value.offset + one.value.text.length)?.value;
  return inner !== undefined && deepest > 0 && isNameBoldWithin(inner, deepest - 1);
}

/** The first link to an article, with its end. */
function readLink({ text, offset }: WikitextValue): (Flag & { readonly end: number }) | undefined {
  if (!text.includes('[[')) return undefined;
  const outline = maskUnparsed(text, findUnparsed(text));
  const { links } = parseTemplates(text, outline);
  for (const link of links) {
    const span = wikilinkLabel(text, outline, link);
    const name = span === undefined ? '' : withoutMarks(plainText(text.slice(span.offset, span.end)), false);
    const target = text.slice(link.offset + 2, link.end - 2);
    if (name !== '' && !onlyRemark.test(name)) return { name, link: article(target), end: offset + link.end };
  }
  return undefined;
}

const national = /^(?:the )?(.+?) (?:(?:men|women)'s )?national (?:under-\d\d )?(?:football|soccer) team/i;

/** The slug of a link's target: for the season of a club that of the club, for a national team its nation's code. */
function article(target: string): string {
  const [title = ''] = plainText(target.split(/[|#]/, 1)[0] ?? '')
    .replaceAll('_', ' ')
    .replace(/^:?(?:[a-z]{2,3}:)?/, '')
    .split('#', 1);
  const nation = national.exec(title)?.[1];
  const slug = slugify((nation === undefined ? undefined : codeOfNation(nation)) ?? title);
  return /^\d{4}-.*-season$/.test(slug)
    ? slug.replace(/^\d{4}-(?:\d{2,4}-)?/, '').replace(/-season$/, '')
    : slug;
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

/** The text of a template in the name of a team; undefined for its usual text. */
function shownBeside(template: Template, linked: boolean): string | undefined {
  if (showsIcon(template) || showsMark(template)) return '';
  // If a link names the team, the nation is only where it is from.
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
const onlyRemark = new RegExp(`^${remarks}$`, 'i');
// Beside a link these are marks: champion, promoted, the level of the club's league. Without a link, the `(C)` of
// `Talleres (C)` may be how a page tells two clubs apart.
const letters = /\s*[([](?:[CPRHQEXYTOAD](?:\s?[,/]\s?[CPRHQEXYTOAD])*|[A-Z\d]{1,3}|[IVX]{1,4}|Ch|s)[)\]]$/;

// MediaWiki's limit for titles, in bytes; a longer text is not a name.
const LONGEST = 255;

/** A text without the marks at its end; beside a link or a flag, single letters are marks too. */
function withoutMarks(text: string, beside: boolean): string {
  for (let name = text; ; ) {
    if (name.length > LONGEST) return name;
    const shorter = name.replace(remark, '').replace(signs, '');
    const rest = beside ? shorter.replace(letters, '') : shorter;
    if (rest === name) return rest;
    name = rest;
  }
}
