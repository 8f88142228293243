import type { WikitextValue } from '../../read/wikitext/template.js';

/** Two slots of a bracket that meet, with their cells as the page has them. */
export interface BracketPair {
  /** 1 for the first column. */
  readonly column: number;
  /** How many ties a full column has at that place: 8 in the first of a bracket of 16. */
  readonly size: number;
  readonly third: boolean;
  readonly round: WikitextValue | undefined;
  readonly upper: BracketSlot;
  readonly lower: BracketSlot;
  /** How many legs the bracket says that its ties have there; null where it does not. */
  readonly legs: number | null;
}

/** A slot: its team, and its cells by what they count, `1`, `2` and `agg`, or nothing in a tie of one match. */
export interface BracketSlot {
  readonly team: WikitextValue | undefined;
  readonly scores: ReadonlyMap<string, WikitextValue>;
}
