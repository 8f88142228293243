/** A malicious request. */
export interface Attack {
  /** A description of the attempt. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A query in a JSON body. */
export function queryAttack(
  name: string,
  query: string,
  variables?: unknown,
  operationName?: string,
): Attack {
  return bodyAttack(name, JSON.stringify({ query, variables, operationName }));
}

/** A body with the content type of JSON. */
export function bodyAttack(
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

/** A query in a URL. */
export function urlAttack(
  name: string,
  search: string,
  headers: Readonly<Record<string, string>> = {},
): Attack {
  return { name, method: 'GET', path: `/graphql?${search}`, headers, body: Buffer.of() };
}

/** Repeats a text for each index, separated by spaces. */
export function repeat(count: number, of: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => of(index)).join(' ');
}
