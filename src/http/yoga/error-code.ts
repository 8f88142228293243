import type { GraphQLError } from 'graphql';
import type { Reason } from '../../db/service-unavailable.js';
import type { Code } from '../../graph/errors.js';

/** Codes that are not the graph's own, but those of the language and of how it is asked. */
type Usual =
  | 'BAD_REQUEST'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'OPERATION_RESOLUTION_FAILURE';

const counted: Readonly<Record<Code | Reason | Usual, true>> = {
  BAD_USER_INPUT: true,
  BAD_ID: true,
  BAD_CURSOR: true,
  UNKNOWN_NAME: true,
  AMBIGUOUS_NAME: true,
  QUERY_LIMIT: true,
  COST_LIMIT: true,
  RATE_LIMIT: true,
  TOO_MANY_SUBSCRIPTIONS: true,
  OVERLOADED: true,
  DATABASE_UNAVAILABLE: true,
  DEADLINE_EXCEEDED: true,
  BAD_REQUEST: true,
  GRAPHQL_PARSE_FAILED: true,
  GRAPHQL_VALIDATION_FAILED: true,
  INTERNAL_SERVER_ERROR: true,
  OPERATION_RESOLUTION_FAILURE: true,
};

/** The code of an error as it is counted: one of a list, whatever it is, so that there are not ever more of them. */
export function codeOf({ extensions }: Pick<GraphQLError, 'extensions'>): string {
  const code = extensions?.code;
  return typeof code === 'string' && Object.hasOwn(counted, code) ? code : 'OTHER';
}
