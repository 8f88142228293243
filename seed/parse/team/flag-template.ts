import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../read/wikitext/template.js';
import { nationOfCode } from './fifa-codes.js';
import { type NationalTeam, nationSlug } from './national-team.js';

/** A nation that a template names. */
export interface Flag {
  /** The name that is shown. */
  readonly name: string;
  /** The slug of its FIFA code, else of its name. */
  readonly nation: string;
  /** The national team, if the template is one of football's; null for any other flag. */
  readonly team: NationalTeam | null;
}

const names =
  /^(?:fb[a-z]{0,2}|dtfb[a-z]?|nft[a-z]?|nwft|flag|flagu|flagg|flag ?country|sel[a-z]?|selecci[oó]n|sele[cç][aã]o|naz(?:nb)?)(?:[- ](?:rt|lt|big))*$/;
/** Of these, the templates for football's national teams, and for those of women. */
const teamNames = /^(?:fb|dtfb|nft|nwft|sel|naz)/;
const womensNames = /^(?:fbu?wu?|nwft|self)(?![a-z])/;
const icons = /^(?:fbw?a?icon|fb flag ?icon|flag ?icon|flagdeco|flagg?ikon|noflag|bandera|icon)/;
const marks =
  /^(?:a\.?e\.?t\.?|asdet|pso|pens?|w\/o|walkover|awd\.?|dagger|double[- ]dagger|sup|efn.*|seed)$/;

/** Whether a template shows a flag with the name of its nation: `{{fb|BRA}}`, `{{flag|Brazil}}`, `{{BRA}}` … */
export function showsNation(template: Template): boolean {
  return names.test(flagName(template)) || isNationAlone(template);
}

/** Whether a template shows a flag alone: `{{flagicon|PER}}`, `{{fbaicon|ESP}}` … */
export function showsIcon(template: Template): boolean {
  return icons.test(flagName(template));
}

/** Whether a template beside a name is a mark and not part of it: `{{aet}}`, `{{dagger}}` … */
export function showsMark(template: Template): boolean {
  return marks.test(flagName(template));
}

/** The nation that a template names by code or by name; undefined if it names none. */
export function readFlag(template: Template): Flag | undefined {
  const code = isNationAlone(template) ? template.name : nationParameter(template);
  if (code === undefined) return undefined;
  // An unknown code stands for itself.
  const name = nationOfCode(code) ?? code;
  const renamed = parameter(template, 'name')?.value;
  const shown = renamed === undefined || renamed.text.length > LONGEST ? '' : plainText(renamed);
  return { name: shown === '' ? name : shown, nation: nationSlug(name), team: nationalTeam(template, name) };
}

/** The team of a nation that a template of football means. */
function nationalTeam(template: Template, nation: string): NationalTeam | null {
  const name = flagName(template);
  if (!teamNames.test(name) || showsIcon(template)) return null;
  const age = template.parameters.find(
    ({ positional, value }) => positional && /^\s*\d\d\s*$/.test(value.text),
  );
  return { nation, women: womensNames.test(name), under: age === undefined ? null : Number(age.value.text) };
}

// The names of nations are much shorter.
const LONGEST = 255;

/**
 * The first positional parameter that is not a number, which is the year of a flag or the age of a youth team. Some
 * templates have how it is shown, or the sport, before it.
 */
function nationParameter(template: Template): string | undefined {
  const hasManner = /^(?:flagg|naz)/.test(flagName(template));
  const first = (isInvoked(template.name) ? 1 : 0) + (hasManner ? 1 : 0);
  const texts = template.parameters
    .filter(({ positional, value }) => positional && value.text.length <= LONGEST)
    .map(({ value }) => plainText(value))
    .filter((text) => text !== '' && !/^\d/.test(text));
  const coded = hasManner ? texts.find((text) => nationOfCode(text) !== undefined) : undefined;
  return coded ?? texts[first] ?? texts.at(-1);
}

/** The name of a template; the function of an `{{#invoke:flag|fb|BRA}}`. */
function flagName(template: Template): string {
  if (!isInvoked(template.name)) return template.name.toLowerCase();
  if (/flagg$/i.test(template.name)) return 'flagg';
  return (parameter(template, '1')?.value.text ?? '').toLowerCase();
}

function isInvoked(name: string): boolean {
  return /^#invoke: ?flagg?$/i.test(name);
}

/** Whether a template is a nation's own, `{{GER}}` or, with the year of its flag, `{{GER|1949}}`. */
function isNationAlone({ name, parameters }: Template): boolean {
  const isYear = parameters.every(({ positional, value }) => positional && /^\d{4}$|^$/.test(value.text));
  return isYear && nationOfCode(name) !== undefined;
}
