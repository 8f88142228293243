import { expect, test } from 'vitest';
import { readFootballBox } from '../../../../../seed/parse/match/football-box.js';
import { rewriteMatchBox } from '../../../../../seed/parse/rewrite/match-box.js';
import { registryOf } from '../../../../support/seed/parse/read-templates.js';

function matchIn(wikitext: string) {
  const { page, problems, registry } = registryOf(wikitext);
  const [template] = page.templates;
  const match = template && readFootballBox(rewriteMatchBox(template), registry, 2020);
  expect(problems.all).toEqual([]);
  return match;
}

test('a match of the Spanish Wikipedia, with the score at half-time and the shoot-out', () => {
  const wikitext = `{{Partidos
|local = [[Club Alianza|Alianza]]
|resultado = 1:1''' (0:1)
|visita = Boys
|fecha = 12 de diciembre de 2019, 17:00
|prórroga = sí
|resultado penalti = 4:3
|goleslocal = [[Uno]] {{gol|71}}
|golesvisita = [[Dos]] {{gol|12}}
|estadio = [[Matute]] |ciudad = [[Lima]] |asistencia = 12.345 |árbitro = [[A. Nadie]]
}}`;
  expect(matchIn(wikitext)).toMatchObject({
    home: 'alianza',
    away: 'boys',
    homeGoals: 1,
    awayGoals: 1,
    halfTime: { team1: 0, team2: 1 },
    penalties: { team1: 4, team2: 3 },
    extraTime: true,
    date: '2019-12-12',
    venue: 'Matute',
    city: 'Lima',
    attendance: 12345,
    referee: 'A. Nadie',
    goals: [
      { team: 'boys', minute: 12 },
      { team: 'alianza', minute: 71 },
    ],
  });
});

test('a match of the French Wikipedia', () => {
  const wikitext = `{{Feuille de match|enroulée = oui
|date = {{Date|16|11|2025}} | heure = {{Heure|15|30}}
|équipe 1 = '''[[Stade Côte|Côte]] <small>(L2)</small>'''
|équipe 2 = [[Le Port FC|Le Port]] <small>(L2)</small>
|score = 1 - 1
|score tab = 4 - 2
|stade = Stade du Port
}}`;
  expect(matchIn(wikitext)).toMatchObject({
    home: 'cote',
    away: 'le-port',
    homeGoals: 1,
    awayGoals: 1,
    penalties: { team1: 4, team2: 2 },
    date: '2025-11-16',
    time: '15:30',
    venue: 'Stade du Port',
  });
});

test('a match of the Italian Wikipedia, with the goals of each side by themselves', () => {
  const wikitext = `{{Incontro di club
|Squadra 1 = [[Porto Calcio|Porto]]|Squadra 2 = Riva
|Punteggio 1 = 2|Punteggio 2 = 0
|Stadio = Stadio del Porto|Città = [[Genova]]|Spettatori = 9000
}}`;
  expect(matchIn(wikitext)).toMatchObject({
    home: 'porto',
    away: 'riva',
    homeGoals: 2,
    awayGoals: 0,
    venue: 'Stadio del Porto',
    city: 'Genova',
    attendance: 9000,
  });
});

test('an English box stays as it is, and so does a template without sides', () => {
  const { page } = registryOf('{{football box|team1=A|score=1–0|team2=B}} {{Partido|fecha=12 de mayo}}');
  for (const template of page.templates) expect(rewriteMatchBox(template)).toBe(template);
});
