import { describe, expect, test } from 'vitest';
import { read } from '../../../../support/seed/parse/heading-outline.js';

const stages = (outline: string, facts: object = {}) =>
  read(outline, facts).stages.map(({ order, name, slug }) => `${order} ${name}: ${slug}`);

test.each<[string, string, readonly string[]]>([
  [
    'those with results, by their names',
    '== Format ==\n=== Group stage ===\n== Regional Stage == table\n== Final == tie',
    ['1 Regional Stage: regional', '2 Final: final'],
  ],
  [
    'those of one name under different headings',
    '== Apertura ==\n=== Group stage === table\n=== Final === tie\n== Clausura ==\n=== Group stage === table',
    [
      '1 Apertura, Group stage: apertura-group',
      '2 Apertura: apertura',
      '3 Clausura, Group stage: clausura-group',
    ],
  ],
  [
    'those whose names would be one slug',
    '== Regional ==\n=== Group A === table\n== Regional Stage == table',
    ['1 Regional: regional', '2 Regional Stage: regional-2'],
  ],
  [
    'groups before rounds, though their bracket stands first',
    '== Bracket == bracket\n== Group A == table\n== Group B == table',
    ['1 Group stage: group', '2 Knockout stage: knockout'],
  ],
  ['none, where there are no results', '== Group stage ==\n=== Group A ===', []],
])('the stages of a page are %s', (_what, outline, expected) => {
  expect(stages(outline)).toEqual(expected);
});

test('the stages that the facts list come in their order, with what they tell of them', () => {
  const facts = {
    stages: [
      { name: 'District Stage', startMonth: 2 },
      { name: 'First Stage', heading: ['Fase Uno', 'Fase 1'] },
      { name: 'Regional Stage', nativeName: 'Etapa regional', startMonth: 9 },
      { name: 'National' },
    ],
    headings: { 'Play-in': 'STAGE' },
  };
  const outline = [
    '== Etapa Regional == table → Regional Stage',
    '== Play-in == tie → Play-in, OTHER Play-in',
    '== Fase Uno ==',
    '=== Group A === table → First Stage, group Group A',
    '== National ==',
    '=== Final === tie → National, FINAL Final',
  ].join('\n');
  const { placed, stages } = read(outline, facts);
  expect(placed).toBe(outline);
  expect(stages).toEqual([
    { slug: 'district', name: 'District Stage', nativeName: null, order: 1, startMonth: 2 },
    { slug: 'first', name: 'First Stage', nativeName: null, order: 2, startMonth: null },
    { slug: 'regional', name: 'Regional Stage', nativeName: 'Etapa regional', order: 3, startMonth: 9 },
    { slug: 'play-in', name: 'Play-in', nativeName: null, order: 4, startMonth: null },
    { slug: 'national', name: 'National', nativeName: null, order: 5, startMonth: null },
  ]);
});

test.each<[string, string, readonly string[]]>([
  [
    'there is no other within one',
    '== First Stage ==\n=== Second phase ===\n==== Play-offs ====\n===== Final ===== tie',
    ['1 First Stage: first', '2 Knockout stage: knockout'],
  ],
  [
    'another is before the first or after one, if its results have none',
    '== Preliminary stage == table\n== First Stage == table\n== Liguilla == table',
    [
      '1 Preliminary stage: preliminary',
      '2 First Stage: first',
      '3 Liguilla: liguilla',
      '4 Knockout stage: knockout',
    ],
  ],
  [
    'what has no heading goes by its usual name',
    '== First Stage == table\n== Semi-finals == tie\n== Final == tie',
    ['1 First Stage: first', '2 Knockout stage: knockout'],
  ],
])('where the facts list the stages, %s', (_what, outline, expected) => {
  expect(stages(outline, { stages: [{ name: 'First Stage' }, { name: 'Knockout stage' }] })).toEqual(
    expected,
  );
});

test.each<[string, object, string]>([
  ['a stage', { Serie: 'STAGE' }, '== Serie == table → Serie'],
  ['a region', { lima: 'REGION' }, '== Lima == table → League, region Lima'],
  ['a group', { LIMA: 'GROUP' }, '== Lima == table → Group stage, group Lima'],
  ['a group of ties, which is a round', { Lima: 'GROUP' }, '== Lima == tie → Knockout stage, OTHER Lima'],
  ['a round', { Lima: 'SEMIFINAL' }, '== Lima == tie → Knockout stage, SEMIFINAL Lima'],
  ['nothing', { 'Group stage': 'NOTHING' }, '== Group stage == table → League'],
  ['a table that adds up', { Year: 'SUMMARY' }, '== Lima == table → Lima\n== Year == table → aside'],
  [
    'what it is under the one above',
    { 'Clausura, Lima': 'FINAL' },
    '== Apertura ==\n=== Lima === tie → Apertura, OTHER Lima\n== Clausura ==\n=== Lima === tie → Clausura, FINAL Lima',
  ],
])('the facts settle that a heading is %s', (_what, headings, outline) => {
  expect(read(outline, { headings })).toMatchObject({ placed: outline, problems: [] });
});

test('a stage of the facts can have the heading above it in its name', () => {
  const outline = [
    '== Apertura ==',
    '=== Final === tie → Apertura, FINAL Final',
    '== Clausura ==',
    '=== Final === tie → Clausura, Final, FINAL Final',
  ].join('\n');
  const facts = { stages: [{ name: 'Apertura' }, { name: 'Clausura' }, { name: 'Clausura, Final' }] };
  expect(read(outline, facts).placed).toBe(outline);
});

describe('what neither the headings nor the facts tell is asked for', () => {
  const none = 'No heading above these results names a stage;';

  test.each<[string, string, readonly string[]]>([
    [
      'by the heading',
      '== Elsewhere == table bracket',
      [`2:1 ${none} write in the facts file: "headings": { "Elsewhere": "STAGE" }`],
    ],
    [
      'by the heading that names nothing known',
      '== Copa "Lima" ==\n=== Final === tie',
      [`4:1 ${none} write in the facts file: "headings": { "Copa \\"Lima\\"": "STAGE" }`],
    ],
    [
      'by the heading above',
      '== Results == table',
      [`2:1 ${none} write in the facts file: "headings": { "Results": "STAGE" }`],
    ],
    [
      'once for each heading',
      'tie\n== Final == tie tie',
      [
        `2:1 ${none} add to "stages" in the facts file: { "name": "Knockout stage" }`,
        `4:1 ${none} add to "stages" in the facts file: { "name": "Knockout stage" }`,
      ],
    ],
    [
      'for groups',
      '== Group A == table',
      [`2:1 ${none} add to "stages" in the facts file: { "name": "Group stage" }`],
    ],
    ['but not for tables that add up', '== First Stage == table\n== Aggregate table == table', []],
  ])('%s', (_what, outline, problems) => {
    expect(read(outline, { stages: [{ name: 'First Stage' }] }).problems).toEqual(problems);
  });

  test('and a heading of the facts is an error that the page does not have', () => {
    expect(read('== Group A == table', { headings: { 'Grup A': 'GROUP' } }).problems).toEqual([
      '1:1 The facts file lists the heading "Grup A", which the page does not have.',
    ]);
  });
});
