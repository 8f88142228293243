/** A code of an error, `errors[].extensions.code`, as the documentation lists it. */
interface CodeEntry {
  /**
   * The HTTP status of a response that has this error and no data. `request` is 400 for clients that accept
   * `application/graphql-response+json`, and 200 for others, as the specification of GraphQL over HTTP has it.
   */
  readonly status: number | 'request';
  readonly description: string;
}

/** Every code that the server sends. Programs branch on them; messages may change. */
export const errorCodes = {
  BAD_USER_INPUT: {
    status: 200,
    description:
      'An argument or a variable has an unusable value: one of another type, a size out of range, two arguments that exclude each other. For a variable the status is that of an invalid query.',
  },
  BAD_ID: { status: 200, description: 'An id that this graph did not give out.' },
  BAD_CURSOR: { status: 200, description: 'A cursor that this list, in this order, did not give out.' },
  UNKNOWN_NAME: {
    status: 200,
    description:
      'A name in a filter that nothing has. `extensions.suggestions` lists near names with their slugs.',
  },
  AMBIGUOUS_NAME: {
    status: 200,
    description:
      'A name that several teams or players have. `extensions.candidates` lists them with their slugs.',
  },
  QUERY_LIMIT: {
    status: 'request',
    description:
      'The query exceeds a limit of its shape. `extensions` name the limit, its maximum and the actual number.',
  },
  COST_LIMIT: {
    status: 'request',
    description:
      'The query costs more than the limit. `extensions` have its cost, the limit and the costliest fields.',
  },
  RATE_LIMIT: {
    status: 429,
    description: 'The address has used its points of this minute. `Retry-After` says when it has them again.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    status: 503,
    description:
      'The server or the address has its maximum of subscriptions, or a WebSocket its maximum of open operations. `Retry-After` says when to retry.',
  },
  GRAPHQL_PARSE_FAILED: { status: 'request', description: 'The query has a syntax error.' },
  GRAPHQL_VALIDATION_FAILED: { status: 'request', description: 'The query does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    description:
      'No operation can be executed: the document has none, or several and `operationName` selects none of them, or it is a mutation.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 200,
    description:
      'No document with this hash is registered. Clients for automatic persisted queries then send the query with its hash.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    description: 'The `version` of `extensions.persistedQuery` is not 1. Send the query without its hash.',
  },
  PERSISTED_QUERY_MISMATCH: {
    status: 'request',
    description: 'The hash is not that of the query that is sent with it.',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    status: 'request',
    description: 'No document of the manifest has this id.',
  },
  PERSISTED_QUERY_ID_REQUIRED: {
    status: 'request',
    description: 'The server answers only the documents of its manifest, and the query is not one of them.',
  },
  BAD_REQUEST: {
    status: 400,
    description:
      'The request is not a GraphQL request: it has no query, its JSON is malformed, its text is not in the charset that it names, or the percent-encodings of its URL are not UTF-8.',
  },
  FORBIDDEN: { status: 403, description: 'A browser sent the request for another site without a script.' },
  NOT_FOUND: {
    status: 404,
    description: 'Nothing is at this path. The message says what is where.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    description: 'The method is none of those in the header `Allow`. A mutation in a URL is refused so, too.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    description:
      'The header `Accept` names no media type of the response. A subscription is sent as `text/event-stream` or over a WebSocket.',
  },
  TOO_LARGE: { status: 413, description: 'The body is longer than 100 kB.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    description: 'The body is not `application/json`, is compressed, or is in an unknown charset.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 200,
    description: 'A fault of the server. `extensions.requestId` is the id of its log entry.',
  },
  OVERLOADED: {
    status: 503,
    description: 'The server has too many queries at once. `Retry-After` says when to retry.',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    description: 'The database does not answer. `Retry-After` says when to retry.',
  },
  DEADLINE_EXCEEDED: {
    status: 504,
    description: 'The answer took longer than `DEADLINE_MS`. Query less at once.',
  },
  UNAVAILABLE: { status: 503, description: 'The server is starting or stopping.' },
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code that the server sends. */
export type ErrorCode = keyof typeof errorCodes;
