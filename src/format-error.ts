/** A class of errors. */
export type ErrorClass = abstract new (...args: never[]) => Error;

/**
 * An error as text for the log or the terminal: the message alone for an error of an `expected` class, whose message
 * says what to do; the stack of any other, with those of its causes.
 *
 * An error's other properties are left out: they may hold the database's address, and so its password.
 */
export function formatError(error: unknown, expected: readonly ErrorClass[]): string {
  if (!(error instanceof Error)) return String(error);
  if (expected.some((kind) => error instanceof kind)) return error.message;
  return error.cause === undefined
    ? String(error.stack)
    : `${error.stack}\nCaused by: ${formatError(error.cause, expected)}`;
}
