import type { Cell } from '../../read/wikitext/table.js';
import { isDateText } from '../match/match-date.js';
import { isName } from './cell-content.js';
import { textOf } from './table-grid.js';

const MAX_NAME_LENGTH = 80;

/** Whether a cell may name a team: a short text with letters, or a flag that stands for one; no score, date or number. */
export function isTeamCell(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  const text = textOf(cell);
  if (text === '') return /\{\{/.test(cell.value.text);
  return text.length <= MAX_NAME_LENGTH && isName(cell.value) && !isDateText(text);
}
