import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element, in CSS pixels, as it is now and whenever it changes. */
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

/** The size of a letter, in CSS pixels: it grows with the window. */
export function useLetter(): number {
  const size = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const [letter, setLetter] = useState(size);
  useLayoutEffect(() => {
    const onResize = () => setLetter(size());
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  return letter;
}
