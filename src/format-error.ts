/** A kind of error whose message says all that its reader can do something about. */
export type Told = abstract new (...args: never[]) => Error;

/**
 * What to tell of an error: the message alone where it says what to do, and where it happened if the fault is ours.
 * The stack and not the whole error, whose properties may hold the database's address and so its password.
 */
export function explain(error: unknown, told: readonly Told[]): string {
  if (!(error instanceof Error)) return String(error);
  if (told.some((kind) => error instanceof kind)) return error.message;
  return error.cause === undefined
    ? String(error.stack)
    : `${error.stack}\nbecause of ${explain(error.cause, told)}`;
}
