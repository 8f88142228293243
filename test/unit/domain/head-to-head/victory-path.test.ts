import fc from 'fast-check';
import { expect, test } from 'vitest';
import { victoryPath, type Win, wins } from '../../../../src/domain/head-to-head/victory-path.js';

/** `a>b`: a beat b, in the order played. */
const season = (line: string): Win[] =>
  line
    .split(' ')
    .filter((win) => win !== '')
    .map((win, id) => ({ id, winner: win.charCodeAt(0), loser: win.charCodeAt(2) }));

test.each([
  ['a win', 'a>c', '0'],
  ['a chain', 'a>b b>c', '0 1'],
  ['no win', '', 'none'],
  ['a chain the wrong way round', 'c>b b>a', 'none'],
  ['the shorter of two', 'a>b b>d d>c a>e e>c', '3 4'],
  ['of two that are as short, the one with the earlier first win', 'a>b a>d d>c b>c', '0 3'],
  ['of two wins over one team, the earlier', 'b>c a>b a>b b>c', '1 0'],
  ['a ring does not go round', 'a>b b>a b>d d>b', 'none'],
  ['a win in a ring', 'a>b b>a b>c', '0 2'],
])('from a to c: %s', (_what, line, expected) => {
  const found = victoryPath('a'.charCodeAt(0), 'c'.charCodeAt(0), season(line));
  expect(found?.map(({ id }) => id).join(' ') ?? 'none').toBe(expected);
});

test('a draw and a match that is not played are no wins', () => {
  const match = (id: number, homeGoals: number | null, awayGoals: number | null) => ({
    id,
    home: 1,
    away: 2,
    homeGoals,
    awayGoals,
  });
  expect(wins([match(1, 1, 1), match(2, null, null), match(3, 2, 0), match(4, 0, 2)])).toEqual([
    { id: 3, winner: 1, loser: 2 },
    { id: 4, winner: 2, loser: 1 },
  ]);
});

const teams = 6;
const played = fc
  .array(
    fc
      .tuple(fc.nat({ max: teams - 1 }), fc.nat({ max: teams - 1 }))
      .filter(([winner, loser]) => winner !== loser),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.map(([winner, loser], id): Win => ({ id, winner, loser })));

test('every chain is one of wins, from the one to the other; none is shorter, and none as short is earlier', () => {
  fc.assert(
    fc.property(played, (all) => {
      const found = victoryPath(0, 1, all);
      expect(found?.map(({ id }) => id)).toEqual(every(0, 1, all).toSorted(earlier)[0]);
      if (found === null) return;
      expect([found[0]?.winner, found.at(-1)?.loser]).toEqual([0, 1]);
      expect(found.slice(1).map(({ winner }) => winner)).toEqual(
        found.slice(0, -1).map(({ loser }) => loser),
      );
      for (const win of found) expect(all).toContain(win);
    }),
  );
});

/** Every chain that passes no team twice, as the numbers of its wins. */
function every(from: number, to: number, all: readonly Win[], passed: readonly number[] = []): number[][] {
  return all
    .filter(({ winner, loser }) => winner === from && loser !== from && !passed.includes(loser))
    .flatMap((win) =>
      win.loser === to
        ? [[win.id]]
        : every(win.loser, to, all, [...passed, from]).map((rest) => [win.id, ...rest]),
    );
}

function earlier(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((id, index) => id !== other[index]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
