import type { Request } from './question.js';

/** An answer that is none. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    body: string,
  ) {
    super(`It answers ${status}: ${body.slice(0, 500)}`);
  }
}

/** Asks once, and gives the body of the answer. Throws a `Refusal` for any that is not a success. */
export async function post(
  port: number,
  { path, body }: Request,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Refusal(response.status, text);
  return text;
}
