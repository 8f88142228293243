import { expect, test } from 'vitest';
import { layouts } from '../../../../support/seed/parse/heading-layouts.js';
import { read } from '../../../../support/seed/parse/heading-outline.js';
import { season2013 } from '../../../../support/seed/season-from-wikitext.js';

test.each(Object.entries(layouts))(
  'the results of %s stand where their headings put them',
  (_what, layout) => {
    const { placed, problems } = read(layout);
    expect(placed.split('\n')).toEqual(layout.trim().split(/\n */));
    expect(problems).toEqual([]);
  },
);

test('the heading of statistics in German names no stage', () => {
  const { placed } = read('== Statistiken ==\n=== Tabelle === table\n=== Kreuztabelle === crosstable');
  expect(placed.match(/→ .*/g)).toEqual(['→ League', '→ League']);
});

test('in 2013 all results stand in eight regions and in the National Stage', () => {
  const { stages, groups, ties } = season2013();
  expect(stages.map(({ slug }) => slug)).toEqual([
    'district',
    'provincial',
    'departmental',
    'regional',
    'national',
  ]);
  expect(new Set(groups.map(({ stage }) => stage))).toEqual(new Set(['regional']));
  expect(ties.filter(({ region }) => region === null).map(({ stage }) => stage)).toEqual(
    Array.from({ length: 15 }, () => 'national'),
  );
});
