import type { Cell } from '../../read/wikitext/table.js';
import type { WikitextValue } from '../../read/wikitext/template.js';
import { hasHead, wordsOf } from './column-words.js';
import type { GridRow, TableGrid } from './table-grid.js';
import { isTeamCell } from './team-cell.js';

const pairWords = wordsOf(['PAIR']);

/** A row of heads may have a title above it. */
const MAX_HEAD_ROWS = 3;

/**
 * The table with its column of pairings, `Alianza – Boys`, as two columns under the heads *Home* and *Away*; undefined for a
 * table without one.
 */
export function withPairsSplit({ rows, width, ...table }: TableGrid): TableGrid | undefined {
  for (const [index, heads] of rows.slice(0, MAX_HEAD_ROWS).entries()) {
    const column = heads.cells.findIndex((cell) => hasHead([cell], pairWords));
    const below = rows.slice(index + 1);
    const pairs = below.filter(({ cells }) => pairOf(cells[column]) !== undefined);
    if (column < 0 || pairs.length === 0 || pairs.length * 2 < below.length) continue;
    const split = (row: GridRow, pair: readonly [Cell, Cell] | undefined): GridRow => {
      const cell = row.cells[column];
      return { ...row, cells: row.cells.toSpliced(column, 1, ...(pair ?? [cell, cell])) };
    };
    return {
      ...table,
      width: width + 1,
      rows: [
        ...rows.slice(0, index).map((row) => split(row, undefined)),
        split(heads, headsOf(heads.cells[column])),
        ...below.map((row) => split(row, pairOf(row.cells[column]))),
      ],
    };
  }
  return undefined;
}

function headsOf(head: Cell | undefined): readonly [Cell, Cell] | undefined {
  if (head === undefined) return undefined;
  const withText = (text: string): Cell => ({ ...head, value: { ...head.value, text, templates: [] } });
  return [withText('Home'), withText('Away')];
}

const separator = /\s+(?:[–—−-]|vs?\.?|x|×|contra|gegen)\s+/giu;

/** The cells of the two teams of a pairing. */
function pairOf(cell: Cell | undefined): readonly [Cell, Cell] | undefined {
  if (cell === undefined) return undefined;
  const { text, offset, templates } = cell.value;
  const [found, another] = [...masked(cell.value).matchAll(separator)];
  if (found === undefined || another !== undefined) return undefined;
  const part = (from: number, to: number): Cell => ({
    ...cell,
    value: {
      text: text.slice(from, to),
      offset: offset + from,
      templates: templates.filter((one) => one.offset >= offset + from && one.offset < offset + to),
    },
  });
  const pair = [part(0, found.index), part(found.index + found[0].length, text.length)] as const;
  return pair.every(isTeamCell) ? pair : undefined;
}

/** The text with its links and templates filled, each character by another, so that positions stay. */
function masked({ text, offset, templates }: WikitextValue): string {
  const fill = (part: string) => '_'.repeat(part.length);
  const withoutTemplates = templates.reduce((left, { offset: at, end }) => {
    const [from, to] = [at - offset, end - offset];
    return left.slice(0, from) + fill(left.slice(from, to)) + left.slice(to);
  }, text);
  return withoutTemplates.replaceAll(/\[\[[^[\]]*\]\]/g, fill);
}
