import { readScore, type ScoreCell } from '../match/score.js';
import type { TeamRegistry } from '../team/team-registry.js';
import { readTieCells, type StatedTie } from '../tie/tie-cells.js';
import type { MatchColumns } from './match-columns.js';
import { isAmbiguous, noteNoScore } from './match-list.js';
import type { ListedMatch, MatchListLayout } from './match-list-layout.js';
import { textOf } from './table-grid.js';

/**
 * Reads a row as a tie of one, two or three matches. Undefined for a bye, and if a team is not known yet; undefined, with a
 * note, if a score cannot be read.
 */
export function readListedTie(
  { row }: ListedMatch,
  columns: MatchColumns,
  registry: TeamRegistry,
  isSecondLegTurned = false,
): StatedTie | undefined {
  const { problems } = registry;
  const cell = (index: number | undefined) => (index === undefined ? undefined : row.cells[index]);
  const total = cell(columns.total);
  const [first, second, third] = columns.legs.map(cell);
  const legs =
    columns.legs.length === 0 ? [] : textOf(third) === '' ? [first, second] : [first, second, third];
  for (const one of [total, ...legs]) {
    const read = readScore(one?.value.text ?? '');
    if (one === undefined || (read !== undefined && !isAmbiguous(read))) continue;
    noteNoScore(one.value, problems);
    return undefined;
  }
  const tie = readTieCells(
    {
      label: 'row',
      offset: cell(columns.first)?.value.offset ?? row.offset,
      team1: cell(columns.first)?.value,
      team2: cell(columns.second)?.value,
      total: total?.value,
      legs: legs.map((leg) => leg?.value),
      winner: undefined,
    },
    registry,
  );
  return tie !== undefined && isSecondLegTurned ? withSecondLegTurned(tie) : tie;
}

/**
 * Whether the second legs have their home side first, which is named second: then the aggregates add up only so. Most
 * tables have the same side first in all scores.
 */
export function isSecondLegTurned({ columns, sections }: MatchListLayout): boolean {
  if (columns.legs.length < 2 || columns.total === undefined) return false;
  let [straight, turned] = [0, 0];
  for (const { row } of sections.flatMap(({ rows }) => rows)) {
    const [total, first, second] = [columns.total, ...columns.legs].map((index) =>
      scoreOf(readScore(row.cells[index]?.value.text ?? '')),
    );
    if (total === undefined || first === undefined || second === undefined) continue;
    if (first.team1 + second.team1 === total.team1 && first.team2 + second.team2 === total.team2)
      straight += 1;
    else if (first.team1 + second.team2 === total.team1 && first.team2 + second.team1 === total.team2)
      turned += 1;
  }
  return turned > straight;
}

function scoreOf(read: ScoreCell | undefined) {
  return read?.kind === 'PLAYED' ? read.score : undefined;
}

function withSecondLegTurned(tie: StatedTie): StatedTie {
  return {
    ...tie,
    legs: tie.legs.map((leg, index) =>
      index === 1 ? { ...leg, homeGoals: leg.awayGoals, awayGoals: leg.homeGoals } : leg,
    ),
  };
}
