import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Milliseconds until a row reaches its new position. */
const durationMs = 400;

/** Animates the children of an element from their previous to their new positions. */
export function useSlideAnimation<Rows extends HTMLElement>(): RefObject<Rows | null> {
  const rows = useRef<Rows>(null);
  const tops = useRef(new Map<Element, number>());
  useLayoutEffect(() => {
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of rows.current?.children ?? []) {
      const top = (row as HTMLElement).offsetTop;
      const before = tops.current.get(row) ?? top;
      tops.current.set(row, top);
      if (reducedMotion || before === top) continue;
      const from = { transform: `translateY(${before - top}px)` };
      row.animate([from, { transform: 'none' }], { duration: durationMs, easing: 'ease-out' });
    }
  });
  return rows;
}
