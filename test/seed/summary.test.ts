import { expect, test } from 'vitest';
import type { Finding } from '../../seed/check/finding.js';
import { check } from '../../seed/check.js';
import { summary } from '../../seed/summary.js';
import { season, season2013 } from './page.js';

test('a season is summed up in a line, and its contradictions in a line each', () => {
  const [first, second, ...more] = summary(season2013(), check(season2013())).split('\n');
  expect(first).toBe('2013 Copa Perú: 52 teams, 25 departments, 8 regions, 14 groups, 26 ties, 170 matches.');
  expect(second).toBe('The page contradicts itself in 17 places:');
  expect(more).toHaveLength(17);
  expect([more[7], more[13]]).toEqual([
    '  BRACKET  The shoot-out of Unión Huaral – Willy Serrato is 4–1 in the results and 3–1 in the bracket. (lines 782, 786, 832)',
    '  TEAM_NAME  Deportivo Municipal (Santillana) is also spelled Deportivo Municipal (S). (lines 56, 719)',
  ]);
});

test('one of a kind is counted as one', () => {
  const page = season('== First Stage ==\n=== Final ===\n{{OneLegResult|Boys||1–0|Alianza}}');
  const finding: Finding = {
    kind: 'CLAIM',
    subject: { noun: 'team', slug: 'copa-2020' },
    field: 'winners',
    stated: 'Alianza',
    computed: 'Boys',
    message: 'Not so.',
    lines: [1],
  };
  expect(summary(page, [finding])).toBe(
    '2020 Copa: 4 teams, 1 department, 0 regions, 0 groups, 1 tie, 1 match.\n' +
      'The page contradicts itself in 1 place:\n  CLAIM  Not so. (line 1)',
  );
});

test('a page without contradictions is said to have none', () => {
  expect(summary(season(''), [])).toBe(
    '2020 Copa: 4 teams, 1 department, 0 regions, 0 groups, 0 ties, 0 matches.\nThe page agrees with itself.',
  );
});
