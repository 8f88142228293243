import { describe, expect, test } from 'vitest';
import { type BracketTie, isBracket, readBracket } from '../../../../../seed/parse/tie/bracket.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

describe('a bracket', () => {
  test.each([
    ['4TeamBracket', true],
    ['4TeamBracket-2legs', true],
    ['16TeamBracket-Compact', true],
    ['8TeamBracket-NoSeeds', true],
    ['8 TeamBracket', true],
    ['32TeamBracket-Compact-Byes', true],
    ['4RoundBracket-Byes', true],
    ['#invoke:Team bracket', true],
    ['#invoke: team_bracket', true],
    ['#invoke:Build bracket', true],
    ['#invoke:RoundN', true],
    ['Round16', true],
    ['Round8-with third', true],
    ['Round16 no third', true],
    ['Round4-with 3rd', true],
    ['Round16-2legs by hand', false],
    ['Roundel', false],
    ['TeamBracket', false],
    ['DoubleEliminationBracket', false],
  ])('{{%s}}: %j', (name, is) => {
    expect(reading(`{{${name}}}`, isBracket).told).toEqual([is]);
  });
});

test.each([
  ['4TeamBracket', [2, 1]],
  ['8TeamBracket-NoSeeds', [4, 2, 1]],
  ['16TeamBracket-2legs', [8, 4, 2, 1]],
  ['32TeamBracket-Compact', [16, 8, 4, 2, 1]],
  ['6TeamBracket', [4, 2, 1]],
  ['24TeamBracket', [16, 8, 4, 2, 1]],
  ['3RoundBracket-Byes', [4, 2, 1]],
  ['#invoke:Team bracket|main|rounds=3', [4, 2, 1]],
  ['#invoke:Team bracket|main', [2, 1]],
])('the columns of {{%s}} have room for %j ties', (name, sizes) => {
  const cells = sizes.map((_size, index) => `|RD${index + 1}-team1=Boys|RD${index + 1}-team2=Cristal`);
  const ties = read(page(cells.join(''), name));
  expect(ties.map(({ column, size, third }) => ({ column, size, third }))).toEqual(
    sizes.map((size, index) => ({ column: index + 1, size, third: false })),
  );
});

describe('a match for the third place', () => {
  test.each([
    ['in a column after the last', '|RD3=Third place|RD3-team1=Boys|RD3-team2=Cristal', 'Third place'],
    ['beside the final', '|RD2b=3rd|RD2b-team1=Boys|RD2b-team2=Cristal', '3rd'],
    ['below the final', '|RD2=Final|RD2-team3=Boys|RD2-team4=Cristal', 'Final'],
    ['by a name of its own', '|Consol=For bronze|Consol-team1=Boys|Consol-team2=Cristal', 'For bronze'],
    ['as the third', '|3rd-team1=Boys|3rd-score1=2|3rd-team2=Cristal', null],
  ])('%s', (_where, cells, round) => {
    const final = '|RD2-team1=Alianza|RD2-team2=Deportivo';
    expect(read(page(cells + final))).toMatchObject([
      { column: 2, size: 1, third: false, upper: { team: 'alianza' } },
      { column: 2, size: 1, third: true, round, upper: { team: 'boys' }, lower: { team: 'cristal' } },
    ]);
  });
});

describe('a team without an opponent has no tie', () => {
  test.each([
    ['where the other slot is empty', '|RD1-team01=Boys|RD1-team02='],
    ['where the other slot is left out', '|RD1-team02=Boys'],
    ['beside a bye', '|RD1-team01=Boys|RD1-team02=Bye'],
    ['beside a bye in italics', "|RD1-team01=''bye''|RD1-team02=Boys|RD1-score02="],
    ['beside a dash', '|RD1-team01=Boys|RD1-team02=—'],
  ])('%s', (_where, cells) => {
    expect(reading(page(cells), readBracket)).toEqual({ told: [[]], problems: [], open: [] });
  });

  test('until it is known', () => {
    const cells =
      '|RD1-team01=Boys|RD1-team02=Winner QF2|RD1-score02=19:30|RD2-team1=TBD|RD2-team2=Winner SF2';
    expect(reading(page(cells), readBracket)).toEqual({
      told: [[]],
      problems: [],
      open: ['Winner QF2', 'TBD', 'Winner SF2'],
    });
  });
});

function read(wikitext: string): readonly BracketTie[] {
  return reading(wikitext, readBracket).told.flat();
}

function page(cells: string, name = '4TeamBracket'): string {
  return `== First Stage ==\n{{${name}${cells}}}`;
}
