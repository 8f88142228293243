import { homeSideOf, type Leg, type PlayedTie } from '../../domain/tie/decision.js';
import { type Side, scoreOf } from '../../domain/tie/score.js';

/** What a derivation needs of a tie's row. */
export const tieSelect = {
  team1Id: true,
  legs: {
    orderBy: { leg: 'asc' },
    select: { homeTeamId: true, homeGoals: true, awayGoals: true, homeStated: true },
  },
  aggregate1: true,
  aggregate2: true,
  inPoints: true,
  replays: true,
  penalties1: true,
  penalties2: true,
  extraTime: true,
  awayGoalsMarked: true,
  lotMarked: true,
  series: true,
  walkoverFor: true,
  statedWinner: true,
} as const;

/** A tie's row, as far as the derivations need it. */
export interface TieRow extends TieLegs {
  readonly aggregate1: number | null;
  readonly aggregate2: number | null;
  readonly inPoints: boolean;
  readonly replays: number;
  readonly penalties1: number | null;
  readonly penalties2: number | null;
  readonly extraTime: boolean;
  readonly awayGoalsMarked: boolean;
  readonly lotMarked: boolean;
  readonly series: boolean;
  readonly walkoverFor: number | null;
  readonly statedWinner: number | null;
}

/** The legs of a tie's row, in the order played, and the team that is side 1. */
interface TieLegs {
  readonly team1Id: number;
  readonly legs: readonly LegRow[];
}

/** A leg's row. */
export type LegRow = Omit<Leg, 'homeSide'> & { readonly homeTeamId: number };

/** The legs of a tie's row as the derivations take them. */
export function toLegs({ team1Id, legs }: TieLegs): Leg[] {
  return legs.map(({ homeTeamId, ...leg }) => ({ ...leg, homeSide: homeSideOf(homeTeamId, team1Id) }));
}

/** A tie's row as the derivations take it. */
export function toTieInput(tie: TieRow): PlayedTie {
  return {
    legs: toLegs(tie),
    aggregate: scoreOf(tie.aggregate1, tie.aggregate2),
    inPoints: tie.inPoints,
    replays: tie.replays,
    penalties: scoreOf(tie.penalties1, tie.penalties2),
    extraTime: tie.extraTime,
    awayGoalsMarked: tie.awayGoalsMarked,
    lotMarked: tie.lotMarked,
    series: tie.series,
    walkover: side(tie.walkoverFor),
    stated: side(tie.statedWinner),
  };
}

function side(number: number | null): Side | null {
  return number === 1 || number === 2 ? number : null;
}
