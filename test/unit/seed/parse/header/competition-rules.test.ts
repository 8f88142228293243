import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { readCompetitionRules } from '../../../../../seed/parse/header/competition-rules.js';
import { Problems } from '../../../../../seed/read/document-error.js';
import { readPage } from '../../../../../seed/read/page.js';
import { Source } from '../../../../../seed/read/source.js';

const table = (parameters = '') => `{{#invoke:Sports table|main|style=WDL|team1=A${parameters}}}`;

test('the rules of a page that tells none are the usual ones', () => {
  expect(rules('')).toEqual({
    pointsForWin: 3,
    pointsForDraw: 1,
    pointsForLoss: 0,
    pointsForShootOutWin: null,
    pointsForShootOutLoss: null,
    tieBreakers: ['POINTS', 'GOAL_DIFFERENCE', 'GOALS_FOR'],
    awayGoals: false,
  });
});

test('what the facts tell goes before what the page tells', () => {
  const page = `${table('|winpoints=2|class_rules=1) Points; 2) Wins')} away goals`;
  const given = { tieBreakers: ['POINTS', 'PLAY_OFF'], awayGoals: false };
  expect(rules(page, given)).toMatchObject({ pointsForWin: 2, pointsForDraw: 1, ...given });
});

test.each([
  ['the table', table('|winpoints=2 |drawpoints= 1'), 2, 1],
  ['most of the tables', [table('|winpoints=2'), table('|winpoints=2'), table()].join(), 2, 1],
  ['most of the tables, which are silent', [table('|winpoints=2'), table(), table()].join(), 3, 1],
  ['a table that is odd', table('|winpoints=4|drawpoints=2'), 4, 2],
  ['a table whose number is none', table('|winpoints=two'), 3, 1],
])('%s tells what a win and a draw are worth', (_what, page, win, draw) => {
  expect(rules(page)).toMatchObject({ pointsForWin: win, pointsForDraw: draw });
});

