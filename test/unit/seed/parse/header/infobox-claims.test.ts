import { expect, test } from 'vitest';
import { judgeClaims } from '../../../../../seed/audit/claim.js';
import { bare, season } from '../../../../support/seed/season-from-wikitext.js';

const played =
  '== Final Stage ==\n=== Semifinals ===\n{{OneLegResult|Boys||3–1|Alianza}}\n=== Final ===\n{{OneLegResult|Cristal||0–2|Boys}}';

/** What an infobox with these parameters claims over two matches, and whether it holds. */
function judged(parameters: string): string[] {
  const page = season(`{{Infobox football league season\n${parameters}\n}}\n${played}`);
  return judgeClaims(page).map(({ claim, holds, explanation, lines }) =>
    [claim.slug, claim.stated, holds ? 'holds' : 'fails', explanation, lines.join()].join(' | '),
  );
}

test.each([
  [
    'the title',
    '|winners=Boys (1st title)',
    'title | Boys (1st title) | holds | Boys won the final against Cristal. | 2,8',
  ],
  [
    'another’s title',
    "|champions='''[[Cristal]]'''",
    'title | Cristal | fails | Boys won the final against Cristal. | 2,8',
  ],
  [
    'the title of a stranger',
    '|winners=Ajax',
    'title | Ajax | fails | No team is called "Ajax" in this season. | 2',
  ],
  [
    'a record that stands',
    '|biggest home win=Boys 3–1 Alianza<br />(12 October)',
    'biggest-home-win | Boys 3–1 Alianza (12 October) | holds | Boys 3–1 Alianza was played, and no other beats it. | 2,6',
  ],
  [
    'a record that links to its match, under the name of a tournament',
    '|biggest home win=Apertura: [[Boys]] [[Boys 3–1 Alianza|3–1]] [[Alianza]]',
    'biggest-home-win | Apertura: Boys 3–1 Alianza | holds | Boys 3–1 Alianza was played, and no other beats it. | 2,6',
  ],
  [
    'a record that is beaten',
    '|highest scoring=2 goals:\nCristal 0–2 Boys',
    'highest-scoring | 2 goals: Cristal 0–2 Boys | fails | Cristal 0–2 Boys was played, and Boys 3–1 Alianza had more goals. | 2,3,9,7',
  ],
  [
    'a match the other way round',
    '|biggest away win=Boys 2–0 Cristal',
    "biggest-away-win | Boys 2–0 Cristal | fails | Boys 2–0 Cristal was played the other way round, at Cristal's, and Cristal 0–2 Boys was a wider away win. | 2,8,8",
  ],
  [
    'a match that nobody played',
    '|biggest away win=Alianza 0&ndash;9 Cristal',
    'biggest-away-win | Alianza 0–9 Cristal | fails | No match Alianza 0–9 Cristal was played, and the record is Cristal 0–2 Boys. | 2,8',
  ],
  [
    'the title with remarks',
    '|champion_other=[[Boys]]<br />{{small|(1st title)}}',
    'title | Boys (1st title) | holds | Boys won the final against Cristal. | 2,8',
  ],
  [
    'the biggest win of all',
    '|biggest win=Boys 3–1 Alianza',
    'biggest-win | Boys 3–1 Alianza | holds | Boys 3–1 Alianza was played, and no other beats it. | 2,6',
  ],
  [
    'the biggest win of all, away from home',
    '|biggest wins=Cristal 0–2 Boys (12–13 May)',
    'biggest-win | Cristal 0–2 Boys (12–13 May) | holds | Cristal 0–2 Boys was played, and no other beats it. | 2,8',
  ],
  [
    'matches with their average',
    '|matches=2 (1.0 a day)',
    'matches | 2 (1.0 a day) | holds | The page tells 2 matches. | 2',
  ],
  ['goals in Spanish', '|goles=1.006', 'goals | 1.006 | fails | The matches of the page have 6 goals. | 2'],
  [
    'a record of one round',
    '|highest scoring=Final: Cristal 0–2 Boys',
    'highest-scoring | Final: Cristal 0–2 Boys | holds | Cristal 0–2 Boys was played, and no other beats it. | 2,8',
  ],
  ['how many matches', '|matches=2', 'matches | 2 | holds | The page tells 2 matches. | 2'],
  ['how many goals', '|total goals=7', 'goals | 7 | fails | The matches of the page have 6 goals. | 2'],
])('the claim of %s', (_what, parameters, verdict) => {
  expect(judged(parameters)).toEqual([verdict]);
});

test.each([
  ['after a comma', '[[Cristal]] 0–2 [[Boys]], 15 December 2012'],
  ['in small letters', '[[Cristal]] 0–2 [[Boys]], <small>15 December 2012</small>'],
  ['of the week', 'Cristal 0–2 Boys, Saturday, 15 December 2012'],
  ['without a year', 'Cristal 0–2 Boys, 15 December'],
  ['before the ground', 'Cristal 0–2 Boys – 15 de diciembre de 2012 (Lima)'],
  ['behind the ground', '[[Cristal]] 0–2 [[Boys]] at the Estadio Nacional on 15 December 2012'],
])('a day %s is no part of a name', (_where, record) => {
  const page = season(`{{Infobox football league season\n|biggest away win=${record}\n}}\n${played}`);
  expect(judgeClaims(page).map(({ holds }) => holds)).toEqual([true]);
  expect(page.spellings).toEqual([]);
});

