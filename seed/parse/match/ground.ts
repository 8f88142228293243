import { plainText } from '../../read/wikitext/plain-text.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { isOpenValue } from './open-value.js';

/** Where a match was played; null for what is not stated. */
interface Ground {
  readonly venue: string | null;
  readonly city: string | null;
}

// Stand for the end of a link and for a new line in a text: no page has them.
const LINK_END = '\u0001';
const NEW_LINE = '\u0002';
const separator = `(?:${LINK_END}?\\s*${NEW_LINE}\\s*|${LINK_END}\\s*,\\s*)`;
/** A linked ground, or one on a line of its own, and then the city. */
const afterLink = new RegExp(`^([^${NEW_LINE}]*?)${separator}(.+)$`);
/** A ground without a link, and the link of the city. */
const beforeLink = new RegExp(`^([^,${LINK_END}${NEW_LINE}]+),\\s*([^,${LINK_END}]+${LINK_END})$`);
const nameEnd = new RegExp(`[,${LINK_END}${NEW_LINE}]|\\s\\(`);

/**
 * Reads a ground, `[[Estadio Nacional]], [[Lima]]`, and the city where it stands alone. A comma in a text without links
 * may be part of the ground's name; then the city is not told from it.
 */
export function readGround(stadium: WikitextValue | undefined, location: WikitextValue | undefined): Ground {
  const text = stadium === undefined ? '' : markedText(stadium);
  const [, ground = text, rest = ''] = afterLink.exec(text) ?? beforeLink.exec(text) ?? [];
  const city = (location === undefined ? null : cityName(markedText(location))) ?? cityName(rest);
  const venue = visible(ground);
  const ofCity = city !== null && venue.endsWith(`, ${city}`) ? venue.slice(0, -city.length - 2) : venue;
  return { venue: isOpenValue(ofCity) ? null : ofCity, city };
}

function markedText({ text, offset, templates }: WikitextValue): string {
  const marked = text.replaceAll(']]', `]]${LINK_END}`).replaceAll(/<br\s*\/?>/gi, NEW_LINE);
  return plainText({ text: marked, offset, templates });
}

/** The city alone: its country or its state may follow. */
function cityName(text: string): string | null {
  const name = visible(text.split(nameEnd)[0] ?? '');
  return isOpenValue(name) || /\d/.test(name) ? null : name;
}

function visible(text: string): string {
  return text.replaceAll(LINK_END, '').replaceAll(NEW_LINE, ', ').replaceAll(/\s+/g, ' ').trim();
}
