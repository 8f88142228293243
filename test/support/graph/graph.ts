import { afterAll } from 'vitest';
import { Changes } from '../../../src/changes/changes.js';
import { type Database, openDatabase } from '../../../src/db/client.js';
import { createGraphqlServer, type GraphqlOptions } from '../../../src/http/yoga/yoga.js';

/** What the graph answered, and what that took. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: unknown[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** The SQL statements that it took. */
  readonly statements: readonly string[];
  /** What each of them was sent with. */
  readonly parameters: readonly (readonly unknown[])[];
}

/** A graph over a database, asked as a client asks it, over HTTP. */
export interface Graph {
  /** To be written to; what is asked goes another way, which only reads. */
  readonly database: Database;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
}

/** Opens the graph over a database, and closes it after the test file unless `closeAt` says when else. */
export function openGraph(
  url: string,
  options: GraphqlOptions = {},
  closeAt: (close: () => Promise<unknown>) => void = afterAll,
): Graph {
  let statements: string[] = [];
  let parameters: (readonly unknown[])[] = [];
  const onStatement = (sql: string, values: readonly unknown[]) => {
    statements.push(sql);
    parameters.push(values);
  };
  const prismaOnly = process.env.READER === 'false';
  const asked = openDatabase({ url, prepared: true, readOnly: true, onStatement, prismaOnly });
  const database = openDatabase({ url, prepared: true });
  const changes = new Changes(url);
  const { yoga } = createGraphqlServer(asked, changes, {
    compileQueries: process.env.COMPILED_EXECUTION !== 'false',
    ...options,
  });
  closeAt(() => Promise.all([asked.close(), database.close(), changes.close()]));
  return {
    database,
    ask: async (query, variables) => {
      [statements, parameters] = [[], []];
      const response = await yoga.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as Partial<Pick<Answer, 'data' | 'errors' | 'extensions'>>;
      const { data, errors = [], extensions = {} } = body;
      return { data, errors, extensions, statements, parameters };
    },
  };
}
