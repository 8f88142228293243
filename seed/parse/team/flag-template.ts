import { slugify } from '../../../src/domain/slugify.js';
import { plainText } from '../../read/wikitext/plain-text.js';
import { parameter, type Template } from '../../read/wikitext/template.js';
import { codeOfNation, nationOfCode } from './fifa-codes.js';

/** A nation as a template names it: what it shows, and the code of the nation, or else its name, folded. */
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
  return names.test(called(template)) || (isBare(template) && nationOfCode(template.name) !== undefined);
}

/** Whether a template shows a flag alone: `{{flagicon|PER}}`, `{{fbaicon|ESP}}` … */
export function showsIcon(template: Template): boolean {
  return icons.test(called(template));
}

/** Whether a template beside a name is none of it: `{{aet}}`, `{{dagger}}` … */
export function showsMark(template: Template): boolean {
  return marks.test(called(template));
}

/** The nation that a template means by its code or its name; undefined where it has neither. */
export function readFlag(template: Template): Flag | undefined {
  const told = isBare(template) ? template.name : given(template);
  if (told === undefined) return undefined;
  // A code that no nation has is all that is known of it.
  const name = nationOfCode(told) ?? told;
  const renamed = parameter(template, 'name')?.value;
  const shown = renamed === undefined || renamed.text.length > LONGEST ? '' : plainText(renamed);
  return { name: shown === '' ? name : shown, link: slugify(codeOfNation(name) ?? name) };
}

// No nation's name is nearly as long: what is longer is not worth reading.
const LONGEST = 255;

/** The first positional parameter that is no number: those are the year of a flag, or the age of a youth team. */
function given({ name, parameters }: Template): string | undefined {
  return parameters
    .filter(({ positional, value }) => positional && value.text.length <= LONGEST)
    .slice(isInvoked(name) ? 1 : 0)
    .map(({ value }) => plainText(value))
    .find((text) => text !== '' && !/^\d/.test(text));
}

/** What a template is called, which for `{{#invoke:flag|fb|BRA}}` is the function. */
function called(template: Template): string {
  if (!isInvoked(template.name)) return template.name.toLowerCase();
  return (parameter(template, '1')?.value.text ?? '').toLowerCase();
}

function isInvoked(name: string): boolean {
  return /^#invoke: ?flag$/i.test(name);
}

function isBare({ parameters }: Template): boolean {
  return parameters.length === 0;
}
