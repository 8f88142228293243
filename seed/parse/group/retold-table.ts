import { statedFigures } from '../../../src/domain/group/figures.js';
import type { StandingRecord } from './standings-line.js';

/**
 * The lines of a table with what the same table tells in another document: figures and marks that the first lacks, and
 * the lines of the other as further evidence.
 */
export function mergeRetoldTable(
  standings: readonly StandingRecord[],
  retold: readonly StandingRecord[],
): readonly StandingRecord[] {
  const others = new Map(retold.map((standing) => [standing.team, standing]));
  return standings.map((standing) => {
    const other = others.get(standing.team);
    return other === undefined ? standing : mergeLine(standing, other);
  });
}

function mergeLine(known: StandingRecord, other: StandingRecord): StandingRecord {
  const marked = known.mark === null ? other : known;
  const { qualified, mark, zone, markLines } = marked;
  const figures = Object.fromEntries(
    ([...statedFigures, 'shootOutWins', 'shootOutLosses'] as const).map((figure) => [
      figure,
      known[figure] ?? other[figure],
    ]),
  );
  const lines = [...new Set([...known.lines, ...other.lines])].sort((a, b) => a - b);
  const isNoted = known.isNoted || other.isNoted;
  return { ...known, ...figures, qualified, mark, zone, markLines, isNoted, lines };
}
