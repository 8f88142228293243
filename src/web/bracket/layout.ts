/** The fields of a tie that its position in a bracket depends on. */
export interface BracketTie {
  readonly slug: string;
  readonly team1: { readonly slug: string };
  readonly team2: { readonly slug: string };
  readonly winner: { readonly slug: string } | null;
  /** The next tie of the winner, in any stage, and whether it is the second team there if that is known without it. */
  readonly next: { readonly slug: string; readonly second?: boolean } | null;
}

/** The position of a tie in its column: its first row, from 1, and its number of rows. */
export interface TiePosition<Tie> {
  readonly tie: Tie;
  readonly row: number;
  readonly span: number;
  /** Whether it is the first or the second of the two ties that lead to the same tie; null if it leads to none. */
  readonly half: 'upper' | 'lower' | 'only' | null;
}

/** A bracket: a column for each round, on rows that all columns share. */
export interface BracketLayout<Tie> {
  readonly rows: number;
  readonly columns: readonly (readonly TiePosition<Tie>[])[];
}

/**
 * Lays out rounds as a bracket: each tie is centred on the two that lead to it, that of its first team above. A tie
 * that no tie leads to takes one row.
 */
export function layoutBracket<Tie extends BracketTie>(
  rounds: readonly (readonly Tie[])[],
): BracketLayout<Tie> {
  const ties = rounds.flat();
  const slugs = new Set(ties.map(({ slug }) => slug));
  const column = new Map(rounds.flatMap((round, index) => round.map((tie) => [tie, index] as const)));
  const feeders = (tie: Tie) =>
    ties
      .filter(({ next }) => next?.slug === tie.slug)
      .sort((one, other) => Number(fromSecondTeam(one, tie)) - Number(fromSecondTeam(other, tie)));
  const columns: TiePosition<Tie>[][] = rounds.map(() => []);

  const placeTie = (tie: Tie, row: number, half: TiePosition<Tie>['half']): number => {
    const before = feeders(tie);
    let next = row;
    for (const [index, one] of before.entries()) {
      next += placeTie(one, next, before.length === 1 ? 'only' : index === 0 ? 'upper' : 'lower');
    }
    const span = Math.max(1, next - row);
    columns[column.get(tie) ?? 0]?.push({ tie, row, span, half });
    return span;
  };

  // Begins at the last rounds, to which the others lead.
  let rows = 0;
  for (const tie of [...rounds].reverse().flat()) {
    if (tie.next === null || !slugs.has(tie.next.slug)) rows += placeTie(tie, rows + 1, null);
  }
  return { rows, columns: columns.map((positions) => positions.sort((one, other) => one.row - other.row)) };
}

/** Whether a tie's winner is the second team of the tie that it leads to. */
function fromSecondTeam({ winner, next }: BracketTie, { team2 }: BracketTie): boolean {
  return next?.second ?? winner?.slug === team2.slug;
}
