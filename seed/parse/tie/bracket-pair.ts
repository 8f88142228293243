import type { WikitextValue } from '../../read/wikitext/template.js';

/** Two opposing slots of a bracket, with their unread cells. */
export interface BracketPair {
  /** 1 for the first column. */
  readonly column: number;
  /** How many ties a full column has there: 8 in the first of a bracket of 16 teams. */
  readonly size: number;
  readonly third: boolean;
  /** 1 for the first pair of its column: the winners of the first two meet in the first of the next. */
  readonly order: number;
  readonly round: WikitextValue | undefined;
  readonly upper: BracketSlot;
  readonly lower: BracketSlot;
  /** The number of legs that the bracket declares for its ties there; null if it declares none. */
  readonly legs: number | null;
}

/** A slot: its team, and its score cells by key: `1`, `2`, `3` and `agg`, or an empty key in a tie of one match. */
export interface BracketSlot {
  readonly team: WikitextValue | undefined;
  readonly scores: ReadonlyMap<string, WikitextValue>;
}
