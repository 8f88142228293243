import { describe, expect, test } from 'vitest';
import { bare } from '../../../../support/seed/season-from-wikitext.js';

const table = [
  '{| class="wikitable"',
  '! Pos !! Team !! Pld !! W !! D !! L !! Pts',
  '|- style="background:#CCFFCC"',
  '| 1 || [[Alianza]] || 2 || 2 || 0 || 0 || 6',
  '|-',
  '| 2 || [[Boys]] || 2 || 1 || 0 || 1 || 3',
  '|-',
  '| style="background-color:#fcc;" | 3 || [[Cristal]] || 2 || 0 || 0 || 2 || 0',
  '|}',
].join('\n');

/** What the places of a league are worth: `QUALIFICATION Copa`, with the lines that say so. */
function zones(...below: readonly string[]): (string | null)[] {
  return bare(['== League ==', ...below].join('\n')).groups.flatMap(({ standings }) =>
    standings.map(({ zone, mark, markLines }) => zone && `${zone.kind} ${mark} ${markLines}`),
  );
}

describe('the colours of a table mean what its legend says', () => {
  test.each([
    [
      'templates',
      ['{{legend|#ccffcc|Qualified for the [[Copa]]}}', '{{legend|#FFCCCC|Relegated}}'],
      [11, 12],
    ],
    [
      'boxes with texts behind them',
      ['* {{color box|#cfc}} Qualified for the Copa', '* {{color box|#fcc}} – Relegated<br />'],
      [11, 12],
    ],
    [
      'a table',
      [
        '{|',
        '| style="width:2em;background:#ccffcc" | || Qualified for the Copa',
        '|- bgcolor=#fcc',
        '| Relegated',
        '|}',
      ],
      [12, 14],
    ],
  ] as const)('of %s', (_what, legend, lines) => {
    const expected = [
      `QUALIFICATION Qualified for the Copa ${lines[0]}`,
      null,
      `RELEGATION Relegated ${lines[1]}`,
    ];
    expect(zones(table, ...legend)).toEqual(expected);
  });

  test('above the table', () => {
    expect(zones('{{legend|#ccffcc|Promoted}}', table)).toEqual(['PROMOTION Promoted 2', null, null]);
  });

  test('and not what that of another table says', () => {
    const other = table.replace('Alianza', 'Dorados').replace('Boys', 'Estrella').replace('Cristal', 'Ferro');
    const found = zones(
      '=== Group A ===',
      table,
      '{{legend|#ccffcc|Promoted}}',
      '=== Group B ===',
      other,
      '{{legend|#fcc|Relegated}}',
    );
    expect(found).toEqual(['PROMOTION Promoted 12', null, null, null, null, 'RELEGATION Relegated 23']);
  });
});

test('a key above all groups holds for each of them', () => {
  const group = (name: string, first: string, second: string) => `=== Group ${name} ===
{{fb cl header}}{{fb cl2 team|p=1|t=${first}|w=2|d=0|l=0|gf=2|ga=0|bc=#ACE1AF}}{{fb cl2 team|p=2|t=${second}|w=0|d=0|l=2|gf=0|ga=2}}{{fb cl footer}}`;
  const key =
    '{| class="wikitable"\n! Key to colours\n|- bgcolor=#ACE1AF\n| Winners advanced to the quarter-finals\n|}';
  expect(zones(key, group('A', 'Alianza', 'Boys'), group('B', 'Cristal', 'Deportivo'))).toEqual([
    expect.stringMatching(/^QUALIFICATION Winners advanced/),
    null,
    expect.stringMatching(/^QUALIFICATION Winners advanced/),
    null,
  ]);
});

test('a table of coloured teams is no legend', () => {
  const teams = '{|\n|- bgcolor=#ccffcc\n| Alianza || Lima\n|- bgcolor=#fcc\n| Cristal || Callao\n|}';
  expect(zones(table, teams)).toEqual([null, null, null]);
});

test('a colour without a meaning, and a white legend, say nothing', () => {
  expect(zones(table, '{{legend|#ffffff|Eliminated}}', '{{legend|#00f|Qualified}}')).toEqual([
    null,
    null,
    null,
  ]);
});
