import { useState } from 'preact/hooks';

const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Makes the links in the body of a table one stop of the tab key, among which the arrow keys move: `linkProps` are those
 * of the link in a cell, `onKeyDown` is for the table.
 */
export function useTableFocus(first: string) {
  const [current, setCurrent] = useState(first);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const rows = cell?.closest('tbody')?.rows;
    if (move === undefined || cell === null || rows === undefined) return;
    event.preventDefault();
    let row = [...rows].findIndex((one) => one.contains(cell)) + move[0];
    let column = cell.cellIndex + move[1];
    // Cells without a link are passed over.
    for (; rows[row]?.cells[column]; row += move[0], column += move[1]) {
      const link = rows[row]?.cells[column]?.querySelector('a');
      if (link) return link.focus();
    }
  };
  const linkProps = (key: string) => ({
    tabIndex: key === current ? 0 : -1,
    onFocus: () => setCurrent(key),
  });
  return { onKeyDown, linkProps };
}
