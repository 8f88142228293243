import type { Page } from '../../read/page.js';
import { parameter, type Template, type WikitextValue } from '../../read/wikitext/template.js';

/** The names of infobox parameters, in English and Spanish, the most reliable first. */
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
  relegated: ['relegated', 'relegation', 'descensos', 'descendidos', 'descendido'],
  'biggest home win': ['biggest home win', 'biggest_home_win'],
  'biggest away win': ['biggest away win', 'biggest_away_win'],
  'biggest win': ['biggest win', 'biggest wins', 'biggest_win'],
  'highest scoring': ['highest scoring', 'highest_scoring'],
  matches: ['matches', 'total matches', 'partidos'],
  goals: ['total goals', 'goals', 'goles'],
} as const;

const infobox =
  /^(?:infobox .*(?:football|soccer|futsal|sports?) .*(?:season|competition|tournament|event|cup)|ficha de (?:competici[oó]n|campeonato|torneo|temporada|liga)\b.*)$/i;

/** The first infobox of a season or a tournament, not of a club's season; undefined if there is none. */
export function findInfobox(page: Page): Template | undefined {
  return page.templates.find(({ name }) => infobox.test(name) && !/\bclub|equipo/i.test(name));
}

/** The value of an infobox parameter under any of its names; undefined if it is missing or empty. */
export function infoboxParameter(box: Template, key: keyof typeof names): WikitextValue | undefined {
  return names[key].flatMap((name) => parameter(box, name)?.value ?? []).find(({ text }) => text !== '');
}
