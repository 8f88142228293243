import type { Page } from '../wikitext/page.js';
import { parameter } from '../wikitext/template.js';
import { plain } from '../wikitext/text.js';

/** What the page's infobox states of the season as a whole; null for what it leaves out. */
export interface Infobox {
  readonly competition: string | null;
  readonly year: number | null;
  /** As written: `San Simón (1st Title)`. */
  readonly winners: string | null;
  /** The lines of the box that name the season and its winner. */
  readonly lines: readonly number[];
}

/** Reads the page's first infobox of a league season or a tournament; undefined where there is none. */
export function readInfobox(page: Page): Infobox | undefined {
  const box = page.templates.find(({ name }) =>
    /^infobox (football|international football|sports|soccer)/i.test(name),
  );
  if (box === undefined) return undefined;
  const lines: number[] = [];
  const read = (...names: readonly string[]): string | null => {
    const value = names
      .map((name) => parameter(box, name)?.value)
      .find((found) => found !== undefined && found.text !== '');
    if (value === undefined) return null;
    lines.push(page.source.place(value.offset).line);
    return plain(value);
  };
  const competition = read('competition', 'tourney_name', 'league');
  const year = Number(/\b(?:18|19|20|21)\d\d\b/.exec(read('season', 'year') ?? '')?.[0]);
  const winners = read('winners', 'champion', 'champions');
  return { competition, year: Number.isNaN(year) ? null : year, winners, lines };
}
