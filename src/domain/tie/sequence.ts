/** A tie's teams and winner. */
export interface SequencedTie<Team> {
  readonly team1: Team;
  readonly team2: Team;
  readonly winner: Team | null;
}

/** What came before and after each tie of a season, given in the order played. */
export interface TieSequence<Tie> {
  /** The tie that the winner played next; a tie whose winner played no other, or that has none, is not in it. */
  readonly next: ReadonlyMap<Tie, Tie>;
  /** The ties that its sides played just before, that of side 1 first: none, one or two. */
  readonly previous: ReadonlyMap<Tie, readonly Tie[]>;
}

/** Links each tie to those that its teams played before and after it. `ties` are those of one season, in the order played. */
export function tieSequence<Team, Tie extends SequencedTie<Team>>(ties: readonly Tie[]): TieSequence<Tie> {
  const last = new Map<Team, Tie>();
  const next = new Map<Tie, Tie>();
  const previous = new Map<Tie, readonly Tie[]>();
  for (const tie of ties) {
    const before = new Set<Tie>();
    for (const team of [tie.team1, tie.team2]) {
      const earlier = last.get(team);
      last.set(team, tie);
      if (earlier === undefined) continue;
      before.add(earlier);
      if (earlier.winner === team) next.set(earlier, tie);
    }
    previous.set(tie, [...before]);
  }
  return { next, previous };
}
