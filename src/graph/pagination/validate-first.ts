import { clientError } from '../errors.js';

/** The values that the argument `first` of a list may have. */
export interface FirstRange {
  readonly default: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Returns the number of rows that `first` requests. Throws BAD_USER_INPUT for a number out of range: a shortened list
 * would look complete to the client.
 */
export function validateFirst(first: number | null | undefined, range: FirstRange): number {
  const size = first ?? range.default;
  if (size >= range.min && size <= range.max) return size;
  throw clientError(
    'BAD_USER_INPUT',
    `\`first\` must be between ${range.min} and ${range.max}; got ${size}.`,
  );
}
