import type { Side } from '../../../src/domain/tie/decision.js';
import type { StatedMatch } from '../match/football-box.js';
import type { BracketTie } from './bracket.js';
import type { StatedTie } from './leg-result.js';
import type { Unordered } from './round.js';

/** What is told of a tie, and where. */
export interface Draft {
  readonly round: Unordered;
  stated: StatedTie | null;
  readonly replays: StatedTie[];
  readonly matches: StatedMatch[];
  cells: BracketTie | null;
  /** The side that the next column of its bracket has. */
  advanced: Side | null;
}
