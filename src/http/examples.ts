import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A query that shows what can be asked: a tab of the playground, a test, and a part of the README. */
export interface Example {
  /** The name of its file, without the ending: `01-walk`. */
  readonly name: string;
  readonly query: string;
}

/** Every example, in the order in which a newcomer should read them. */
export function examples(): Example[] {
  const folder = fileURLToPath(new URL('./examples/', import.meta.url));
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.graphql$/, ''), query: readFileSync(folder + file, 'utf8') }));
}
