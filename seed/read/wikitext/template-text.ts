import { parameter, type Template, type WikitextValue } from './template.js';

/** The texts of templates that show the same whatever their parameters. */
const FIXED_TEXT = byName([
  [' ', 'nbsp, nbs, space, spaces, thinspace, thinsp, hair space, pad, break, br, clear, -'],
  ['–', 'ndash, endash, en dash, dash, nbndash'],
  [' – ', 'snd, spnd, sndash, spndash, spaced ndash, spaced en dash'],
  ['—', 'mdash, emdash, em dash'],
  ['−', 'minus'],
  ['|', '!, pipe'],
  ['=', '='],
  ["'", "', apostrophe"],
  // Icons, marks and notes: no text of their own.
  [
    '',
    'flagicon, flag icon, flagicon image, fbicon, flagdeco, bandera, icon, 0, 00, increase, decrease, steady',
  ],
  ['', 'efn, efn-ua, efn-la, efn-lr, refn, cref, cref2, note, ref, sfn, sfnp, r, rp, notelist, reflist'],
  ['', 'cite web, cite news, citation, cita web, cita noticia, citation needed, cn, fact, cita requerida'],
  ['', 'anchor, dagger, double-dagger, double dagger, hs, hidden sort key, zwsp, zwj, shy'],
]);

/** Templates that show their last positional parameter; all others show their first. */
const SHOWS_LAST_PARAMETER = byName([
  ['', 'sort, lang, transl, color, colour, font color, fontcolor, align, resize'],
]);

/** The text that a template usually shows: fixed, or one of its values. */
export function templateText(template: Template): string | WikitextValue {
  const name = template.name.toLowerCase();
  // The result of a parser function cannot be computed here.
  const fixed = name.startsWith('#') ? '' : FIXED_TEXT.get(name);
  if (fixed !== undefined) return fixed;
  const last = template.parameters.findLast(({ positional }) => positional);
  return (SHOWS_LAST_PARAMETER.has(name) ? last : parameter(template, '1'))?.value ?? '';
}

function byName(rows: readonly (readonly [text: string, names: string])[]): Map<string, string> {
  return new Map(rows.flatMap(([text, names]) => names.split(', ').map((name) => [name, text] as const)));
}
