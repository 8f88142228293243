import { expect, test } from 'vitest';
import { FactsError, readFacts } from '../../../../seed/parse/facts-file.js';

const least = {
  competition: { name: 'Copa' },
  year: 2020,
  document: { title: '2020 Copa' },
  rules: { pointsForWin: 3, pointsForDraw: 1, tieBreakers: ['POINTS'], awayGoals: false },
  stages: [{ name: 'First Stage' }, { name: 'Final Stage', heading: 'Last eight' }],
};

test('facts can be left out, all of them', () => {
  expect(readFacts('{}', 'season.json')).toEqual({
    document: { url: null, licence: null },
    rules: {},
    stages: [],
    headings: {},
    entries: [],
    promotions: [],
    relegations: [],
    teams: [],
    aliases: [],
  });
});

test('what facts leave out is null or empty', () => {
  const teams = [{ name: 'Boys' }];
  expect(readFacts(JSON.stringify({ ...least, teams, champion: 'Boys' }), 'season.json')).toEqual({
    competition: { name: 'Copa', country: null },
    year: 2020,
    document: { title: '2020 Copa', url: null, licence: null },
    rules: least.rules,
    stages: [
      { name: 'First Stage', nativeName: null, startMonth: null, heading: [], regions: {} },
      { name: 'Final Stage', nativeName: null, startMonth: null, heading: ['Last eight'], regions: {} },
    ],
    headings: {},
    entries: [],
    promotions: [],
    relegations: [],
    teams: [{ name: 'Boys', department: null, location: null, is: null, article: [], reason: null }],
    aliases: [],
    champion: 'Boys',
  });
});

test('rules can be told in part', () => {
  expect(readFacts('{ "rules": { "awayGoals": true } }', 'season.json').rules).toEqual({ awayGoals: true });
});

test('the years of a season over two years are a text', () => {
  for (const year of ['2019–20', '2019/2020', '2019-20'])
    expect(readFacts(JSON.stringify({ year }), 'season.json').year).toEqual({ startYear: 2019, year: 2020 });
});

const entry = { from: 'First Stage', to: 'Final Stage', by: 'DEPARTMENT' };

test('entries lead from and to stages of the facts, of their headings, or of the page where the facts list none', () => {
  const headings = { Liguilla: 'STAGE' };
  const entries = [{ ...entry, to: 'Liguilla' }];
  expect(readFacts(JSON.stringify({ ...least, headings, entries }), '').entries).toEqual(entries);
  expect(readFacts(JSON.stringify({ entries: [entry] }), '').entries).toEqual([entry]);
});

test.each<[string, object, readonly string[]]>([
  ['a year that is none', { year: '2020' }, ['year']],
  ['years that are not in a row', { year: '2019–21' }, ['year']],
  ['an empty name', { competition: { name: ' ' } }, ['competition.name']],
  ['a word that is not known', { winner: 'Boys' }, ['winner']],
  ['a rule that is none', { rules: { tieBreakers: ['LUCK'] } }, ['rules.tieBreakers[0]']],
  ['a stage twice', { stages: [{ name: 'First Stage' }, { name: 'FIRST' }] }, ['stages[1]']],
  ['a stage of no letters', { stages: [{ name: '–' }] }, ['stages[0].name']],
  [
    'one heading for two stages',
    { stages: [{ name: 'First' }, { name: 'Last', heading: ['Liguilla', 'FIRST'] }] },
    ['The stage "First" has the same heading', 'stages[1]'],
  ],
  ['a heading that is no noun', { headings: { Liguilla: 'LEAGUE' } }, ['headings.Liguilla']],
  [
    'a heading that is a stage and a group',
    { headings: { 'last eight': 'GROUP' } },
    ['the heading of the stage "Final Stage"', 'headings["last eight"]'],
  ],
  [
    'a heading twice',
    { headings: { Liguilla: 'STAGE', LIGUILLA: 'GROUP' } },
    ['This heading is listed twice', 'headings.LIGUILLA'],
  ],
  [
    'an entry from nowhere',
    { entries: [{ ...entry, from: 'Last Stage' }] },
    ['"Last Stage"', 'entries[0].from'],
  ],
  ['an entry into its own stage', { entries: [{ ...entry, to: 'First Stage' }] }, ['entries[0]']],
  ['an entry by a mark that is not told', { entries: [{ ...entry, by: 'MARK' }] }, ['entries[0].mark']],
  ['an entry by luck', { entries: [{ ...entry, by: 'LUCK' }] }, ['entries[0].by']],
  ['an alias twice', { aliases: [alias('Boys'), alias('Alianza')] }, ['aliases[1]']],
  ['a promotion twice', { promotions: [promotion('one'), promotion('other')] }, ['promotions[1]']],
  ['a team twice', { teams: [{ name: 'Águila' }, { name: 'Aguila' }] }, ['teams[1]']],
  ['another team for no reason', { teams: [{ name: 'Boys', is: 'boys-callao' }] }, ['teams[0].reason']],
  [
    'another team by its name',
    { teams: [{ name: 'Boys', is: 'Sport Boys', reason: 'one' }] },
    ['teams[0].is'],
  ],
  ['a month that is none', { stages: [{ name: 'A', startMonth: 13 }] }, ['stages[0].startMonth']],
  ['an address that is none', { document: { url: 'wikipedia' } }, ['document.url']],
  ['two problems', { year: 1, document: { title: '' } }, ['year', 'document.title']],
])('facts with %s are refused, with the path', (_what, wrong, told) => {
  const read = () => readFacts(JSON.stringify({ ...least, ...wrong }), 'season.json');
  expect(read).toThrow(FactsError);
  for (const words of ['season.json is not a valid facts file:', ...told]) expect(read).toThrow(words);
});

test('text that is not JSON is an error with the name of its file', () => {
  expect(() => readFacts('{', 'season.json')).toThrow(/^season\.json is not valid JSON: /);
});

function alias(team: string) {
  return { name: 'The Club', team, reason: 'short' };
}

function promotion(reason: string) {
  return { team: 'Boys', to: 'First Division', reason };
}
