import type { ComponentChildren } from 'preact';

/** What went wrong, and the way on. */
export function ErrorMessage({
  title,
  children,
  onAgain,
}: {
  title: string;
  children: ComponentChildren;
  onAgain?: (() => void) | undefined;
}) {
  return (
    <div class="trouble">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{children}</p>
      {onAgain && (
        <p>
          <button type="button" onClick={onAgain}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
