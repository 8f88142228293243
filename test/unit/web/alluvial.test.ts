import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandPath } from '../../../src/web/season/alluvial/band.js';
import type { Column } from '../../../src/web/season/alluvial/column.js';
import { layout } from '../../../src/web/season/alluvial/layout.js';

const measure = { width: 600, margin: { left: 100, right: 100 }, thickness: 10, gap: 5, bar: 4 };

/** A column of nodes that are named by their teams: `ab c`. */
function column(nodes: string, paired = false): Column {
  return {
    key: nodes,
    name: nodes,
    paired,
    nodes: nodes.split(' ').map((teams) => ({ key: teams, name: teams, teams: [...teams] })),
  };
}

function orders(columns: Column[]): string[] {
  const { nodes } = layout(columns, measure);
  return columns.map((_, index) =>
    nodes
      .filter(({ column }) => column === index)
      .sort((one, other) => one.y - other.y)
      .map(({ teams }) => teams.join(''))
      .join(' '),
  );
}

test('each node is as tall as the bands of its teams', () => {
  const { nodes, height } = layout([column('ab c'), column('abc')], measure);
  expect(nodes.map(({ key, x, y, height }) => [key, x, y, height])).toEqual([
    ['ab', 100, 0, 20],
    ['c', 100, 25, 10],
    ['abc', 496, 2.5, 30],
  ]);
  expect(height).toBe(35);
});

describe('few bands cross', () => {
  test.each<[why: string, Column[], string[]]>([
    [
      'the first column follows the order of the second',
      [column('c a b'), column('ab c')],
      ['a b c', 'ab c'],
    ],
    [
      'the teams of a node stand in the order of their next nodes',
      [column('ba'), column('a b')],
      ['ab', 'a b'],
    ],
    [
      'ties stand in the order of the bracket, the winner of the upper one above',
      [column('ab cd ef gh', true), column('ce ag', true), column('cg', true)],
      ['cd ef ab gh', 'ce ag', 'cg'],
    ],
    [
      'of two ties that lead to the same tie, the first is the one whose teams come from above',
      [column('a b c d'), column('cd ab', true), column('ac', true)],
      ['a b c d', 'ab cd', 'ac'],
    ],
  ])('%s', (_why, columns, expected) => {
    expect(orders(columns)).toEqual(expected);
  });
});

test('a tie lies between those that lead to it', () => {
  const { nodes, paths } = layout([column('ab cd', true), column('ac', true)], measure);
  const [a = 0, c = 0] = paths.filter(({ points }) => points.length === 2).map(({ points }) => points[0]?.y);
  const [last] = nodes.slice(-1).map(({ y, height }) => y + height / 2);
  expect(last).toBeCloseTo((a + c) / 2, 5);
});

test('a team that enters later, or skips a station, has a path', () => {
  const { paths } = layout([column('ab', true), column('ac', true), column('a')], measure);
  expect(
    Object.fromEntries(paths.map(({ team, points }) => [team, points.map(({ column }) => column)])),
  ).toEqual({
    a: [0, 1, 2],
    b: [0],
    c: [1],
  });
});

test('for any columns, no two nodes overlap, no node is outside the diagram, and no two bands meet in a node', () => {
  const teams = [...'abcdefghijkl'];
  const station = fc
    .tuple(fc.subarray(teams, { minLength: 1 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
    .map(([subset, size, paired]) => {
      const nodes = subset.flatMap((_, index) =>
        index % size === 0 ? [subset.slice(index, index + size).join('')] : [],
      );
      return column(nodes.join(' '), paired);
    });
  fc.assert(
    fc.property(fc.array(station, { minLength: 1, maxLength: 5 }), (columns) => {
      const { nodes, paths, height } = layout(columns, measure);
      for (const node of nodes) {
        expect(node.y).toBeGreaterThan(-0.01);
        expect(node.y + node.height).toBeLessThan(height + 0.01);
      }
      for (const [index] of columns.entries()) {
        const columnNodes = nodes
          .filter((node) => node.column === index)
          .sort((one, other) => one.y - other.y);
        for (const [position, node] of columnNodes.entries()) {
          const above = columnNodes[position - 1];
          if (above) expect(node.y - above.y - above.height).toBeGreaterThan(measure.gap - 0.01);
        }
        const middles = paths.flatMap(({ points }) => points.filter((point) => point.column === index));
        expect(new Set(middles.map(({ y }) => y.toFixed(3))).size).toBe(middles.length);
      }
    }),
  );
});

test('a band is level at every node', () => {
  const path = {
    team: 'a',
    points: [
      { column: 0, x: 0, y: 5 },
      { column: 1, x: 100, y: 45.04 },
    ],
  };
  expect(bandPath(path, 4)).toBe('M0 5H4C52 5 52 45 100 45H104');
  expect(bandPath({ team: 'a', points: [] }, 4)).toBe('');
});
