import type { SeasonFacts } from '../facts-file.js';
import type { GroupRecord } from '../group/group.js';
import type { StageRecord } from '../heading/stage.js';
import type { TeamRecord } from '../team/team-registry.js';
import type { RoundRecord } from '../tie/round.js';
import type { TieRecord } from '../tie/tie-collector.js';

/** A team's entry from one stage into the next. */
export interface QualificationRecord {
  readonly team: string;
  readonly from: string;
  readonly to: string;
  /** The region that the team came out of; null where there is none. */
  readonly region: string | null;
  readonly via: QualificationRoute;
  readonly lines: readonly number[];
}

/** What earned an entry: slugs of a department, of a group in whose table the team stood, or of a tie that it won. */
export type QualificationRoute =
  | { readonly by: 'DEPARTMENT'; readonly department: string }
  | { readonly by: 'PLACE'; readonly group: string }
  | { readonly by: 'TIE'; readonly tie: string };

/** What entries are read from. */
export interface QualificationInput {
  readonly facts: SeasonFacts;
  readonly stages: readonly StageRecord[];
  readonly teams: readonly TeamRecord[];
  readonly groups: readonly GroupRecord[];
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
}
