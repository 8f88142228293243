import { expect, test } from 'vitest';
import { areasOf } from '../../../src/web/stage/areas.js';

const part = (slug: string, region: string | null) =>
  ({ slug, region: region === null ? null : { slug: region, name: region } }) as never;

const regions = ['i', 'ii', 'iii', 'iv'].map((slug) => ({ slug, name: slug }));

test('groups and rounds stand by region, in the order of the regions, what belongs to none last', () => {
  const groups = [part('a1', 'i'), part('c1', 'iii'), part('a2', 'i')];
  const rounds = [part('final', null), part('semi-ii', 'ii'), part('semi-iii', 'iii')];
  const shown = areasOf(regions, groups, rounds).map(
    ({ region, groups: own, rounds: ties }) =>
      `${region?.slug ?? 'none'}: ${[...own, ...ties].map(({ slug }) => slug).join(' ')}`,
  );
  expect(shown).toEqual(['i: a1 a2', 'ii: semi-ii', 'iii: c1 semi-iii', 'none: final']);
});

test('a stage without regions is one area, and one without anything none', () => {
  expect(areasOf([], [part('a', null)], [part('final', null)])).toHaveLength(1);
  expect(areasOf(regions, [], [])).toEqual([]);
});
