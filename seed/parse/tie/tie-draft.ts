import type { StatedMatch } from '../match/football-box.js';
import type { BracketTie } from './bracket.js';
import type { RoundDraft } from './round.js';
import type { StatedTie } from './tie-cells.js';

/** The reports of a tie while the page is read. */
export interface TieDraft {
  readonly round: RoundDraft;
  stated: StatedTie | null;
  readonly replays: StatedTie[];
  /** The tie as other documents state it. */
  readonly retold: StatedTie[];
  matches: readonly StatedMatch[];
  /** The home side of its first box, if the match was then played on another day; else null. */
  firstHome: string | null;
  bracket: BracketTie | null;
  /** The team that its bracket marks, or has in the next column. */
  advancing: string | null;
}
