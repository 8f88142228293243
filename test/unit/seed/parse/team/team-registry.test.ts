import { expect, test } from 'vitest';
import { readFacts } from '../../../../../seed/parse/facts-file.js';
import { problemsOf, replaced, season, season2013 } from '../../../../support/seed/season-from-wikitext.js';

const final = '== First Stage ==\n=== Final ===';

test('an alias is found, and what it meant is kept with the line that used it', () => {
  const aliases = [
    { name: 'Boys (C)', team: 'Boys', reason: 'shortened' },
    { name: 'Los Boys', team: 'Boys', reason: 'in Spanish' },
  ];
  const { ties, teams, spellings } = season(
    `${final}\n{{OneLegResult|[[Los Boys]]||1–0|Alianza}}\n{{OneLegResult|Cristal||1–0|'''Boys (C)'''}}`,
    { aliases },
  );
  expect(ties.map(({ team1, team2 }) => [team1, team2])).toEqual([
    ['boys', 'alianza'],
    ['cristal', 'boys'],
  ]);
  expect(spellings).toEqual([
    { team: 'boys', name: 'Los Boys', line: 3 },
    { team: 'boys', name: 'Boys (C)', line: 4 },
  ]);
  expect(teams.find(({ slug }) => slug === 'boys')?.aliases).toEqual([
    { name: 'Boys (C)', reason: 'shortened' },
    { name: 'Los Boys', reason: 'in Spanish' },
  ]);
});

test('a name that no team has is told with its place, and with the team that it is nearest to', () => {
  const page = replaced('|name_UCA=Unión Cayumba\n', '|name_UCA=Unión Cayumba Chica\n');
  expect(season2013({ page }).notes).toContainEqual({
    kind: 'UNREAD_RESULT',
    message:
      'No team is called "Unión Cayumba Chica" in this season. Did you mean "Unión Cayumba Grande"? If it is, write in the facts file "aliases": [{ "name": "Unión Cayumba Chica", "team": "Unión Cayumba Grande", "reason": "…" }]; if it is another team, "teams": [{ "name": "Unión Cayumba Chica" }].',
    line: 476,
    column: 11,
  });
});

test.each([
  ['one letter', 'Bois', 'Boys'],
  ['letter case', 'BOYS', 'Boys'],
  ['an accent', 'Críştal', 'Cristal'],
  ['a word before it', 'Sport Alianza', 'Alianza'],
  ['everything', 'Universitario', null],
])('a name that differs in %s is told with what to write in the facts file: %s', (_what, name, near) => {
  const team = `"teams": [{ "name": "${name}" }]`;
  const alias = `"aliases": [{ "name": "${name}", "team": "${near}", "reason": "…" }]`;
  const question =
    near === null
      ? `If it is a team, write in the facts file ${team}.`
      : `Did you mean "${near}"? If it is, write in the facts file ${alias}; if it is another team, ${team}.`;
  expect(problemsOf(`${final}\n{{OneLegResult|${name}||1–0|Deportivo}}`)).toEqual([
    `3:16 No team is called "${name}" in this season. ${question}`,
  ]);
  const lines = near === null ? [team] : [alias, team];
  for (const line of lines) expect(() => readFacts(`{ ${line} }`, 'the facts')).not.toThrow();
});

test('a team that is entered twice, or in another spelling of the same letters, is read once', () => {
  const table = '{|\n!Department!!Team\n|-\n|Lima||[[Boys]]\n|-\n|Lima||BÓYS\n|}';
  expect(problemsOf(table)).toEqual([
    '6:8 The team "Boys" is listed twice; delete one.',
    '14:11 The team "Boys" is listed twice; delete one.',
  ]);
});

test('all errors of a page are reported at once, in the order of the page', () => {
  const page = [
    '{{OneLegResult|Alianza||1–0|Boys}}',
    '== First Stage ==',
    '=== Group A ===',
    '{{#invoke:Sports table|main|team1=A|team2=B|name_A=Alianza|name_B=Bois|win_A=two}}',
    '=== Final ===',
    '{{OneLegResult|Cristal||2–x|Deportivo}}',
    '{{OneLegResult|Cristal||2–1|Cristal}}',
    '{{OneLegResult|Cristal',
  ];
  expect(problemsOf(page.join('\n'))).toEqual([
    '1:1 No heading above these results names a stage; add to "stages" in the facts file: { "name": "Knockout stage" }',
    '4:67 No team is called "Bois" in this season. Did you mean "Boys"? If it is, write in the facts file "aliases": [{ "name": "Bois", "team": "Boys", "reason": "…" }]; if it is another team, "teams": [{ "name": "Bois" }].',
    '4:78 "two" is not a number.',
    '6:25 "2–x" is not a score such as "2–1".',
    '7:1 A team cannot play against itself.',
    '8:1 This template "OneLegResult" is never closed: }} is missing.',
  ]);
});

test('facts that name teams which the page does not enter are told all at once', () => {
  const facts = {
    aliases: [
      { name: 'Los Boys', team: 'Bois', reason: 'in Spanish' },
      { name: 'Cristal', team: 'Boys', reason: 'wrong' },
    ],
    promotions: [{ team: 'Universitario', to: 'First Division', reason: 'champion' }],
    stages: [{ name: 'First Stage', regions: { 'Region I': ['Lima', 'Cusco'] } }],
  };
  expect(problemsOf('', facts)).toEqual(
    [
      'The alias "Los Boys" in the facts file means "Bois", which is not a team of the page. Did you mean "Boys"?',
      'The alias "Cristal" in the facts file is itself a team of the page.',
      'The promotion to "First Division" in the facts file is of "Universitario", which is not a team of the page.',
      'The facts file lists the region "Region I", but the page has no results of it.',
      'The facts file lists the department "Cusco", but the page does not.',
    ].map((message) => `1:1 ${message}`),
  );
});
