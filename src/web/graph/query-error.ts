/** An answer as GraphQL words it. */
export interface GraphqlResponse<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ResponseError[];
}

interface ResponseError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly name?: string };
}

/** Why there is no answer, in words for whoever waits for it. */
export class QueryError extends Error {
  override name = 'Fault';
  /** What the graph could not make anything of, where that is why: the name that nothing answers to. */
  readonly unknownName: string | null;

  constructor(message: string, unknown: string | null = null) {
    super(message);
    this.unknownName = unknown;
  }

  /** What the graph says is wrong with a question. */
  static from({ message, extensions }: ResponseError): QueryError {
    return new QueryError(message, extensions?.code === 'UNKNOWN_NAME' ? (extensions.name ?? null) : null);
  }
}
