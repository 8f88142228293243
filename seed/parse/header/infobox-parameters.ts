import type { Page } from '../../read/page.js';
import type { Template, WikitextValue } from '../../read/wikitext/template.js';

/**
 * The names of infobox parameters, in English and Spanish, the most reliable first, and the labels that the rows of an
 * infobox have where a page shows it, also in Portuguese, French, German and Italian. Case does not matter.
 */
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
  season: ['season', 'year', 'temporada', 'año', 'saison', 'stagione', 'época'],
  country: ['country', 'país', 'land', 'pays', 'paese'],
  winner: [
    ...[
      'winners',
      'winner',
      'champion',
      'champions',
      'champion_other',
      'campeón',
      'champion(s)',
      'winner(s)',
    ],
    ...['campeão', 'vainqueur', 'tenant', 'meister', 'sieger', 'pokalsieger', 'vincitore'],
  ],
  relegated: [
    ...[
      'relegated',
      'relegation',
      'descensos',
      'descendidos',
      'descendido',
      'absteiger',
      'relégués',
      'relégué',
    ],
    ...['retrocessioni', 'retrocesse', 'rebaixados', 'despromovidos'],
  ],
  'biggest home win': ['biggest home win', 'biggest_home_win'],
  'biggest away win': ['biggest away win', 'biggest_away_win'],
  'biggest win': ['biggest win', 'biggest wins', 'biggest_win'],
  'highest scoring': ['highest scoring', 'highest_scoring'],
  matches: [
    ...[
      'matches',
      'total matches',
      'partidos',
      'matches played',
      'partidas',
      'jogos',
      'matchs joués',
      'matchs',
    ],
    ...['spiele', 'incontri disputati', 'partite giocate'],
  ],
  goals: [
    ...['total goals', 'goals', 'goles', 'goals scored', 'gols', 'golos', 'buts marqués', 'buts', 'tore'],
    'gol segnati',
  ],
} as const;

const infobox =
  /^(?:infobox(?: .*(?:football|soccer|futsal|sports?) .*(?:season|competition|tournament|event|cup))?|ficha de (?:competici[oó]n|campeonato|torneo|temporada|liga)\b.*)$/i;

/**
 * The first infobox of a season or a tournament, not of a club's season; undefined if there is none. That of a rendered
 * page is one of no kind, `Infobox`.
 */
export function findInfobox(page: Page): Template | undefined {
  return page.templates.find((box) => infobox.test(box.name) && !isOfClub(box));
}

const clubLabels =
  /^(?:manager|head coach|chairman|owner|entrenador|presidente?|trainer|entraîneur|allenatore|técnico)$/i;

/** Whether an infobox is that of a club or of its season, by its name or by the labels that only such a box has. */
function isOfClub({ name, parameters }: Template): boolean {
  return /\bclub|equipo/i.test(name) || parameters.some(({ name }) => clubLabels.test(name));
}

/** The value of an infobox parameter under any of its names; undefined if it is missing or empty. */
export function infoboxParameter(box: Template, key: keyof typeof names): WikitextValue | undefined {
  const values = new Map(box.parameters.map(({ name, value }) => [name.toLowerCase(), value]));
  return names[key].flatMap((name) => values.get(name) ?? []).find(({ text }) => text !== '');
}
