import { expect, test } from 'vitest';
import {
  interpretHeading,
  isSpanish,
  roundKind,
} from '../../../../../seed/parse/heading/interpret-heading.js';

test.each([
  ['TIEBREAKER', ['Tiebreaker', 'Tie-break', 'Tiebreakers', 'Partido de desempate']],
  ['ROUND_OF_64', ['Round of 64', 'Treintaidosavos de final']],
  ['ROUND_OF_32', ['Round of 32', 'Last 32', 'Dieciseisavos de final', '1/16 finals']],
  ['ROUND_OF_16', ['Round of 16', 'Last sixteen', 'Octavos de final', 'Eighth-finals', 'Eighthfinals']],
  ['QUARTERFINAL', ['Quarterfinals', 'Quarter-finals', 'Quarter-final', 'Cuartos de final']],
  ['SEMIFINAL', ['Semifinals', 'Semi-finals', 'Semifinal', 'Semifinales', 'Zona Norte – Semifinales']],
  ['THIRD_PLACE', ['Third place', 'Third-place play-off', '3rd place match', 'Match for third place']],
  ['THIRD_PLACE', ['Bronze medal match', 'Tercer lugar', 'Tercer puesto', 'Tercer y cuarto puesto']],
  ['FINAL', ['Final', 'Finals', 'The Final', 'Regional Final', 'Gran final', 'Grand Final', 'Finales']],
  ['FINAL', ['Final match', 'Gold medal match', 'Superfinal', '2013 Final']],
  ['OTHER', ['First round', 'Round 2', 'Play-offs', 'Playoff', 'Ronda previa', 'Repechaje', 'Preliminary']],
  ['OTHER', ['Knockout round play-offs', 'Fifth place play-off', 'Promotion/relegation play-offs']],
  [
    'OTHER',
    [
      'Final round',
      'Ronda final',
      'Championship round',
      'Semi-finals and final',
      'Final four',
      'Knockout round',
    ],
  ],
  [undefined, ['Group A', 'Region I', 'Regional Stage', 'Knockout stage', 'Semi-final Group A']],
  [undefined, ['Final stage', 'Fase final', 'Torneo Final', 'Hexagonal final', 'Final Group 1']],
  [undefined, ['Finalists', 'Final table', 'Cuadro final', 'Topscorers', 'Brazil v Chile', '']],
])('a heading names a round of kind %s: %j', (kind, headings) => {
  expect(headings.map(roundKind)).toEqual(headings.map(() => kind));
});

test.each([
  [
    'STAGE',
    ['Group stage', 'Fase de grupos', 'Knock-out phase', 'Fase final', '2013 Apertura', 'Regular season'],
  ],
  ['PHASE', ['First phase', 'Second stage', 'Primera etapa', 'Etapa Regional', 'Qualifying']],
  ['SERIES', ['First round', 'Primera ronda', 'Championship round', 'Final round', 'Finals', 'Final four']],
  [
    'PLAY_OFF',
    ['Play-offs', 'Relegation playoff', 'Repechaje', 'Liguilla', 'Promotion/relegation play-offs'],
  ],
  ['ROUND', ['Round of 32', 'Cuartos de final', 'Semi-finals', 'Third place play-off', 'Final (Lima)']],
  [
    'REGION',
    ['Region I', 'Zona Norte', 'North Zone', 'Eastern conference', 'Northern section', 'Division 1'],
  ],
  [
    'GROUP',
    ['Group A', 'Group A (Lima)', 'Grupo 1', 'Pool B', 'Serie A', 'Group 1: Lima', 'Semi-final Group A'],
  ],
  ['POOL', ['Championship group', 'Hexagonal final', 'Cuadrangular A', 'Round-robin', 'Grupo por el título']],
  ['SUMMARY', ['Aggregate table', 'Tabla acumulada', 'Relegation table', 'Seeding', 'Promedios']],
  ['RANKING', ['Final standings', 'Tournament ranking', 'Team rankings', 'Tabla general']],
  ['NOTHING', ['Results', 'League table', 'Tabla de posiciones', 'Fixtures and results', 'Results by round']],
  [
    'NOTHING',
    ['First leg', 'Partidos de vuelta', 'Matchday 3', '5.ª fecha', '12 December', '2012–13 season'],
  ],
  ['NOTHING', ['Bracket', 'Cuadro final', 'Peru v Chile', 'Teams', 'Groups', 'Table after the split', '']],
  ['UNKNOWN', ['Path A', 'Llave 2', 'Lima', 'Copa del Inca', 'Goalscorers', `Group ${'A'.repeat(300)}`]],
])('a heading names a %s: %j', (meaning, headings) => {
  expect(headings.map((heading) => interpretHeading(heading).meaning)).toEqual(headings.map(() => meaning));
});

test.each([
  ['Semi-finals – first legs', 'Semi-finals'],
  ['Semi-finals second legs', 'Semi-finals'],
  ['Quarter-finals (11–12 December)', 'Quarter-finals'],
  ['Quarter-finals (first legs) – 11 and 12 December 2013', 'Quarter-finals'],
  ['Round of 16, 3 December 2013', 'Round of 16'],
  ['Cuartos de final: partidos de ida', 'Cuartos de final'],
  ['Final (12 de diciembre)', 'Final'],
  ['Final (Lima)', 'Final (Lima)'],
  ['Torneo Apertura 2013', 'Torneo Apertura 2013'],
  ['First leg', 'First leg'],
])('the name of "%s" is without its date and its leg', (heading, name) => {
  expect(interpretHeading(heading).name).toBe(name);
});

test.each([
  ['Spanish', ['Equipos', 'Tabla de posiciones', 'Final', 'Enlaces externos']],
  ['English', ['Teams', 'League table', 'Liguilla', 'See also']],
  ['English', ['Apertura']],
])('headings are %s by their words: %j', (language, headings) => {
  expect(isSpanish(headings)).toBe(language === 'Spanish');
});
