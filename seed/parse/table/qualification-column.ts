import { zoneOfText } from '../group/zone.js';
import type { StandingsColumns } from './standings-columns.js';
import { textOf } from './table-grid.js';

// A longer text is a remark on the team.
const MAX_LENGTH = 200;

/** The column that says what a place is worth: by its head, or by what most of its texts say. */
export function qualificationColumn({ at, columns, rows, team }: StandingsColumns): number | undefined {
  const named = at.get('QUALIFICATION');
  if (named !== undefined) return named;
  const found = columns.findIndex(({ kind }, index) => {
    if (kind !== undefined || index <= team) return false;
    const texts = [...new Set(rows.map(({ cells }) => cells[index]))]
      .map(textOf)
      .filter((text) => text !== '' && text.length <= MAX_LENGTH);
    const telling = texts.filter((text) => /\p{L}{4}/u.test(text) && zoneOfText(text).kind !== 'OTHER');
    return telling.length > 0 && telling.length * 2 >= texts.length;
  });
  return found < 0 ? undefined : found;
}
