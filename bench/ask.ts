import type { Request } from './question.js';

/** Asks once, and gives the body of the answer. Throws for any that is not a success. */
export async function post(port: number, { path, body }: Request): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`It answers ${response.status}: ${text.slice(0, 500)}`);
  return text;
}
