import fc from 'fast-check';
import type { Entrant, RankingRules } from '../../../src/domain/group/ranking.js';
import { type PlayedGroup, tieBreakers } from '../../../src/domain/group/tie-breakers.js';
import type { MatchResult } from '../../../src/domain/match/result.js';

/** A random group, what it played, and its rules. */
export interface RandomGroup {
  readonly entrants: readonly Entrant<string>[];
  readonly contest: PlayedGroup<string>;
  readonly rules: RankingRules;
}

// Few goals leave many teams level.
const goals = fc.option(fc.tuple(fc.nat(2), fc.nat(2)), { freq: 8 });

/** Groups of up to five teams that meet once or twice, some matches not played, with play-offs and rules of all kinds. */
export const groups: fc.Arbitrary<RandomGroup> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())
  .chain(([size, twice]) => {
    const teams = ['Alianza', 'Boys', 'Cristal', 'Deportivo', 'Estudiantes'].slice(0, size);
    const pairs = teams.flatMap((home, at) =>
      teams.flatMap((away, other) => ((twice ? at !== other : at < other) ? [[home, away] as const] : [])),
    );
    return fc.record({
      entrants: fc.tuple(
        ...teams.map((team) =>
          fc
            .option(fc.integer({ min: -3, max: 3 }), { nil: 0, freq: 1 })
            .map((adjustment) => ({ team, adjustment })),
        ),
      ),
      contest: fc.record({
        matches: fc.tuple(
          ...pairs.map(([home, away]) =>
            goals.map((score): MatchResult<string> => {
              return { home, away, homeGoals: score?.[0] ?? null, awayGoals: score?.[1] ?? null };
            }),
          ),
        ),
        playOffs: fc
          .subarray(pairs)
          .chain((met) =>
            fc.tuple(
              ...met.map(([team1, team2]) =>
                fc.constantFrom(team1, team2, null).map((winner) => ({ team1, team2, winner })),
              ),
            ),
          ),
      }),
      rules: fc.record({
        pointsForWin: fc.constantFrom(2, 3),
        pointsForDraw: fc.constant(1),
        tieBreakers: fc.shuffledSubarray([...tieBreakers]),
      }),
    });
  });
