import { slugify } from '../../../src/domain/slugify.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../read/wikitext/template.js';
import { codeOfNation, nationOfCode } from './fifa-codes.js';

/** A nation that a template names: its visible name, and the slug of its FIFA code, else of its name. */
export interface Flag {
  readonly name: string;
  readonly link: string;
}

const names = /^(?:fb[a-z]{0,2}|nft[a-z]?|nwft|flag|flagu|flag ?country|sel[a-z]?)(?:[- ](?:rt|lt|big))*$/;
const icons = /^(?:fbw?a?icon|fb flag ?icon|flag ?icon|flagdeco|flagg?ikon|noflag|bandera|icon)/;
const marks =
  /^(?:a\.?e\.?t\.?|asdet|pso|pens?|w\/o|walkover|awd\.?|dagger|double[- ]dagger|sup|efn.*|seed)$/;

/** Whether a template shows a flag with the name of its nation: `{{fb|BRA}}`, `{{flag|Brazil}}`, `{{BRA}}` … */
export function showsNation(template: Template): boolean {
  return names.test(flagName(template)) || (isBare(template) && nationOfCode(template.name) !== undefined);
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
  const code = isBare(template) ? template.name : nationParameter(template);
  if (code === undefined) return undefined;
  // An unknown code stands for itself.
  const name = nationOfCode(code) ?? code;
  const renamed = parameter(template, 'name')?.value;
  const shown = renamed === undefined || renamed.text.length > LONGEST ? '' : plainText(renamed);
  return { name: shown === '' ? name : shown, link: slugify(codeOfNation(name) ?? name) };
}

// The names of nations are much shorter.
const LONGEST = 255;

/** The first positional parameter that is not a number, which is the year of a flag or the age of a youth team. */
function nationParameter({ name, parameters }: Template): string | undefined {
  return parameters
    .filter(({ positional, value }) => positional && value.text.length <= LONGEST)
    .slice(isInvoked(name) ? 1 : 0)
    .map(({ value }) => plainText(value))
    .find((text) => text !== '' && !/^\d/.test(text));
}

/** The name of a template; the function of an `{{#invoke:flag|fb|BRA}}`. */
function flagName(template: Template): string {
  if (!isInvoked(template.name)) return template.name.toLowerCase();
  return (parameter(template, '1')?.value.text ?? '').toLowerCase();
}

function isInvoked(name: string): boolean {
  return /^#invoke: ?flag$/i.test(name);
}

function isBare({ parameters }: Template): boolean {
  return parameters.length === 0;
}
