import type { TieBreaker } from '../../../src/domain/group/tie-breakers.js';
import { readTieBreakers } from '../header/tie-breakers.js';
import { readCount } from '../match/score.js';
import type { TableCells } from './sports-table-teams.js';
import type { UnknownColumn } from './unknown-columns.js';

/** What a table says of its order. */
export interface TableRules {
  readonly pointsForWin: number;
  readonly pointsForDraw: number;
  readonly pointsForLoss: number;
  /** The criteria that it lists, up to the first that is not understood; empty where it lists none. */
  readonly tieBreakers: readonly TieBreaker[];
  readonly unknownColumns: readonly UnknownColumn[];
}

/** Reads the rules of a table. */
export function readTableRules(cells: TableCells, unknownColumns: readonly UnknownColumn[]): TableRules {
  const points = (name: string, usual: number) => readCount(cells.get(name)?.text ?? '') ?? usual;
  const listed = ['class_rules', 'classification_rules', 'rules'].flatMap((name) => cells.get(name) ?? []);
  return {
    pointsForWin: points('winpoints', 3),
    pointsForDraw: points('drawpoints', 1),
    pointsForLoss: points('losspoints', 0),
    tieBreakers: readTieBreakers(listed[0]?.text ?? '').tieBreakers,
    unknownColumns,
  };
}
