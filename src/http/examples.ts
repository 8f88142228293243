import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An example operation: a tab of the playground, a test, and a part of the documentation. */
export interface Example {
  /** The name of its file without extension: `01-walk`. */
  readonly name: string;
  readonly query: string;
  /** The JSON text of its variables, all of which have defaults; null if it has none. */
  readonly variables: string | null;
}

/** The example queries, in the order in which to read them. */
export function examples(): Example[] {
  return exampleOperations().filter(({ query }) => !/^subscription\b/m.test(query));
}

/** The example queries and subscriptions, in the order in which to read them. */
export function exampleOperations(): Example[] {
  const folder = fileURLToPath(new URL('./examples/', import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.graphql$/, '');
      const variables = `${folder}${name}.json`;
      return {
        name,
        query: readFileSync(folder + file, 'utf8'),
        variables: existsSync(variables) ? readFileSync(variables, 'utf8') : null,
      };
    });
}
