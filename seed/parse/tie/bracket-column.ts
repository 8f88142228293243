import type { RoundKind } from '../../../src/generated/prisma/enums.js';
import { roundKind } from '../heading/interpret-heading.js';
import type { ResultContext } from '../heading/result-context.js';
import type { BracketTie } from './bracket.js';
import type { RoundRecord } from './round.js';

/** The name and kind of a round. */
export type RoundName = Pick<RoundRecord, 'name' | 'kind'>;

const bySize: ReadonlyMap<number, RoundName> = new Map([
  [1, { name: 'Final', kind: 'FINAL' }],
  [2, { name: 'Semifinals', kind: 'SEMIFINAL' }],
  [4, { name: 'Quarterfinals', kind: 'QUARTERFINAL' }],
  [8, { name: 'Round of 16', kind: 'ROUND_OF_16' }],
  [16, { name: 'Round of 32', kind: 'ROUND_OF_32' }],
  [32, { name: 'Round of 64', kind: 'ROUND_OF_64' }],
]);

/** The round of a bracket's tie: by the name of its column, else by the number of ties in a full column. */
export function roundOfBracketTie(
  { round, size, third }: Pick<BracketTie, 'round' | 'size' | 'third'>,
  ties: readonly Pick<BracketTie, 'column'>[],
  place: ResultContext,
): RoundName {
  if (third) return { name: round ?? 'Third place', kind: 'THIRD_PLACE' };
  const defaultRound = bySize.get(size) ?? { name: `Round of ${2 * size}`, kind: 'OTHER' as RoundKind };
  const kind = round === null ? undefined : roundKind(round);
  if (round !== null)
    return { name: round, kind: kind === undefined || kind === 'OTHER' ? defaultRound.kind : kind };
  const columns = new Set(ties.map(({ column }) => column));
  return columns.size === 1 && place.round !== undefined ? place.round : defaultRound;
}

/** The teams of each column of a bracket. */
export function teamsByColumn(ties: readonly BracketTie[]): ReadonlyMap<number, ReadonlySet<string>> {
  const columns = new Map<number, Set<string>>();
  for (const { column, third, upper, lower } of ties) {
    if (third) continue;
    const teams = columns.get(column) ?? new Set();
    columns.set(column, teams.add(upper.team).add(lower.team));
  }
  return columns;
}

/** The team that a bracket marks as the winner of a tie; else the one that is in the next column, if only one is. */
export function advancingTeam(
  { winner, third, column, upper, lower }: BracketTie,
  columns: ReadonlyMap<number, ReadonlySet<string>>,
): string | null {
  if (winner !== null) return winner === 1 ? upper.team : lower.team;
  const next = third ? undefined : columns.get(column + 1);
  const [isUpper, isLower] = [next?.has(upper.team) ?? false, next?.has(lower.team) ?? false];
  if (isUpper === isLower) return null;
  return isUpper ? upper.team : lower.team;
}
