import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The current width of an element, in CSS pixels. */
export function useWidth<Measured extends HTMLElement>(): [RefObject<Measured | null>, number] {
  const element = useRef<Measured>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    setWidth(current.clientWidth);
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

/** The root font size, in CSS pixels; it grows with the window. */
export function useFontSize(): number {
  const size = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const [fontSize, setFontSize] = useState(size);
  useLayoutEffect(() => {
    const onResize = () => setFontSize(size());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  return fontSize;
}
