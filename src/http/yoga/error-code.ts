import type { GraphQLError } from 'graphql';
import { errorCodes } from '../../graph/error-codes.js';

/** The code of an error for metrics: one of the known codes, or `OTHER`, so that labels are bounded. */
export function errorCode({ extensions }: Pick<GraphQLError, 'extensions'>): string {
  const code = extensions?.code;
  return typeof code === 'string' && Object.hasOwn(errorCodes, code) ? code : 'OTHER';
}
