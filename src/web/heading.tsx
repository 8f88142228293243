import type { ComponentChildren } from 'preact';

/** A heading of a level that depends on where its section stands. */
export function Heading({ level, id, children }: { level: 2 | 3; id: string; children: ComponentChildren }) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag id={id} class={level === 3 ? 'sub' : undefined}>
      {children}
    </Tag>
  );
}
