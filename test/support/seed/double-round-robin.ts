/**
 * The rounds in which an even number of teams meet home and away, each match as the numbers of its home and its away
 * team: by the circle method, and then again at the other's home.
 */
export function doubleRoundRobin(size: number): (readonly [home: number, away: number])[][] {
  const others = size - 1;
  const half = Array.from({ length: others }, (_, round) =>
    Array.from({ length: size / 2 }, (_, pair): readonly [number, number] => [
      pair === 0 ? others : (round + pair) % others,
      (round - pair + others) % others,
    ]),
  );
  return [...half, ...half.map((round) => round.map(([home, away]) => [away, home] as const))];
}
