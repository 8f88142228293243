import { expect, test } from 'vitest';
import { FactsError, readFacts } from '../../../seed/parse/facts.js';

const least = {
  competition: { name: 'Copa' },
  year: 2020,
  document: { title: '2020 Copa' },
  rules: { pointsForWin: 3, pointsForDraw: 1, tieBreakers: ['POINTS'], awayGoals: false },
  stages: [{ name: 'First Stage' }, { name: 'Final Stage' }],
};

test('what facts leave out is null or empty', () => {
  expect(readFacts(JSON.stringify(least), 'season.json')).toEqual({
    competition: { name: 'Copa', country: null },
    year: 2020,
    document: { title: '2020 Copa', url: null, licence: null },
    rules: least.rules,
    stages: [
      { name: 'First Stage', nativeName: null, startMonth: null, regions: {} },
      { name: 'Final Stage', nativeName: null, startMonth: null, regions: {} },
    ],
    entries: [],
    promotions: [],
    aliases: [],
  });
});

const entry = { from: 'First Stage', to: 'Final Stage', by: 'DEPARTMENT' };

test.each([
  ['a year that is none', { year: '2020' }, ['year']],
  ['an empty name', { competition: { name: ' ' } }, ['competition.name']],
  ['a word that is not known', { winner: 'Boys' }, ['winner']],
  ['no stage', { stages: [] }, ['stages']],
  ['a stage twice', { stages: [{ name: 'First Stage' }, { name: 'FIRST' }] }, ['stages[1]']],
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
  ['a month that is none', { stages: [{ name: 'A', startMonth: 13 }] }, ['stages[0].startMonth']],
  ['two faults', { year: 1, document: {} }, ['year', 'document.title']],
])('facts with %s are refused, with the path', (_what, wrong, told) => {
  const read = () => readFacts(JSON.stringify({ ...least, ...wrong }), 'season.json');
  expect(read).toThrow(FactsError);
  for (const words of ["season.json does not hold a season's facts:", ...told]) expect(read).toThrow(words);
});

test('what is no JSON is refused by the name of its file', () => {
  expect(() => readFacts('{', 'season.json')).toThrow(/^season\.json is no JSON: /);
});

function alias(team: string) {
  return { name: 'The Club', team, reason: 'short' };
}

function promotion(reason: string) {
  return { team: 'Boys', to: 'First Division', reason };
}
