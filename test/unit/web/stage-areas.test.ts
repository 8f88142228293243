import { expect, test } from 'vitest';
import { areasOf } from '../../../src/web/stage/areas.js';

const part = (slug: string, region: string | null) =>
  ({ slug, region: region === null ? null : { slug: region, name: region } }) as never;

test('groups and rounds stand by region, what belongs to none last', () => {
  const groups = [part('a1', 'i'), part('b1', 'ii'), part('a2', 'i')];
  const rounds = [part('final', null), part('semi-ii', 'ii'), part('semi-iii', 'iii')];
  const shown = areasOf(groups, rounds).map(
    ({ region, groups: own, rounds: ties }) =>
      `${region?.slug ?? 'none'}: ${[...own, ...ties].map(({ slug }) => slug).join(' ')}`,
  );
  expect(shown).toEqual(['i: a1 a2', 'ii: b1 semi-ii', 'iii: semi-iii', 'none: final']);
});

test('a stage without regions is one area, and one without anything none', () => {
  expect(areasOf([part('a', null)], [part('final', null)])).toHaveLength(1);
  expect(areasOf([], [])).toEqual([]);
});
