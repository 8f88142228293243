/** A page that cannot be fetched because of what was given; the message says why, and what to give instead. */
export class PageAddressError extends Error {
  override readonly name = 'PageAddressError';
}

/** How a request to a wiki failed. */
export interface WikiFailure {
  /** Whether the same request may succeed later. */
  readonly temporary?: boolean;
  /** The wait that the wiki itself states (`Retry-After`), in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** Whether the address is that of another program, or of none. */
  readonly notMediaWiki?: boolean;
  /** The code of an error that the interface reports: `nosuchrevid`. */
  readonly code?: string;
  readonly cause?: unknown;
}

/** A wiki that cannot be reached, refuses, or gives an invalid answer; the message says what to do. */
export class WikiError extends Error {
  override readonly name = 'WikiError';

  constructor(
    message: string,
    readonly failure: WikiFailure = {},
  ) {
    super(message, { cause: failure.cause });
  }
}
