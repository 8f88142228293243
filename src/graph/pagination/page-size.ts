import { validateConnectionArguments } from '@pothos/core';
import { clientError } from '../errors.js';

/** The default and the maximum size of a connection's page, in nodes. */
export const pageSize = { default: 50, max: 500 };

/** The arguments of a connection that select its page. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** Returns the size of a page in nodes. Throws BAD_USER_INPUT for arguments out of range or that exclude each other. */
export function validatePageSize(args: PageArguments): number {
  const { first = null, last = null } = args;
  validateConnectionArguments({ first, last });
  assertExclusive(args, 'before', 'after');
  assertExclusive(args, 'before', 'first');
  assertExclusive(args, 'after', 'last');
  assertExclusive(args, 'first', 'last');
  const size = first ?? last ?? pageSize.default;
  // A shortened page would look complete to the client.
  if (size <= pageSize.max) return size;
  throw clientError(
    'BAD_USER_INPUT',
    `\`${first == null ? 'last' : 'first'}\` must be between 0 and ${pageSize.max}; got ${size}. Request the next page with \`${isBackward(args) ? 'before' : 'after'}\`.`,
  );
}

/** Whether a page is counted from the end of its connection. */
export function isBackward({ last, before }: PageArguments): boolean {
  return last != null || before != null;
}

function assertExclusive(args: PageArguments, one: keyof PageArguments, other: keyof PageArguments): void {
  if (args[one] == null || args[other] == null) return;
  throw clientError('BAD_USER_INPUT', `\`${one}\` and \`${other}\` exclude each other; pass one of them.`);
}
