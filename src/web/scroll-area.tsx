import type { ComponentChildren } from 'preact';

/** What may be wider than the window, and is then moved sideways within it. */
export function ScrollArea({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: by the keyboard it is moved while it has the focus
    <section class="scrolls" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
