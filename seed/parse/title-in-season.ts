import { slugify } from '../../src/domain/slugify.js';
import type { SeasonHeader } from './header/season-header.js';

/**
 * What a title says beside the name of its season: "Group 1" of `1954 FIFA World Cup Group 1`. Empty for the season's
 * own page.
 */
export function titleInSeason(title: string, { competition, year, startYear }: SeasonHeader): string {
  const words = [...title.matchAll(WORD)].map(({ 0: word, index }) => ({
    slug: slugify(word),
    offset: index,
    end: index + word.length,
  }));
  const names = new Set(slugify(competition.name).split('-'));
  const isOfSeason = (slug: string | undefined) =>
    slug !== undefined && (names.has(slug) || isYear(slug, year, startYear));
  let [first, last] = [0, words.length - 1];
  while (isOfSeason(words[first]?.slug)) first += 1;
  while (last > first && isOfSeason(words[last]?.slug)) last -= 1;
  // "Group 1 of the 1954 FIFA World Cup".
  if (last < words.length - 1) while (last > first && CONNECTING.has(words[last]?.slug ?? '')) last -= 1;
  const [from, to] = [words[first], words[last]];
  if (from === undefined || to === undefined || first > last) return '';
  const rest = title.slice(from.offset, to.end);
  const spaced = title.includes(' ') ? rest : rest.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

const WORD = /\d{4}(?:[–—/-]\d{2,4})?|[\p{L}\p{N}.'’]+/gu;

const CONNECTING = new Set('of the de la las los el del da do du des der dem den di della dello'.split(' '));

function isYear(slug: string, year: number, startYear: number): boolean {
  const [first, second, ...more] = slug.split('-');
  if (more.length > 0) return false;
  if (second === undefined) return first === String(year) || first === String(startYear);
  return first === String(startYear) && String(year).endsWith(second);
}
