/** A tie as far as a bracket depends on it. */
export interface BracketTie {
  readonly slug: string;
  readonly team1: { readonly slug: string };
  readonly team2: { readonly slug: string };
  readonly winner: { readonly slug: string } | null;
  /** The tie that the winner played next, in whichever stage. */
  readonly next: { readonly slug: string } | null;
}

/** Where a tie stands in its column: its first row, from 1, and how many it takes. */
export interface TiePosition<Tie> {
  readonly tie: Tie;
  readonly row: number;
  readonly span: number;
  /** Whether it is the first or the second of two that lead to the same tie; null where it leads nowhere. */
  readonly half: 'upper' | 'lower' | 'only' | null;
}

/** A bracket: a column for each round, in rows that all of them share. */
export interface BracketLayout<Tie> {
  readonly rows: number;
  readonly columns: readonly (readonly TiePosition<Tie>[])[];
}

/**
 * Lays out rounds as a bracket, so that each tie stands level with those that lead to it: above, the one that its
 * first team won. A tie that nothing leads to takes a row.
 */
export function layoutBracket<Tie extends BracketTie>(
  rounds: readonly (readonly Tie[])[],
): BracketLayout<Tie> {
  const ties = rounds.flat();
  const known = new Set(ties.map(({ slug }) => slug));
  const column = new Map(rounds.flatMap((round, index) => round.map((tie) => [tie, index] as const)));
  const leading = (tie: Tie) =>
    ties
      .filter(({ next }) => next?.slug === tie.slug)
      .sort((one, other) => Number(side(one, tie)) - Number(side(other, tie)));
  const columns: TiePosition<Tie>[][] = rounds.map(() => []);

  const place = (tie: Tie, row: number, half: TiePosition<Tie>['half']): number => {
    const before = leading(tie);
    let next = row;
    for (const [index, one] of before.entries()) {
      next += place(one, next, before.length === 1 ? 'only' : index === 0 ? 'upper' : 'lower');
    }
    const span = Math.max(1, next - row);
    columns[column.get(tie) ?? 0]?.push({ tie, row, span, half });
    return span;
  };

  // The last rounds first, which all others lead to.
  let rows = 0;
  for (const tie of [...rounds].reverse().flat()) {
    if (tie.next === null || !known.has(tie.next.slug)) rows += place(tie, rows + 1, null);
  }
  return { rows, columns: columns.map((spots) => spots.sort((one, other) => one.row - other.row)) };
}

/** Whether a tie's winner is the second team of the tie that it leads to. */
function side({ winner }: BracketTie, { team2 }: BracketTie): boolean {
  return winner?.slug === team2.slug;
}
