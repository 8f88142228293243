import { describe, expect, test } from 'vitest';
import { type BracketTie, readBracket } from '../../../../../seed/parse/tie/bracket.js';
import { reading } from '../../../../support/seed/parse/read-templates.js';

describe('a bracket of rows', () => {
  const semifinals =
    '\n|3 May – [[Lima]]|{{fbaicon|ALB}} Alianza|2|[[Boys]] {{pso}}|2 (4)\n||Cristal|0|Deportivo|1';
  const final = "\n|9 May|'''Boys'''|'''3'''|Deportivo {{aet}}|2";

  test('has those of the first column first, and the final at the end', () => {
    const ties = read(`{{#invoke:RoundN|N4|RD1=Semis${semifinals}${final}\n}}`);
    expect(ties.map(pair)).toEqual(['alianza 2-2 boys', 'cristal 0-1 deportivo', 'boys 3-2 deportivo']);
    expect(ties).toMatchObject([
      { round: 'Semis', column: 1, size: 2, legs: 1, line: 2, winner: null, penalties: null },
      { round: 'Semis', column: 1, size: 2, line: 3 },
      { round: null, column: 2, size: 1, line: 4, winner: 1, extraTime: true },
    ]);
  });

  const third = '\n|8 May|Alianza|1|Cristal|4';
  test.each([
    ['#invoke:RoundN|N4', '', []],
    ['#invoke:RoundN|N4|3rdplace=yes', third, [null]],
    ['#invoke:RoundN|n4|3rdplace=yes|Consol=Bronze', third, ['Bronze']],
    ['#invoke:RoundN|main|columns=2|3rdplace=yes|RD3=Third', third, ['Third']],
    ['Round4', '', []],
    ['Round4-with third', third, [null]],
  ])('{{%s}} has a match for the third place, or none', (name, more, rounds) => {
    const { told, problems } = reading(`{{${name}${semifinals}${final}${more}}}`, readBracket);
    const thirds = told[0]?.filter((tie) => tie.third) ?? [];
    expect(thirds.map(({ round }) => round)).toEqual(rounds);
    expect(told[0]).toHaveLength(3 + rounds.length);
    expect(problems).toEqual([]);
  });

  test('of sixteen has one unless it says that it has none', () => {
    const rows = (count: number) => '||Boys||Cristal|'.repeat(count);
    const thirds = (name: string, count: number) =>
      read(`{{${name}${rows(count)}}}`).map(({ column, size, third }) => (third ? `third ${column}` : size));
    const sizes = [...Array(8).fill(8), 4, 4, 4, 4, 2, 2, 1];
    expect(thirds('Round16', 16)).toEqual([...sizes, 'third 4']);
    expect(thirds('#invoke:RoundN|N16', 16)).toEqual([...sizes, 'third 4']);
    expect(thirds('#invoke:RoundN|N16|3rdplace=no', 15)).toEqual(sizes);
    expect(thirds('Round16 no third', 15)).toEqual(sizes);
  });

  test('can have two legs and their sum', () => {
    const rows = '||Boys|1|2|3|Cristal|0|4|4||Alianza|1||1|Deportivo|2||2||Cristal|||5|Deportivo|||1 (2)';
    expect(read(`{{#invoke:RoundN|N4|score-boxes=3${rows}}}`)).toMatchObject([
      { legs: 2, upper: { legs: [{ goals: 1 }, { goals: 2 }], aggregate: { goals: 3 } } },
      { legs: 2, upper: { legs: [{ goals: 1 }, null], aggregate: { goals: 1 } } },
      { legs: 2, upper: { legs: [null, null], aggregate: { goals: 5 } } },
    ]);
    const summed = '||Boys|1|2|Cristal|0|4';
    expect(read(`{{#invoke:RoundN|N2|score-boxes=2+sum${summed}}}`)).toMatchObject([
      { legs: 2, size: 1, upper: { legs: [{ goals: 1 }, { goals: 2 }], aggregate: null } },
    ]);
  });

  test.each([
    ['skipmatch1=yes', '|||||'.concat('||Cristal|0|Deportivo|1||Boys|2|Deportivo|1')],
    ['skipmatch1=yes|omit_blanks=yes', '||Cristal|0|Deportivo|1||Boys|2|Deportivo|1'],
    ['skipmatch=1-1|omit_blanks=yes', '||Cristal|0|Deportivo|1||Boys|2|Deportivo|1'],
  ])('can leave matches out: %s', (skip, rows) => {
    const { told, problems } = reading(`{{#invoke:RoundN|N4|${skip}${rows}}}`, readBracket);
    expect(told[0]?.map(pair)).toEqual(['cristal 0-1 deportivo', 'boys 2-1 deportivo']);
    expect(problems).toEqual([]);
  });

  test.each([
    [
      'does not tell its rounds',
      '{{#invoke:RoundN|main||Boys|1|Cristal|2}}',
      [
        '1:1 The number of rounds of this bracket is unknown. Set its parameter columns, or call the template by its size, such as N16.',
      ],
    ],
    [
      'is of no power of two',
      '{{Round12||Boys|1|Cristal|2}}',
      [
        '1:1 The number of rounds of this bracket is unknown. Set its parameter columns, or call the template by its size, such as N16.',
      ],
    ],
    [
      'is of more teams than there are',
      '{{Round999}}',
      [
        '1:1 The number of rounds of this bracket is unknown. Set its parameter columns, or call the template by its size, such as N16.',
      ],
    ],
    [
      'has more rows than rounds',
      '{{Round2||Boys|1|Cristal|2||Boys|1|Alianza|2}}',
      ['1:29 This cell is beyond the last row of the bracket.'],
    ],
    [
      'has a third leg',
      '{{#invoke:RoundN|N2|score-boxes=4||Boys|1|2|3|4|Cristal|1|2|3|}}',
      ['1:47 A tie has at most two legs; this is the third. The tie was not read.'],
    ],
    [
      'lacks a cell',
      '{{Round2|Boys|1|Cristal|2}}',
      [
        '1:15 No team is called "1" in this season. If it is a team, write in the facts file "teams": [{ "name": "1" }].',
        '1:25 No team is called "2" in this season. If it is a team, write in the facts file "teams": [{ "name": "2" }].',
      ],
    ],
  ])('one that %s is read without it', (_what, bracket, problems) => {
    expect(reading(bracket, readBracket).problems).toEqual(problems);
  });
});

function pair({ upper, lower }: BracketTie): string {
  return `${upper.team} ${upper.aggregate?.goals}-${lower.aggregate?.goals} ${lower.team}`;
}

function read(wikitext: string): readonly BracketTie[] {
  return reading(wikitext, readBracket).told.flat();
}
