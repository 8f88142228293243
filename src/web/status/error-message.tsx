import type { ComponentChildren } from 'preact';

/** An error in place of a view, with a button to try again if `onRetry` is given. */
export function ErrorMessage({
  title,
  children,
  onRetry,
}: {
  title: string;
  children: ComponentChildren;
  onRetry?: (() => void) | undefined;
}) {
  return (
    <div class="error">
      <h1 tabIndex={-1}>{title}</h1>
      <p>{children}</p>
      {onRetry && (
        <p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
