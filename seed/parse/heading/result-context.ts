import type { RoundHeading } from './classify-heading.js';
import type { StageRecord } from './stage.js';

/** The stage, region, group, round and matchday that the headings above some results name, in the page's words. */
export interface ResultContext {
  readonly stage: StageRecord;
  readonly region?: string;
  readonly group?: string;
  readonly round?: RoundHeading;
  /** The heading that says when a group's matches were played: `Round 7`, `Matchday 3`. */
  readonly matchday?: string;
}
