import { expect, test } from 'vitest';
import { codeOfNation, nationOfCode } from '../../../../../seed/parse/team/fifa-codes.js';

test.each([
  ['BRA', 'Brazil'],
  ['USA', 'United States'],
  ['KOR', 'South Korea'],
  ['PRK', 'North Korea'],
  ['CIV', 'Ivory Coast'],
  ['COD', 'DR Congo'],
  ['CGO', 'Congo'],
  ['BIH', 'Bosnia and Herzegovina'],
  ['IRL', 'Republic of Ireland'],
  ['NIR', 'Northern Ireland'],
  ['CUW', 'Curaçao'],
  ['STP', 'São Tomé and Príncipe'],
  ['GNB', 'Guinea-Bissau'],
  ['FRG', 'West Germany'],
  ['GDR', 'East Germany'],
  ['TCH', 'Czechoslovakia'],
  ['YUG', 'Yugoslavia'],
  ['SCG', 'Serbia and Montenegro'],
  ['URS', 'Soviet Union'],
  ['ZAI', 'Zaire'],
])('%s is %s', (code, name) => {
  expect(nationOfCode(code)).toBe(name);
  expect(nationOfCode(code.toLowerCase())).toBe(name);
  expect(codeOfNation(name)).toBe(code);
});

test('a code that no nation has is none, and a name neither', () => {
  expect([nationOfCode('XXX'), nationOfCode(''), nationOfCode('constructor')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([codeOfNation('Atlantis'), codeOfNation('toString')]).toEqual([undefined, undefined]);
});
