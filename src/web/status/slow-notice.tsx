/** A notice above the skeleton that the server is slow. */
export function SlowNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <p class="slow" role="status">
      The server is taking longer than usual.{' '}
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
