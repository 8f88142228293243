/** A tie as far as its place in a season's course needs it. */
export interface PlacedTie<Team> {
  readonly team1: Team;
  readonly team2: Team;
  readonly winner: Team | null;
}

/** What came before and after each tie of a season, given in the order played. */
export interface Course<Tie> {
  /** The tie that the winner played next; a tie whose winner played no other, or that has none, is not in it. */
  readonly next: ReadonlyMap<Tie, Tie>;
  /** The tie that each side played just before, side 1 first; undefined for a side's first tie. */
  readonly previous: ReadonlyMap<Tie, readonly [Tie | undefined, Tie | undefined]>;
}

/** Follows every team from tie to tie. `ties` are those of one season, in the order played. */
export function follow<Team, Tie extends PlacedTie<Team>>(ties: readonly Tie[]): Course<Tie> {
  const last = new Map<Team, Tie>();
  const next = new Map<Tie, Tie>();
  const previous = new Map<Tie, readonly [Tie | undefined, Tie | undefined]>();
  for (const tie of ties) {
    const before = [last.get(tie.team1), last.get(tie.team2)] as const;
    previous.set(tie, before);
    if (before[0] !== undefined && before[0].winner === tie.team1) next.set(before[0], tie);
    if (before[1] !== undefined && before[1].winner === tie.team2) next.set(before[1], tie);
    last.set(tie.team1, tie);
    last.set(tie.team2, tie);
  }
  return { next, previous };
}
