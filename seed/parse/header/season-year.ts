import type { SeasonSpan } from '../../../src/domain/season/season-name.js';
import { dashCharacters } from '../dashes.js';

/** A season named in a text. */
export interface SeasonYears extends SeasonSpan {
  /** The season with an en dash: `2012–13`. */
  readonly season: string;
  /** The text without the season: `Copa Perú` for `2013 Copa Perú season`. */
  readonly rest: string;
}

const years = String.raw`(1[89]\d\d|2[01]\d\d)(?:\s?[/${dashCharacters}]\s?(\d{4}|\d\d))?(?!\d)`;
const separate = new RegExp(String.raw`(?<![\p{L}\d])${years}`, 'u');
const anywhere = new RegExp(String.raw`(?<!\d)${years}`);

/** The first season in a text, rather one that is a word of its own; undefined if there is none. */
export function findSeasonYears(text: string): SeasonYears | undefined {
  const match = separate.exec(text) ?? anywhere.exec(text);
  if (match === null) return undefined;
  const [whole, first = '', second = ''] = match;
  const next = String(Number(first) + 1);
  const isLong = second !== '' && next.endsWith(second);
  // `2013–24` is not a season; its first year counts.
  const written = isLong ? whole : first;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + written.length)}`;
  return {
    season: isLong ? `${first}–${second}` : first,
    startYear: Number(first),
    year: Number(isLong ? next : first),
    rest: withoutSeason(rest.replace(/\s+/g, ' ').trim()),
  };
}

/** A name without the words and signs that belonged to the season. */
function withoutSeason(name: string): string {
  return name
    .replace(/^(?:season|edition|temporada|edición|edicion)(?: (?:of|del|de))?(?: (?:the|la|el))? /i, '')
    .replace(/ ?\( ?\)/g, '')
    .replace(/^[ ,:–—-]+/, '')
    .replace(/(?:[ ,:–—-]|season$|temporada$)+$/i, '');
}

/** The years of a text that is a season over two years and nothing else, `2019–20` or `2019/2020`; else undefined. */
export function parseSeasonSpan(text: string): SeasonSpan | undefined {
  const found = findSeasonYears(text);
  if (found === undefined || !/^\d{4}\D{1,3}\d{2,4}$/.test(text.trim()) || found.startYear === found.year)
    return undefined;
  return { startYear: found.startYear, year: found.year };
}
