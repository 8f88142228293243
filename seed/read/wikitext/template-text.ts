import { parameter, type Template, type WikitextValue } from './template.js';

/** What templates show of themselves, whatever their parameters. */
const OWN_TEXT = byName([
  [' ', 'nbsp, nbs, space, spaces, thinspace, thinsp, hair space, pad, break, br, clear, -'],
  ['–', 'ndash, endash, en dash, dash, nbndash'],
  [' – ', 'snd, spnd, sndash, spndash, spaced ndash, spaced en dash'],
  ['—', 'mdash, emdash, em dash'],
  ['−', 'minus'],
  ['|', '!, pipe'],
  ['=', '='],
  ["'", "', apostrophe"],
  // Marks and notes say something about the words beside them, and are none themselves.
  [
    '',
    'flagicon, flag icon, flagicon image, fbicon, flagdeco, bandera, icon, 0, 00, increase, decrease, steady',
  ],
  ['', 'efn, efn-ua, efn-la, efn-lr, refn, cref, cref2, note, ref, sfn, sfnp, r, rp, notelist, reflist'],
  ['', 'cite web, cite news, citation, cita web, cita noticia, citation needed, cn, fact, cita requerida'],
  ['', 'anchor, dagger, double-dagger, double dagger, hs, hidden sort key, zwsp, zwj, shy'],
]);

/** Those that show their last positional parameter; the others show their first. */
const LAST = byName([['', 'sort, lang, transl, color, colour, font color, fontcolor, align, resize']]);

/** What a reader sees of a template if the caller does not know better: a text, or one of its own values. */
export function templateText(template: Template): string | WikitextValue {
  const name = template.name.toLowerCase();
  // What a parser function makes of its parameters is not to be known here.
  const own = name.startsWith('#') ? '' : OWN_TEXT.get(name);
  if (own !== undefined) return own;
  const last = template.parameters.findLast(({ positional }) => positional);
  return (LAST.has(name) ? last : parameter(template, '1'))?.value ?? '';
}

function byName(rows: readonly (readonly [text: string, names: string])[]): Map<string, string> {
  return new Map(rows.flatMap(([text, names]) => names.split(', ').map((name) => [name, text] as const)));
}
