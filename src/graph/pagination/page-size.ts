import { validateConnectionArguments } from '@pothos/core';
import { clientError } from '../errors.js';

/** Rows of a connection's page when the client names no size, and the most that it may name. */
export const pageSize = { default: 50, max: 500 };

/** Which page of a connection a client asks for. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** The rows of a page, or an error for arguments that do not go together or ask for too many. */
export function validatePageSize(args: PageArguments): number {
  const { first = null, last = null } = args;
  validateConnectionArguments({ first, last });
  assertExclusive(args, 'before', 'after');
  assertExclusive(args, 'before', 'first');
  assertExclusive(args, 'after', 'last');
  if (first != null && last != null)
    throw clientError('BAD_USER_INPUT', 'Ask for the `first` nodes or for the `last`, not for both.');
  const size = first ?? last ?? pageSize.default;
  // A larger page is refused, not cut, for a client would take it for the whole.
  if (size <= pageSize.max) return size;
  throw clientError(
    'BAD_USER_INPUT',
    `A page has at most ${pageSize.max} nodes; ask for the next one with \`${isBackward(args) ? 'before' : 'after'}\`.`,
  );
}

/** Whether a page is counted from its end. */
export function isBackward({ last, before }: PageArguments): boolean {
  return last != null || before != null;
}

function assertExclusive(args: PageArguments, one: keyof PageArguments, other: keyof PageArguments): void {
  if (args[one] == null || args[other] == null) return;
  throw clientError('BAD_USER_INPUT', `Arguments "${one}" and "${other}" are not supported at the same time`);
}
