/** The body of a GraphQL response. */
export interface GraphqlResponse<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ResponseError[];
}

interface ResponseError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly name?: string };
}

/** An error of a query, with a message for visitors. */
export class QueryError extends Error {
  override name = 'QueryError';
  /** The name that the graph does not know, if that is the reason; otherwise null. */
  readonly unknownName: string | null;

  constructor(message: string, unknownName: string | null = null) {
    super(message);
    this.unknownName = unknownName;
  }

  /** Creates the error from the first error of a response. */
  static from({ message, extensions }: ResponseError): QueryError {
    return new QueryError(message, extensions?.code === 'UNKNOWN_NAME' ? (extensions.name ?? null) : null);
  }
}
