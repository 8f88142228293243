import { describe, expect, test } from 'vitest';
import { layoutBracket } from '../../../src/web/bracket/layout.js';

/** A round of ties: `a-b>final` is a tie that a won and that leads to the final. */
function round(...ties: string[]) {
  return ties.map((text) => {
    const [, one = '', other = '', next] = /^(\w+)-(\w+)(?:>(.+))?$/.exec(text) ?? [];
    return {
      slug: `${one}-${other}`,
      team1: { slug: one },
      team2: { slug: other },
      winner: next === undefined ? null : { slug: one },
      next: next === undefined ? null : { slug: next },
    };
  });
}

function drawn(...rounds: ReturnType<typeof round>[]) {
  const { rows, columns } = layoutBracket(rounds);
  return [
    rows,
    ...columns.map((positions) =>
      positions.map(({ tie, row, span, half }) => `${tie.slug} ${row}/${span} ${half ?? '-'}`),
    ),
  ];
}

describe('a tie is centred on those that lead to it', () => {
  test('two of four, the winner of the upper one first', () => {
    expect(drawn(round('b-x>a-b', 'a-y>a-b'), round('a-b'))).toEqual([
      2,
      ['a-y 1/1 upper', 'b-x 2/1 lower'],
      ['a-b 1/2 -'],
    ]);
  });

  test('a tie follows a single one if a team skipped the first round', () => {
    expect(drawn(round('a-x>a-b'), round('a-b>a-c', 'c-d>a-c'), round('a-c'))).toEqual([
      2,
      ['a-x 1/1 only'],
      ['a-b 1/1 upper', 'c-d 2/1 lower'],
      ['a-c 1/2 -'],
    ]);
  });

  test('ties whose next round is not drawn yet take a row each', () => {
    expect(drawn(round('a-b', 'c-d'))).toEqual([2, ['a-b 1/1 -', 'c-d 2/1 -']]);
  });

  test('a tie whose winner advances to another stage is the last of its bracket', () => {
    expect(drawn(round('a-b>another-stage'))).toEqual([1, ['a-b 1/1 -']]);
  });

  test('a bracket without rounds has no rows', () => {
    expect(drawn()).toEqual([0]);
  });
});
