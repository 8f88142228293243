import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Milliseconds that a row takes to its new place. */
const duration = 400;

/** Has rows slide from where they were to where they are, so that one sees which of them changed places. */
export function useSlideAnimation<Rows extends HTMLElement>(): RefObject<Rows | null> {
  const rows = useRef<Rows>(null);
  const tops = useRef(new Map<Element, number>());
  useLayoutEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of rows.current?.children ?? []) {
      const top = (row as HTMLElement).offsetTop;
      const before = tops.current.get(row) ?? top;
      tops.current.set(row, top);
      if (still || before === top) continue;
      const from = { transform: `translateY(${before - top}px)` };
      row.animate([from, { transform: 'none' }], { duration, easing: 'ease-out' });
    }
  });
  return rows;
}
