import { expect, test } from 'vitest';
import { readTieBreakers } from '../../../../../seed/parse/header/tie-breakers.js';

const usual = 'POINTS GOAL_DIFFERENCE GOALS_FOR';

test.each([
  ['numbers with a bracket', '1) points; 2) goal difference; 3) goals scored', usual],
  ['numbers in brackets', '(1) points (2) goal difference (3) goals scored', usual],
  ['numbers with a full stop', '1. Points 2. Goal difference 3. Goals scored.', usual],
  ['numbers with a dash', '1 – Points 2 – Goal difference 3 – Goals scored', usual],
  ['numbers, one of them forgotten', '1) Points; 3) Goal difference; 4) Goals scored', usual],
  ['ordinals', '1st points; 2nd goal difference; 3rd number of goals scored;', usual],
  ['ordinals in Spanish', '1º Puntos 2º Diferencia de goles 3º Goles a favor', usual],
  ['ordinal words', 'First, points; second, goal difference; third, goals scored', usual],
  [
    'ordinal words in Spanish',
    'En primer lugar, puntos, segundo: diferencia de goles, tercero goles a favor',
    usual,
  ],
  ['letters', 'a) Points; b) Goal difference; c) Goals scored', usual],
  ['letters in brackets', '(a) Points (b) Goal difference (c) Goals scored', usual],
  ['Roman numerals', 'i) Points; ii) Goal difference; iii) Goals scored', usual],
  ['large Roman numerals', 'I. Points II. Goal difference III. Goals scored', usual],
  ['bullets of a list', '\n* Points\n* Goal difference\n* Goals scored\n', usual],
  ['a numbered list', '\n# Points\n# Goal difference\n# Goals scored\n', usual],
  ['bullets in a line', 'Points • Goal difference • Goals scored', usual],
  ['arrows', 'Points > Goal difference > Goals scored', usual],
  ['line breaks', 'Points<br>Goal difference<br />Goals scored', usual],
  ['HTML', '<ol><li>Points</li><li>Goal difference</li><li>Goals scored</li></ol>', usual],
  ['a list template', '{{ordered list|Points|Goal difference|Goals scored}}', usual],
  ['another list template', '{{plainlist|\n* Points\n* Goal difference\n* Goals scored\n}}', usual],
  ['semicolons', 'Points; goal difference; goals scored', usual],
  ['commas and a conjunction', 'Points, goal difference and goals scored', usual],
  ['a heading', 'Rules for classification: 1) Points; 2) Goal difference; 3) Goals scored', usual],
  ['a heading without a colon', 'Ranking criteria 1) Points; 2) Goal difference; 3) Goals scored', usual],
  [
    'a remark behind it',
    '1) points; 2) goal difference; 3) goals scored.<br />Victory: 2 points, Draw: 1 point',
    usual,
  ],
  ['a number in an item', '1) Points (a win = 3); 2) Goal difference; 3) Goals scored', usual],
  ['German', '1. Punkte; 2. Tordifferenz; 3. Anzahl erzielte Tore', usual],
  ['Portuguese', '1) Pontos; 2) Saldo de gols; 3) Gols marcados', usual],
  ['Italian', '1) Punti; 2) Differenza reti; 3) Reti segnate', usual],
  ['French', '1) Points', 'POINTS'],
])('the items of a list are separated by %s', (_what, text, criteria) => {
  expect(told(text)).toBe(criteria);
});

test.each([
  ['head-to-head points', 'HEAD_TO_HEAD'],
  ['head-to-head points; head-to-head goal difference; head-to-head goals scored', 'HEAD_TO_HEAD'],
  [
    'head-to-head points; head-to-head goal difference; goal difference',
    'HEAD_TO_HEAD_POINTS HEAD_TO_HEAD_GOAL_DIFFERENCE GOAL_DIFFERENCE',
  ],
  [
    'head-to-head points; goal difference; head-to-head goals',
    'HEAD_TO_HEAD_POINTS GOAL_DIFFERENCE HEAD_TO_HEAD_GOALS_FOR',
  ],
  ['head-to-head results; head-to-head goal difference; wins', 'HEAD_TO_HEAD WINS'],
  ['head-to-head (points, goal difference, goals scored); wins', 'HEAD_TO_HEAD WINS'],
  [
    'points in the matches between the teams in question; away goals scored in those between the teams in question',
    'HEAD_TO_HEAD_POINTS HEAD_TO_HEAD_AWAY_GOALS',
  ],
  ['goal difference (in matches between tied teams)', 'HEAD_TO_HEAD_GOAL_DIFFERENCE'],
  [
    'enfrentamientos directos; goles de visitante entre los equipos empatados',
    'HEAD_TO_HEAD HEAD_TO_HEAD_AWAY_GOALS',
  ],
  ['confronto direto; sorteio', 'HEAD_TO_HEAD DRAWING_OF_LOTS'],
  ['direkter Vergleich; Losentscheid', 'HEAD_TO_HEAD DRAWING_OF_LOTS'],
  ['goal average; goals', 'GOAL_AVERAGE GOALS_FOR'],
  ['goal ratio', 'GOAL_AVERAGE'],
  ['gol average particular; gol average general', 'HEAD_TO_HEAD_GOAL_DIFFERENCE GOAL_DIFFERENCE'],
  ['away goals scored; away wins', 'AWAY_GOALS_FOR AWAY_WINS'],
  ['goles a favor de visitante; victorias de visitante', 'AWAY_GOALS_FOR AWAY_WINS'],
  ['team conduct score; drawing of lots', 'FAIR_PLAY DRAWING_OF_LOTS'],
  ['fewest red cards; fewest yellow cards; draw', 'FAIR_PLAY DRAWING_OF_LOTS'],
  ['tarjetas rojas; moneda al aire', 'FAIR_PLAY DRAWING_OF_LOTS'],
])('"points; %s" are %s behind the points', (text, criteria) => {
  expect(told(`points; ${text}`)).toBe(`POINTS ${criteria}`);
});

test.each([
  [
    '1) Points; 2) Goal difference; 3) Latest FIFA ranking; 4) Goals scored.',
    'POINTS GOAL_DIFFERENCE, not Latest FIFA ranking, Goals scored',
  ],
  ['1) Points; 2) Head-to-head wins; 3) Goals scored', 'POINTS, not Head-to-head wins, Goals scored'],
  ['1) Points per game', ''],
  ['1) Ranking; 2) Points', ', not Ranking, Points'],
  ['[[Tiebreakers]]', ''],
  ['See the rules', ''],
])('what is not understood of "%s" is told, with what comes after it', (text, criteria) => {
  expect(told(text)).toBe(criteria);
});

function told(text: string): string {
  const { tieBreakers, notUnderstood } = readTieBreakers(text);
  return tieBreakers.join(' ') + (notUnderstood.length === 0 ? '' : `, not ${notUnderstood.join(', ')}`);
}
