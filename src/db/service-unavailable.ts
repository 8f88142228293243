/** Why a question is not answered now, though nothing is wrong with it. */
export type Reason =
  /** More is asked at once than there is room for. */
  | 'OVERLOADED'
  /** The database cannot be asked. */
  | 'DATABASE_UNAVAILABLE'
  /** The answer took longer than anybody waits. */
  | 'DEADLINE_EXCEEDED';

/** A question that is not answered now; the message may be told to whoever asked. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  constructor(
    readonly reason: Reason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
