import type { Step } from '../../domain/journey/journey.js';
import type { Prisma } from '../../generated/prisma/client.js';
import { byPosition } from '../group/group-select.js';
import { tieSelect, toTieInput } from '../tie/tie-select.js';

/** A step with the rows of its stage and its event, which hold what the client selected of them. */
export interface JourneyStepRow extends Step {
  readonly rows: { readonly stage: object; readonly event: object };
}

const season = {
  select: { id: true, startYear: true, year: true, championId: true, runnerUpId: true, finalId: true },
} as const;

/** What a step is made of, its stage left out. */
export const journeySelect = {
  qualification: { teamId: true, order: true, season, department: { select: { name: true } } },
  standing: {
    id: true,
    teamId: true,
    position: true,
    points: true,
    won: true,
    drawn: true,
    lost: true,
    qualified: true,
    season,
  },
  group: {
    name: true,
    order: true,
    standings: { ...byPosition, select: { id: true, position: true } },
    _count: { select: { matches: { where: { homeGoals: null } } } },
  },
  tie: {
    ...tieSelect,
    id: true,
    order: true,
    decidedBy: true,
    winnerId: true,
    season,
    team1: { select: { name: true } },
    team2: { select: { name: true } },
  },
} as const;

type StageRow = { readonly id: number; readonly order: number };
type QualificationRow = Prisma.QualificationGetPayload<{ select: typeof journeySelect.qualification }> & {
  readonly from: StageRow;
};
type StandingRow = Prisma.StandingGetPayload<{ select: typeof journeySelect.standing }> & {
  readonly group: Prisma.GroupGetPayload<{ select: typeof journeySelect.group }> & {
    readonly stage: StageRow;
  };
};
type TieRow = Prisma.TieGetPayload<{ select: typeof journeySelect.tie }> & { readonly stage: StageRow };

/** The step of an entry; none for an entry that was earned by playing, which its table or tie is the step of. */
export function entrySteps(row: QualificationRow): JourneyStepRow[] {
  if (row.department === null) return [];
  return [
    {
      season: inSeason(row.season, row.teamId),
      stage: row.from,
      order: row.order,
      event: { is: 'ENTRY', department: row.department.name },
      rows: { stage: row.from, event: row },
    },
  ];
}

/** The step of a line of a table. */
export function groupStep(row: StandingRow): JourneyStepRow {
  const { group, position } = row;
  return {
    season: inSeason(row.season, row.teamId),
    stage: group.stage,
    order: group.order,
    event: {
      is: 'GROUP',
      group: group.name,
      position,
      shared: group.standings.some((other) => other.id !== row.id && other.position === position),
      points: row.points,
      played: row.won + row.drawn + row.lost,
      unplayed: group._count.matches,
      qualified: row.qualified,
    },
    rows: { stage: group.stage, event: row },
  };
}

/** The step of a tie, from the side of one of its teams. */
export function tieStep(team: number, row: TieRow): JourneyStepRow {
  const first = row.team1Id === team;
  return {
    season: inSeason(row.season, team),
    stage: row.stage,
    order: row.order,
    event: {
      is: 'TIE',
      tie: toTieInput(row),
      side: first ? 1 : 2,
      opponent: first ? row.team2.name : row.team1.name,
      by: row.decidedBy,
      won: row.winnerId === null ? null : row.winnerId === team,
      final: row.season.finalId === row.id,
    },
    rows: { stage: row.stage, event: row },
  };
}

function inSeason(
  { id, startYear, year, championId, runnerUpId, finalId }: QualificationRow['season'],
  team: number,
): Step['season'] {
  const title = team === championId ? 'CHAMPION' : team === runnerUpId ? 'RUNNER_UP' : null;
  return { id, startYear, year, decided: championId !== null, title: finalId === null ? title : null };
}
