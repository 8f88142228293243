import type { SeasonSpan } from './season-name.js';

/** Compares seasons by the year of the decision, then by the year in which they began, then as they were stored. */
export function compareSeasons(
  one: SeasonSpan & { readonly id: number },
  other: SeasonSpan & { readonly id: number },
): number {
  return one.year - other.year || one.startYear - other.startYear || one.id - other.id;
}
