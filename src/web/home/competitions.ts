import { groupBy } from '../group-by.js';
import type { LoadedSeason } from './query.js';

/** A competition with those of its seasons that match, newest first. */
export interface Competition {
  readonly slug: string;
  readonly name: string;
  readonly country: string | null;
  readonly seasons: readonly LoadedSeason[];
}

/**
 * The competitions of seasons that are given newest first, the one with the newest season first. With a text only the
 * seasons that have each of its words in their name, year, country or champion; case and accents do not matter.
 */
export function competitionsOf(seasons: readonly LoadedSeason[], text: string): Competition[] {
  const words = fold(text).split(/\s+/);
  const matching = seasons.filter(({ name, year, competition, champion }) => {
    const searched = fold(
      [name, year, competition.name, competition.country ?? '', champion?.name ?? ''].join(' '),
    );
    return words.every((word) => searched.includes(word));
  });
  return groupBy(matching, ({ competition }) => competition.slug).map((ofCompetition) => ({
    ...ofCompetition[0].competition,
    seasons: ofCompetition,
  }));
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
