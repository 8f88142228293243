import type { ComponentChildren } from 'preact';

/** An area that scrolls sideways if its content is wider than the window. */
export function ScrollArea({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard can scroll it only while it has the focus
    <section class="scroll-area" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
