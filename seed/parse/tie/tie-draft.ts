import type { Side } from '../../../src/domain/tie/decision.js';
import type { StatedMatch } from '../match/football-box.js';
import type { BracketTie } from './bracket.js';
import type { StatedTie } from './leg-result.js';
import type { RoundDraft } from './round.js';

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
