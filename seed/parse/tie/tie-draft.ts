import type { Side } from '../../../src/domain/tie/score.js';
import type { StatedMatch } from '../match/football-box.js';
import type { BracketTie } from './bracket.js';
import type { RoundDraft } from './round.js';
import type { StatedTie } from './tie-cells.js';

/** What is told of a tie, and where. */
export interface TieDraft {
  readonly round: RoundDraft;
  stated: StatedTie | null;
  readonly replays: StatedTie[];
  readonly matches: StatedMatch[];
  bracket: BracketTie | null;
  /** The side that the next column of its bracket has. */
  advancing: Side | null;
}