test.each([
  ['1) Points; 2) Goal difference; 3) Goals scored.', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  [
    '1) points, 2) head-to-head points, 3) head-to-head goals, 4) goals for',
    'POINTS HEAD_TO_HEAD_POINTS HEAD_TO_HEAD_GOALS_FOR GOALS_FOR',
  ],
  [
    'Rules for classification: 1. Points. 2. Number of wins. 3. Goal difference',
    'POINTS WINS GOAL_DIFFERENCE',
  ],
  [
    'Tiebreakers: goal difference, then goals scored, then play-off',
    'POINTS GOAL_DIFFERENCE GOALS_FOR PLAY_OFF',
  ],
  ['(1) Points (3 for a win); (2) Results in the matches between the tied teams', 'POINTS HEAD_TO_HEAD'],
  [
    '1) Points; 2) Goal difference (in matches between teams concerned); 3) Wins',
    'POINTS HEAD_TO_HEAD_GOAL_DIFFERENCE WINS',
  ],
  ['1) Points; 2) Away goals; 3) Goal difference', 'POINTS AWAY_GOALS_FOR GOAL_DIFFERENCE'],
  ['1) Points; 2) Drawing of lots between the tied teams', 'POINTS DRAWING_OF_LOTS'],
  ['1) Points; 2) Fair play points; 3) Goal difference', 'POINTS FAIR_PLAY GOAL_DIFFERENCE'],
  [
    '1.º Puntos; 2.º Diferencia de goles; 3.º Mayor cantidad de goles a favor',
    'POINTS GOAL_DIFFERENCE GOALS_FOR',
  ],
  [
    'Criterios de desempate: 1) puntos; 2) enfrentamientos directos; 3) sorteo',
    'POINTS HEAD_TO_HEAD DRAWING_OF_LOTS',
  ],
  ['1) Puntos; 2) Partidos ganados; 3) Partido de desempate', 'POINTS WINS PLAY_OFF'],
  ['1) Puntos, 2) Resultados entre sí, 3) Goles marcados de visitante', 'POINTS HEAD_TO_HEAD AWAY_GOALS_FOR'],
  ['[[#Tiebreakers|Tiebreakers]]', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['[[2012 Copa#Tiebreakers|Tie-breaking criteria]]', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['FIFA tiebreakers', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['See tie-breakers; the regulations', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['Tie-breaker', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['[[#Desempate|Criterios de desempate]]', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
  ['1) Points; 2) UEFA tiebreakers', 'POINTS'],
  ['1) Points; 2) Tie-breaker match', 'POINTS PLAY_OFF'],
  ['1) Puntos; 2) Desempate', 'POINTS PLAY_OFF'],
  ['Partido de desempate', 'POINTS PLAY_OFF'],
  ['See the rules<ref>1) Wins</ref>', 'POINTS GOAL_DIFFERENCE GOALS_FOR'],
])('a table with the rules "%s"', (text, criteria) => {
  expect(rules(table(`|class_rules=${text}`)).tieBreakers.join(' ')).toBe(criteria);
});

test.each([
  ['|OTwinpoints=2|OTlosspoints=1|OTwin_A=1', {}, 2, 1],
  ['|OTwin_A=1|OTloss_A=0', {}, 2, 1],
  ['|OTwinpoints=1|OTloss_A=0|OTlosspoints=0', {}, 1, 0],
  ['|OTloss_A=1', {}, null, 1],
  ['', {}, null, null],
  ['', { pointsForShootOutWin: 2, pointsForShootOutLoss: 1 }, 2, 1],
  ['|OTwin_A=1|OTloss_A=0', { pointsForShootOutWin: null, pointsForShootOutLoss: 0 }, null, 0],
])('a table with "%s" and the facts %j: a shoot-out won %j, lost %j', (parameters, facts, win, loss) => {
  expect(rules(table(parameters), facts)).toMatchObject({
    pointsForShootOutWin: win,
    pointsForShootOutLoss: loss,
  });
});

test('points for a loss are those of most tables', () => {
  expect(rules(table('|losspoints=1')).pointsForLoss).toBe(1);
});

test('the first table that lists criteria tells them', () => {
  const tables = [
    table(),
    table('|class_rules=[[Rules]]'),
    table('|classification_rules=1) Points; 2) Wins'),
  ];
  expect(rules([...tables, table('|class_rules=1) Points; 2) Play-off')].join()).tieBreakers).toEqual([
    'POINTS',
    'WINS',
  ]);
});

test.each([
  ['a mark', '{{TwoLegResult|A||3–3 (a)|B||1–0|2–3}}', true],
  ['a mark in bold', "|RD1-score1-agg='''2-2 (a)'''", true],
  ['a mark that is a link', '{{TwoLegResult|A||3–3 ([[Away goals rule|a]])|B||1–0|2–3}}', true],
  ['its prose', 'If level, the away-goals rule was applied.', true],
  ['its prose in Spanish', 'En caso de empate valían más los goles marcados de visitante.', true],
  ['a shoot-out', '{{TwoLegResult|A||3–3 (4–3 p)|B||1–0|2–3}}', false],
  ['another bracket', 'Boys 2–1 (a friendly)', false],
  [
    'prose that denies it',
    'The away goals rule was not used, and there was no away goals rule before.',
    false,
  ],
  ['prose that says that they are gone', 'Away goals no longer count.', false],
  ['prose that denies it in Spanish', 'No se aplicó la regla de los goles de visitante.', false],
  ['prose that denies and grants it', 'Without away goals until 1970; since then away goals count.', true],
  ['prose that denies something else', 'If the tie was not decided, away goals were counted.', true],
  ['a reference', 'Ties<ref>Away goals: a history</ref>', false],
  ['a comment', '<!-- away goals? -->', false],
  ['a criterion of its table', table('|class_rules=1) Points; 2) Away goals'), false],
])('whether away goals count is told by %s', (_what, page, counts) => {
  expect(rules(page).awayGoals).toBe(counts);
});

function rules(wikitext: string, given: object = {}) {
  const source = new Source('page.wikitext', wikitext);
  const facts = readFacts(JSON.stringify({ rules: given }), 'season.json');
  return readCompetitionRules(readPage(source, new Problems(source)), facts.rules).rules;
}
