import { attribute, type Element, findElement, isTag } from './dom.js';

/** The nation whose flag an element shows, by the file's English name; undefined for any other picture. */
export function flagOf(element: Element): string | undefined {
  const image = isTag(element, 'img') ? element : findElement(element, (one) => isTag(one, 'img'));
  if (image === undefined) return undefined;
  const [, file] =
    /\/(?:\d+px-)?Flag_of_(?:the_)?([^/]+?)(?:_\([^/]*\))?\.(?:svg|png|gif)/i.exec(decoded(image)) ?? [];
  if (file === undefined && isTag(element, 'img')) return undefined;
  const named = file?.replaceAll('_', ' ') ?? attribute(image, 'alt')?.trim();
  return named === undefined || named === '' || named.length > MAX_LENGTH ? undefined : named;
}

// The names of nations are much shorter.
const MAX_LENGTH = 100;

function decoded(image: Element): string {
  const address = attribute(image, 'src') ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What an icon shows in wikitext: a template, or a remark on the minute behind it. */
type Icon =
  | { readonly template: string; readonly remark?: undefined }
  | { readonly template?: undefined; readonly remark: string };

/** Icons by what they are called; those of an ordinary goal show nothing beside its minute. */
const icons: readonly (readonly [RegExp, Icon])[] = [
  [
    /penalty (?:missed|saved)|missed penalty|pen(?:al|alti)? (?:fallado|errado|atajado)|with red x/i,
    { template: '{{pen miss}}' },
  ],
  [/penalty scored|with check mark/i, { template: '{{pen goal}}' }],
  [/^(?:penal(?:ti|ty)?|penalty goal|gol de penal(?:ti)?|strafstoß|elfmeter|rigore)$/i, { remark: 'pen.' }],
  [
    /^(?:own goal|autogol|gol en propia.*|eigentor|autorete|autogolo|but contre son camp)$/i,
    { remark: 'o.g.' },
  ],
  [/yellow[- ]red|second booking|doble amarilla/i, { template: '{{sent off|2}}' }],
  [/yellow card|booked|tarjeta amarilla|gelbe karte/i, { template: '{{yel}}' }],
  [/red card|sent off|tarjeta roja|rote karte|expulsi[oó]n/i, { template: '{{sent off}}' }],
  [/^substituted? (?:in|on)/i, { template: '{{subon}}' }],
  [/^substituted? (?:off|out)/i, { template: '{{suboff}}' }],
];

/** What an icon in a list of scorers or players means; undefined for any other picture. */
export function iconOf(image: Element): Icon | undefined {
  const named = [attribute(image, 'title'), attribute(image, 'alt')].filter((name) => name !== undefined);
  return icons.find(([words]) => named.some((name) => name.length <= MAX_LENGTH && words.test(name)))?.[1];
}
