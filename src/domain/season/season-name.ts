import { slugify } from '../slugify.js';

/** The years of a season: the one in which it began, and the one in which it was decided. */
export interface SeasonSpan {
  readonly startYear: number;
  readonly year: number;
}

/** `2013`, `2019–20`, `1999–2000`: the years of a season as people write them. */
export function formatSeasonSpan({ startYear, year }: SeasonSpan): string {
  return spanText({ startYear, year }, '–');
}

/** `2019–20 Austrian Bundesliga`. */
export function seasonName(competition: string, span: SeasonSpan): string {
  return `${formatSeasonSpan(span)} ${competition}`;
}

/** `austrian-bundesliga-2019-20`. */
export function seasonSlug(competition: string, span: SeasonSpan): string {
  return `${slugify(competition)}-${spanText(span, '-')}`;
}

/** The slug under the year of the decision alone, `austrian-bundesliga-2020`: that of a season within one year. */
export function seasonSlugOfYear(competition: string, { year }: SeasonSpan): string {
  return seasonSlug(competition, { startYear: year, year });
}

/**
 * The keys by which a season is found: its slug and its name, of a season over two years with both forms of the second
 * year. Under the year of the decision alone it is found too, unless another season has that name.
 */
export function seasonKeys(
  competition: string,
  span: SeasonSpan,
  { ofYear }: { readonly ofYear: boolean },
): string[] {
  const { startYear, year } = span;
  const base = slugify(competition);
  const spans =
    startYear === year
      ? [`${year}`]
      : [
          spanText(span, '-'),
          `${startYear}-${year}`,
          `${startYear}-${twoDigits(year)}`,
          ...(ofYear ? [`${year}`] : []),
        ];
  return [...new Set(spans)].flatMap((years) => [`${base}-${years}`, `${years}-${base}`]);
}

function spanText({ startYear, year }: SeasonSpan, dash: string): string {
  if (startYear === year) return `${year}`;
  const sameCentury = Math.floor(startYear / 100) === Math.floor(year / 100);
  return `${startYear}${dash}${sameCentury ? twoDigits(year) : year}`;
}

function twoDigits(year: number): string {
  return `${year % 100}`.padStart(2, '0');
}
