import { attribute, descendants, type Element, isTag } from './dom.js';

/** The nation whose flag an element shows, by the file's English name; undefined for any other picture. */
export function flagOf(element: Element): string | undefined {
  const image = isTag(element, 'img') ? element : [...descendants(element)].find((one) => isTag(one, 'img'));
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
