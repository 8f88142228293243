/** Why a valid query gets no answer now. */
export type UnavailableReason =
  /** Too many queries at once. */
  | 'OVERLOADED'
  /** The database does not answer. */
  | 'DATABASE_UNAVAILABLE'
  /** The answer takes longer than the deadline. */
  | 'DEADLINE_EXCEEDED';

/** A valid query gets no answer now; clients may see the message. */
export class ServiceUnavailableError extends Error {
  override readonly name = 'ServiceUnavailableError';

  constructor(
    readonly reason: UnavailableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
