import { compareSeasons } from '../season/season-order.js';
import type { Decision, PlayedTie } from '../tie/decision.js';
import type { Side } from '../tie/score.js';

/** A team's entry into the first stage that it played in, given by a department's list. */
interface EntryEvent {
  readonly is: 'ENTRY';
  readonly department: string;
}

/** A team's place in the table of a group. */
export interface GroupEvent {
  readonly is: 'GROUP';
  readonly group: string;
  readonly position: number;
  /** Whether another team of the group has the same place. */
  readonly shared: boolean;
  readonly points: number;
  readonly played: number;
  /** Matches of the group, whoever plays them, that are not played yet. */
  readonly unplayed: number;
  /** The source marks the place as going on. */
  readonly qualified: boolean;
}

/** A tie as one of its sides saw it. */
export interface TieEvent {
  readonly is: 'TIE';
  readonly tie: PlayedTie;
  readonly side: Side;
  readonly opponent: string;
  readonly by: Decision['by'];
  /** Whether the side went through; null while that is not known. */
  readonly won: boolean | null;
  /** Whether it is the tie that decides the season. */
  readonly final: boolean;
}

/** A point of a team's way through a season. */
export interface Step {
  readonly season: {
    readonly id: number;
    readonly startYear: number;
    readonly year: number;
    readonly decided: boolean;
    /** What the team became by a table, in a season without a final. */
    readonly title: 'CHAMPION' | 'RUNNER_UP' | null;
  };
  readonly stage: { readonly id: number; readonly order: number };
  /** Its place among the groups, or the ties, of the season. */
  readonly order: number;
  readonly event: EntryEvent | GroupEvent | TieEvent;
}

/** What came of a step. */
export type Outcome = 'ADVANCED' | 'ELIMINATED' | 'CHAMPION' | 'RUNNER_UP' | 'UNDECIDED';

/**
 * A team's steps in order, each with what came of it: season by season, stage by stage, the entry before the groups
 * and the groups before the ties. `left` has the numbers of the stages out of which it is known to have gone on.
 */
export function journey<S extends Step>(
  steps: readonly S[],
  left: ReadonlySet<number>,
): { readonly step: S; readonly outcome: Outcome }[] {
  const ordered = steps.toSorted(
    (one, two) =>
      compareSeasons(one.season, two.season) ||
      one.stage.order - two.stage.order ||
      kinds.indexOf(one.event.is) - kinds.indexOf(two.event.is) ||
      one.order - two.order,
  );
  return ordered.map((step, index) => {
    const more = ordered[index + 1]?.season.id === step.season.id;
    return { step, outcome: decided(step) ?? (more ? 'ADVANCED' : last(step, left)) };
  });
}

const kinds = ['ENTRY', 'GROUP', 'TIE'] as const;

function decided({ event }: Step): Outcome | undefined {
  if (event.is !== 'TIE' || !event.final || event.won === null) return undefined;
  return event.won ? 'CHAMPION' : 'RUNNER_UP';
}

/** A last step is the end once the season is over, or once it says so itself. */
function last({ season, stage, event }: Step, left: ReadonlySet<number>): Outcome {
  if (season.decided) return season.title ?? 'ELIMINATED';
  if (left.has(stage.id)) return 'UNDECIDED';
  const out =
    event.is === 'TIE'
      ? event.won === false
      : event.is === 'GROUP' && event.unplayed === 0 && !event.qualified;
  return out ? 'ELIMINATED' : 'UNDECIDED';
}
