import type { ComponentChildren } from 'preact';

/** A heading of a level that depends on where its section stands. */
export function Heading({
  level,
  id,
  hidden = false,
  children,
}: {
  level: 2 | 3;
  id: string;
  /** Whether it is for screen readers alone. */
  hidden?: boolean;
  children: ComponentChildren;
}) {
  const Tag = level === 2 ? 'h2' : 'h3';
  return (
    <Tag id={id} class={hidden ? 'visually-hidden' : level === 3 ? 'sub' : undefined}>
      {children}
    </Tag>
  );
}
