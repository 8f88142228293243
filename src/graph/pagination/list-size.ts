import { clientError } from '../errors.js';

/** How many rows a list may be asked for. */
export interface Limit {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** How many rows to give. A number out of range is refused and not cut: a client would take the rest for missing. */
export function limited(first: number | null | undefined, { usual, least, most }: Limit): number {
  const wanted = first ?? usual;
  if (wanted >= least && wanted <= most) return wanted;
  throw clientError('BAD_USER_INPUT', `\`first\` is ${least} to ${most}, not ${wanted}.`);
}
