/** Says that the answer takes its time, over what is waited for. */
export function SlowNotice({ onAgain }: { onAgain: () => void }) {
  return (
    <p class="slow" role="status">
      The server is taking longer than usual.{' '}
      <button type="button" onClick={onAgain}>
        Try again
      </button>
    </p>
  );
}
