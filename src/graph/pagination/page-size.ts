import { validateConnectionArguments } from '@pothos/core';
import { clientError } from '../errors.js';

/** Rows of a connection's page when the client names no size, and the most that it may name. */
export const pageSize = { usual: 50, most: 500 };

/** Which page of a connection a client asks for. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** The rows of a page, or an error for arguments that do not go together or ask for too many. */
export function sizeOf(args: PageArguments): number {
  const { first = null, last = null } = args;
  validateConnectionArguments({ first, last });
  refuseBoth(args, 'before', 'after');
  refuseBoth(args, 'before', 'first');
  refuseBoth(args, 'after', 'last');
  if (first != null && last != null)
    throw clientError('BAD_USER_INPUT', 'Ask for the `first` nodes or for the `last`, not for both.');
  const size = first ?? last ?? pageSize.usual;
  // A larger page is refused, not cut, for a client would take it for the whole.
  if (size <= pageSize.most) return size;
  throw clientError(
    'BAD_USER_INPUT',
    `A page has at most ${pageSize.most} nodes; ask for the next one with \`${isBackward(args) ? 'before' : 'after'}\`.`,
  );
}

/** Whether a page is counted from its end. */
export function isBackward({ last, before }: PageArguments): boolean {
  return last != null || before != null;
}

function refuseBoth(args: PageArguments, one: keyof PageArguments, other: keyof PageArguments): void {
  if (args[one] == null || args[other] == null) return;
  throw clientError('BAD_USER_INPUT', `Arguments "${one}" and "${other}" are not supported at the same time`);
}
