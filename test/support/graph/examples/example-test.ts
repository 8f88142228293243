/** What an example must answer, and what it may cost. */
export interface Tested {
  /** What it takes, however many rows there are. */
  readonly statements: number;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly facts: (data: any) => unknown;
  readonly expected: unknown;
}

export const named = ({ name }: { name: string }) => name;
export const pair = (tie: { team1: { name: string }; team2: { name: string } }) =>
  `${tie.team1.name} – ${tie.team2.name}`;
