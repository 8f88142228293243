import type { RoundHeading } from './classify-heading.js';
import type { StageRecord } from './stage.js';

/** The stage, region, group and round that the headings above some results name, in the page's words. */
export interface ResultContext {
  readonly stage: StageRecord;
  readonly region?: string;
  readonly group?: string;
  readonly round?: RoundHeading;
}
