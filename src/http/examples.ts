import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An example query: a tab of the playground, a test, and a part of the documentation. */
export interface Example {
  /** The name of its file without extension: `01-walk`. */
  readonly name: string;
  readonly query: string;
}

/** All examples, in the order in which to read them. */
export function examples(): Example[] {
  const folder = fileURLToPath(new URL('./examples/', import.meta.url));
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.graphql$/, ''), query: readFileSync(folder + file, 'utf8') }));
}
