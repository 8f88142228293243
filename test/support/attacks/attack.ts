/** A request of somebody who means no good. */
export interface Attack {
  /** What it tries. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A query in a body of JSON, the usual way. */
export function asked(name: string, query: string, variables?: unknown, operationName?: string): Attack {
  return posted(name, JSON.stringify({ query, variables, operationName }));
}

/** A body that says it is JSON. */
export function posted(
  name: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Attack {
  const type = { 'content-type': 'application/json' };
  return {
    name,
    method: 'POST',
    path: '/graphql',
    headers: { ...type, ...headers },
    body: Buffer.from(body),
  };
}

/** A query in an address. */
export function visited(
  name: string,
  search: string,
  headers: Readonly<Record<string, string>> = {},
): Attack {
  return { name, method: 'GET', path: `/graphql?${search}`, headers, body: Buffer.of() };
}

/** So many of something, one after another. */
export function many(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join(' ');
}
