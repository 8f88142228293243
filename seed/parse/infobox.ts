import type { Page } from '../wikitext/page.js';
import { parameter } from '../wikitext/template.js';
import { type ClaimRecord, readClaims } from './claim.js';
import type { Roster } from './team.js';

/** The page's infobox: which season it is of, and what it claims about it. */
export interface Infobox {
  readonly claims: readonly ClaimRecord[];
  /** The lines of the box that name the season and its winner. */
  readonly lines: readonly number[];
}

/** Reads the page's first infobox of a league season or a tournament; undefined where there is none. */
export function readInfobox(page: Page, roster: Roster): Infobox | undefined {
  const box = page.templates.find(({ name }) =>
    /^infobox (football|international football|sports|soccer)/i.test(name),
  );
  if (box === undefined) return undefined;
  const given = (...names: readonly string[]) =>
    names.flatMap((name) => parameter(box, name)?.value ?? []).find(({ text }) => text !== '');
  const named = [
    given('competition', 'tourney_name', 'league'),
    given('season', 'year'),
    given('winners', 'champion', 'champions'),
  ];
  const lines = named.flatMap((value) => (value === undefined ? [] : [page.source.place(value.offset).line]));
  return { claims: readClaims(box, roster), lines };
}