const tournaments = [
  '== Apertura ==\n=== Final ===\n{{OneLegResult|Boys||1–0|Alianza}}',
  '== Clausura ==\n=== Final ===\n{{OneLegResult|Cristal||5–0|Boys}}',
].join('\n');

test.each([
  ['in its line', 'Apertura: Boys 1–0 Alianza', ['true 3,7']],
  [
    'above it',
    "'''Apertura:'''\nBoys 1–0 Alianza\n'''Clausura:'''\nCristal 5–0 Boys",
    ['true 3,4,10', 'true 5,6,13'],
  ],
  [
    'above it, with breaks',
    'Apertura:<br>Boys 1–0 Alianza<br />Clausura:<br>Cristal 5–0 Boys',
    ['true 3,7', 'true 3,10'],
  ],
  ['in its line, beaten there', 'Clausura: Boys 1–0 Alianza', ['false 3,10']],
])('a record under the name of a tournament, %s, is one of that tournament', (_where, records, verdicts) => {
  const page = bare(`{{Infobox football league season\n|biggest home win=\n${records}\n}}\n${tournaments}`);
  const judged = judgeClaims(page).map(({ holds, lines }) => `${holds} ${[...new Set(lines)]}`);
  expect(judged).toEqual(verdicts);
});

test('a record of a part that is not known is not said to be beaten', () => {
  const page = bare(
    `{{Infobox football league season\n|biggest home win=Liguilla: Boys 1–0 Alianza\n}}\n${tournaments}`,
  );
  expect(judgeClaims(page)).toEqual([]);
});

test.each([
  [1, 'true The page tells 1 match from the Final stage on.'],
  [3, 'false The page tells 2 matches; 1 match from the Final stage on.'],
])('a total of %i may leave out qualifying', (count, verdict) => {
  const page = bare(
    [
      `{{Infobox football tournament season\n|matches=${count}\n}}`,
      '== Qualifying stage ==\n=== First round ===\n{{OneLegResult|Boys||1–0|Alianza}}',
      '== Final stage ==\n=== Final ===\n{{OneLegResult|Cristal||5–0|Boys}}',
    ].join('\n'),
  );
  expect(judgeClaims(page).map(({ holds, explanation }) => `${holds} ${explanation}`)).toEqual([verdict]);
});

test.each([
  ['lines', '* Boys 3–1 Alianza\n* Alianza 1–0 Boys'],
  ['breaks', 'Boys 3–1 Alianza<br>{{nowrap|(12 May)}}<br />Alianza 1–0 Boys<br/>{{small|(13–14 May)}}'],
])('each record of a list in %s is a claim of its own', (_what, records) => {
  const claims = judged(`|biggest home win=${records}`).map((one) => one.split(' | ')[0]);
  expect(claims).toEqual(['biggest-home-win', 'biggest-home-win-2']);
});

test.each(['|winners=', '|biggest home win=', '|biggest home win=see below', '|matches=many'])(
  'a text that claims nothing is no claim: %s',
  (parameters) => {
    expect(judged(parameters)).toEqual([]);
  },
);

test.each([
  [1, true],
  [2, true],
  [3, false],
])('a total of %i is that of the table, or of all matches', (count, holds) => {
  const table = '{{#invoke:sports table|main|team1=A|name_A=Boys|team2=B|name_B=Cristal|match_A_B=1–0}}';
  const page = bare(
    `{{Infobox football league season\n|matches=${count}\n}}\n== League table ==\n${table}\n== Relegation play-off ==\n{{OneLegResult|Alianza||1–1|Cristal}}`,
  );
  expect(judgeClaims(page).map((one) => one.holds)).toEqual([holds]);
});

test('totals are not judged while matches are to come', () => {
  const page = season(
    '{{Infobox football league season\n|matches=9\n}}\n== First Stage ==\n=== Final ===\n{{OneLegResult|Boys|||Cristal}}',
  );
  expect(judgeClaims(page)).toEqual([]);
});

test.each([
  ['two titles of one year', "|champions='''Apertura:'''<br>[[Boys]]<br>'''Clausura:'''<br>[[Cristal]]"],
  ['a sentence', '|champions=Apertura: not decided'],
])('%s are no claim to the title', (_what, parameters) => {
  expect(judged(parameters)).toEqual([]);
});

test('a team that is named for two titles is named once, and by its own name', () => {
  expect(judged('|champions=Premiers: [[Boys]]<br>Champions: [[Boys]]')).toEqual([
    'title | Premiers: Boys Champions: Boys | holds | Boys won the final against Cristal. | 2,8',
  ]);
});
