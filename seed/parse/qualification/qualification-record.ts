import type { SeasonFacts } from '../facts-file.js';
import type { GroupRecord } from '../group/group.js';
import type { StageRecord } from '../heading/stage.js';
import type { TeamRecord } from '../team/team-registry.js';
import type { RoundRecord } from '../tie/round.js';
import type { TieRecord } from '../tie/tie-collector.js';

/** The qualification of a team from one stage for another. */
export interface QualificationRecord {
  readonly team: string;
  readonly from: string;
  readonly to: string;
  /** The region from which the team qualified; null if there is none. */
  readonly region: string | null;
  readonly via: QualificationRoute;
  readonly lines: readonly number[];
}

/** How a team qualified: by slug the department, the group in whose table it was placed, or the tie that it won. */
export type QualificationRoute =
  | { readonly by: 'DEPARTMENT'; readonly department: string }
  | { readonly by: 'PLACE'; readonly group: string }
  | { readonly by: 'TIE'; readonly tie: string };

/** The parts of a season from which qualifications are found. */
export interface QualificationInput {
  readonly facts: SeasonFacts;
  readonly stages: readonly StageRecord[];
  readonly teams: readonly TeamRecord[];
  readonly groups: readonly GroupRecord[];
  readonly rounds: readonly RoundRecord[];
  readonly ties: readonly TieRecord[];
}
