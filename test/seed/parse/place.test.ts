import { describe, expect, test } from 'vitest';
import { roundKind } from '../../../seed/parse/place.js';
import { faultsOf, season } from '../page.js';

test.each([
  ['TIEBREAKER', ['Tiebreaker', 'Tie-break', 'Tiebreakers', 'Partido de desempate']],
  ['ROUND_OF_64', ['Round of 64', 'Treintaidosavos de final']],
  ['ROUND_OF_32', ['Round of 32', 'Last 32', 'Dieciseisavos de final']],
  ['ROUND_OF_16', ['Round of 16', 'Octavos de final', 'Eighth-finals', 'Eighthfinals']],
  ['QUARTERFINAL', ['Quarterfinals', 'Quarter-finals', 'Quarter-final', 'Cuartos de final']],
  ['SEMIFINAL', ['Semifinals', 'Semi-finals', 'Semifinal', 'Semifinales']],
  [
    'THIRD_PLACE',
    ['Third place', 'Third-place play-off', '3rd place match', 'Tercer lugar', 'Tercer puesto'],
  ],
  ['FINAL', ['Final', 'Finals', 'The Final', 'Regional Final', 'Gran final']],
  ['OTHER', ['First round', 'Round 2', 'Play-offs', 'Playoff', 'Ronda previa', 'Repechaje']],
  [undefined, ['Group A', 'Region I', 'Regional Stage', 'Finalists', 'Final table', 'Topscorers', '']],
])('a heading names a round of kind %s: %j', (kind, headings) => {
  expect(headings.map(roundKind)).toEqual(headings.map(() => kind));
});

describe('a tie stands under its headings', () => {
  const tie = '{{OneLegResult|Alianza||1–0|Boys}}';

  test.each([
    ['stage and round', '== First Stage ==\n=== Final ===', 'first, -, -, final'],
    ['the stage by its short name', '== First ==\n=== Final ===', undefined],
    [
      'a region',
      '== First Stage ==\n=== Region I ===\n==== Final ====',
      'first, region-i, -, region-i-final',
    ],
    [
      'a zone',
      '== First Stage ==\n=== Zona Norte ===\n==== Final ====',
      'first, zona-norte, -, zona-norte-final',
    ],
    [
      'a group of a region',
      '== First Stage ==\n=== Region I ===\n==== Group B ====\n===== Tiebreaker =====',
      'first, region-i, region-i-group-b, region-i-group-b-tiebreaker',
    ],
    [
      'a region, after its group has ended',
      '== First Stage ==\n=== Region I ===\n==== Group B ====\n==== Final ====',
      'first, region-i, -, region-i-final',
    ],
    [
      'a stage, after a region has ended',
      '== First Stage ==\n=== Region I ===\n=== Final ===',
      'first, -, -, final',
    ],
    [
      'a heading that means nothing',
      '== First Stage ==\n=== Final ===\n==== Details ====',
      'first, -, -, final',
    ],
    [
      'a region that holds the stage',
      '== Region I ==\n=== First Stage ===\n==== Final ====',
      'first, -, -, final',
    ],
    ['levels that are left out', '== First Stage ==\n===== Final =====', 'first, -, -, final'],
    ['bold and links', "== '''[[First Stage]]''' ==\n=== ''Final'' ===", 'first, -, -, final'],
  ])('%s', (_what, headings, place) => {
    if (place === undefined)
      return expect(faultsOf(`${headings}\n${tie}`)[0]).toMatch('no heading that names a stage');
    const [found] = season(`${headings}\n${tie}`).ties;
    expect([found?.stage, found?.region ?? '-', found?.group ?? '-', found?.round].join(', ')).toBe(place);
  });

  test('a stage goes by its native name too', () => {
    const stages = [{ name: 'First Stage', nativeName: 'Etapa Regional' }];
    expect(season(`== Etapa regional ==\n=== Final ===\n${tie}`, { stages }).ties[0]?.stage).toBe('first');
  });
});

test('results that stand under no stage or no round are faults at their places', () => {
  const page = [
    '{{OneLegResult|Alianza||1–0|Boys}}',
    '== First Stage ==',
    ' {{TwoLegResult|Alianza||1–0|Boys||1–0|0–0}}',
    '== Elsewhere ==',
    '{{#invoke:Sports table|main|team1=A|name_A=Alianza}}',
    '{{4TeamBracket|RD1-team01=Alianza|RD1-team02=Boys}}',
  ];
  expect(faultsOf(page.join('\n'))).toEqual([
    '1:1 These results stand under no heading that names a stage of the season.',
    '3:2 This tie stands under no heading that names a round, such as "Semifinals".',
    '5:1 These results stand under no heading that names a stage of the season.',
    '6:1 These results stand under no heading that names a stage of the season.',
  ]);
});
