import type { Discrepancy } from '../audit/discrepancy.js';
import type { SeasonRecord } from '../parse/season.js';

/** A season as read from its document, with the document's contradictions. */
export interface AuditedSeason {
  readonly season: SeasonRecord;
  readonly discrepancies: readonly Discrepancy[];
  /** Identifies the document that the season was read from. */
  readonly digest: string;
  /** The text of the facts file; absent where there is none. */
  readonly factsFile?: string | undefined;
}
