import { defaultWiki } from '../../read/wikitext/article.js';
import { isBold, plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';
import { memoize } from '../memoize.js';
import { type Flag, readFlag, showsIcon, showsMark, showsNation } from './flag-template.js';
import {
  clubOfTemplate,
  isInterlanguageLink,
  nationalLink,
  readInterlanguageLink,
  readLink,
  type TeamLink,
  templateLink,
} from './team-link.js';

/** The name and link by which a value refers to a team. */
export interface TeamReference {
  /** The visible text, without flags, seeds and marks. */
  readonly name: string;
  /** What says which team it is; null where only its name does. */
  readonly link: TeamLink | null;
  /** The slug of the nation whose flag is beside the name; null without one. */
  readonly flag: string | null;
}

/** Reads the team that a value refers to, on a page of `wiki`; undefined if it is empty or has only marks. */
export function readTeamReference(value: WikitextValue, wiki: string): TeamReference | undefined {
  const references = referencesOf(value);
  if (!references.has(wiki)) references.set(wiki, readReference(value, wiki));
  return references.get(wiki);
}

/** What a value refers to on the pages of each wiki. */
const referencesOf = memoize((_value: WikitextValue) => new Map<string, TeamReference | undefined>());

function readReference(value: WikitextValue, wiki: string): TeamReference | undefined {
  const link = readNamingLink(value, wiki);
  const { club, nation, flag, interlanguage } = readTemplates(value, wiki);
  const named = link ?? club ?? (nation && { name: nation.name, link: teamOfNation(nation, wiki) });
  const beside = link === undefined && nation !== undefined ? null : (flag?.nation ?? null);
  const seen = plainText(value, (template) => shownBeside(template, link !== undefined));
  const at = named === undefined ? -1 : seen.indexOf(named.name);
  if (named !== undefined && at >= 0) {
    const end = at + named.name.length;
    const before = seen.slice(0, at).replace(seed, '').replace(leadingSigns, '');
    const name = before + seen.slice(at, end) + withoutMarks(seen.slice(end), true);
    return { name, link: named.link, flag: beside };
  }
  const name = withoutMarks(seen.replace(leadingSigns, ''), false);
  if (name !== '') return { name, link: named?.link ?? interlanguage ?? null, flag: beside };
  // A template alone that shows no text has no other name.
  const [alone] = value.templates;
  if (alone === undefined || showsMark(alone)) return undefined;
  const icon = readFlag(alone);
  return icon === undefined
    ? { name: alone.name, link: templateLink(alone), flag: null }
    : { name: icon.name, link: teamOfNation(icon, wiki), flag: null };
}

/** The first link to an article that is not a remark. */
function readNamingLink(value: WikitextValue, wiki: string) {
  return readLink(value, wiki, (label) => {
    const name = withoutMarks(label, false);
    return onlyRemark.test(name) ? '' : name;
  });
}

/** The link of a nation's team. Only the titles of the English Wikipedia are known. */
function teamOfNation({ team }: Flag, wiki: string): TeamLink | null {
  if (team === null) return null;
  const link = nationalLink(team);
  return wiki === 'en' ? link : { ...link, urls: [] };
}

/** The first template that shows a nation, the first with a flag, and the first link to another wiki. */
function readTemplates(value: WikitextValue, wiki: string) {
  const found: {
    club?: { readonly name: string; readonly link: TeamLink };
    nation?: Flag;
    flag?: Flag;
    interlanguage?: TeamLink;
  } = {};
  plainText(value, (template) => {
    if (isInterlanguageLink(template)) {
      const link = readInterlanguageLink(template, wiki);
      if (link !== null) found.interlanguage ??= link;
    }
    const club = clubOfTemplate(template);
    if (club !== undefined) {
      found.club ??= { name: club, link: templateLink({ ...template, name: club }) };
      return club;
    }
    const named = showsNation(template);
    const flag = named || showsIcon(template) ? readFlag(template) : undefined;
    if (flag !== undefined) found.flag ??= flag;
    if (flag !== undefined && named) found.nation ??= flag;
    return named ? flag?.name : undefined;
  });
  return found;
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
  const named = readNamingLink(value, defaultWiki)?.end ?? seen.at(-1)?.end ?? offset + text.length;
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

/** The text of a template in the name of a team; undefined for its usual text. */
function shownBeside(template: Template, linked: boolean): string | undefined {
  const club = clubOfTemplate(template);
  if (club !== undefined) return club;
  if (showsIcon(template) || showsMark(template)) return '';
  // If a link names the team, the nation is only where it is from.
  if (showsNation(template)) return linked ? '' : (readFlag(template)?.name ?? '');
  if (!isInterlanguageLink(template)) return undefined;
  return plainText((parameter(template, 'lt') ?? parameter(template, '1'))?.value ?? '');
}

const seed = /^[([]\d{1,2}[)\]]\s*/;
const leadingSigns = /^[†‡*^]+\s*/;
const signs = /\s*[†‡*^§¤]+$/;
const remarks = `(?:${[
  String.raw`p|a|a\.?\s?e\.?\s?t\.?|after extra time|g\.?\s?g\.?|golden goal|s\.?\s?g\.?|silver goal|pens?\.?|pso|w\/?o|withdrew|disqualified|eliminated`,
  String.raw`\d{1,3} (?:points?|pts)|a?\.?s\.?d\.?e\.?t\.?`,
  '(?:title )?holders?|(?:defending )?champions?|hosts?|host nation|relegated|promoted|campe[oó]n|anfitri[oó]n',
].join('|')})`;
const remark = new RegExp(String.raw`\s*[([]${remarks}[)\]]$`, 'i');
const onlyRemark = new RegExp(`^${remarks}$`, 'i');
// Beside a link these are marks: champion, promoted, the level of the club's league. Without a link, the `(C)` of
// `Talleres (C)` may be how a page tells two clubs apart.
const letters = /\s*[([](?:[A-Z](?:\s?[,/]\s?[A-Z])*|[A-Z\d]{1,3}|[IVX]{1,4}|Ch|s)[)\]]$/;

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
