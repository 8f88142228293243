import type { MatchScore } from '../../../src/domain/match/score.js';
import type { MatchDetails } from './match-details.js';
import type { ScoreCell } from './score.js';

/** A match's score and status as a cell gives them, the side first that the cell has first. */
export function scoreOfCell(cell: ScoreCell): MatchScore & Pick<MatchDetails, 'status' | 'abandonedAt'> {
  switch (cell.kind) {
    case 'PLAYED': {
      const { team1: homeGoals, team2: awayGoals } = cell.score;
      return { homeGoals, awayGoals, status: cell.status, abandonedAt: null };
    }
    case 'NOT_PLAYED':
      return { ...noGoals, status: cell.status, abandonedAt: cell.abandonedAt };
    // One side has the points, and there are no goals.
    case 'WALKOVER':
      return { ...noGoals, status: 'AWARDED', abandonedAt: null };
    case 'BYE':
      return { ...noGoals, status: 'SCHEDULED', abandonedAt: null };
  }
}

/** Stands in for a score that cannot be read. */
export const unreadScore: ScoreCell = { kind: 'NOT_PLAYED', status: 'SCHEDULED', abandonedAt: null };

const noGoals = { homeGoals: null, awayGoals: null };
