import type { Page } from '../../read/wikitext/page.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';

/** What the parameters of infoboxes are called, in English and Spanish, those most to be trusted first. */
const names = {
  competition: [
    'competition',
    'tourney_name',
    'league',
    'title',
    'tournament',
    'event',
    'name',
    'nombre',
    'torneo',
  ],
  season: ['season', 'year', 'temporada', 'año'],
  country: ['country', 'país'],
  winner: ['winners', 'winner', 'champion', 'champions', 'champion_other', 'campeón'],
  'biggest home win': ['biggest home win', 'biggest_home_win'],
  'biggest away win': ['biggest away win', 'biggest_away_win'],
  'biggest win': ['biggest win', 'biggest wins', 'biggest_win'],
  'highest scoring': ['highest scoring', 'highest_scoring'],
  matches: ['matches', 'total matches', 'partidos'],
  goals: ['total goals', 'goals', 'goles'],
} as const;

const infobox =
  /^(?:infobox .*(?:football|soccer|futsal|sports?) .*(?:season|competition|tournament|event|cup)|ficha de (?:competici[oó]n|campeonato|torneo|temporada|liga)\b.*)$/i;

/** The page's first infobox of a season or a tournament, and not of a club's season; undefined where there is none. */
export function findInfobox(page: Page): Template | undefined {
  return page.templates.find(({ name }) => infobox.test(name) && !/\bclub|equipo/i.test(name));
}

/** What an infobox tells of a season; undefined where it tells nothing. */
export function infoboxParameter(box: Template, what: keyof typeof names): WikitextValue | undefined {
  return names[what].flatMap((name) => parameter(box, name)?.value ?? []).find(({ text }) => text !== '');
}
