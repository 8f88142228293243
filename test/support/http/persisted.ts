import { createHash } from 'node:crypto';
import type { TestResponse } from './ask.js';

/** The hash of a document, as clients compute it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The parameters by which Apollo's and urql's clients name a document. */
export function byHash(text: string) {
  return { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } } };
}

/** The body of a response. */
// biome-ignore lint/suspicious/noExplicitAny: a response has the shape of its query
export function bodyOf({ body }: TestResponse): any {
  return JSON.parse(`${body}`);
}

/** The code of the only error of a response; undefined for one without errors. */
export function codeOf(response: TestResponse): string | undefined {
  const { errors = [] } = bodyOf(response);
  if (errors.length > 1) throw new Error(`Several errors: ${response.body}`);
  return errors[0]?.extensions.code;
}
