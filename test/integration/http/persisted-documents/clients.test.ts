import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createClient, fetchExchange, gql as urqlGql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../../support/http/persisted.js';
import { serve } from '../../../support/http/serving.js';
import { seasonDatabase } from '../../../support/test-database.js';

const server = await serve(await seasonDatabase(), {}, afterAll);

/** A request of a client: its method, and whether it has the text of its document and its hash. */
interface SentRequest {
  readonly method: string;
  readonly text: boolean;
  readonly hash: boolean;
}

/** A client as an application sets it up, which asks for the name of a season. */
interface Client {
  readonly sent: readonly SentRequest[];
  /** The name, or the codes of the errors. `alias` makes a document of its own. */
  ask(alias: string): Promise<unknown>;
}

interface ClientOptions {
  readonly byGet: boolean;
  readonly generateHash?: (text: string) => Promise<string>;
}

const textOf = (alias: string) => `query Name($slug: String!) { ${alias}: season(slug: $slug) { name } }`;
const variables = { slug: 'copa-peru-2013' };

/** A `fetch` that records what is sent. */
function recordingFetch(sent: SentRequest[]): typeof fetch {
  return (input, init) => {
    const address = new URL(`${input}`);
    const text = init?.body ? `${init.body}` : JSON.stringify(Object.fromEntries(address.searchParams));
    const params = JSON.parse(text);
    sent.push({
      method: init?.method ?? 'GET',
      text: 'query' in params,
      hash: JSON.stringify(params.extensions ?? '').includes('sha256Hash'),
    });
    return fetch(input, init);
  };
}

function apollo({ byGet, generateHash }: ClientOptions): Client {
  const sent: SentRequest[] = [];
  const hashing = generateHash ? { generateHash: () => generateHash('') } : { sha256: hashOf };
  const persisted = createPersistedQueryLink({ ...hashing, useGETForHashedQueries: byGet });
  const http = new HttpLink({ uri: `${server.url}/graphql`, fetch: recordingFetch(sent) });
  const client = new ApolloClient({ cache: new InMemoryCache(), link: persisted.concat(http) });
  return {
    sent,
    ask: async (alias) => {
      const { data, error } = await client.query<Record<string, { name: string }>>({
        query: gql(textOf(alias)),
        variables,
        fetchPolicy: 'network-only',
        errorPolicy: 'all',
      });
      return error === undefined ? data?.[alias]?.name : codesOf(error);
    },
  };
}

function urql({ byGet, generateHash }: ClientOptions): Client {
  const sent: SentRequest[] = [];
  const persisted = persistedExchange({
    preferGetForPersistedQueries: byGet,
    ...(generateHash && { generateHash }),
  });
  const client = createClient({
    url: `${server.url}/graphql`,
    exchanges: [persisted, fetchExchange],
    fetch: recordingFetch(sent),
    preferGetMethod: false,
  });
  return {
    sent,
    ask: async (alias) => {
      const { data, error } = await client.query(urqlGql(textOf(alias)), variables).toPromise();
      return error === undefined ? data[alias].name : codesOf(error);
    },
  };
}

/** The codes of the errors in a client's error. */
function codesOf(error: object): unknown[] {
  const { errors, graphQLErrors = errors ?? [] } = error as Record<
    string,
    { extensions: { code: string } }[]
  >;
  return graphQLErrors.map(({ extensions }) => extensions.code);
}

describe.each([
  ['@apollo/client', apollo],
  ['@urql/exchange-persisted', urql],
])('%s', (name, create) => {
  describe.each([
    ['POST', false],
    ['GET', true],
  ])('by %s', (method, byGet) => {
    const alias = `${name.includes('urql') ? 'urql' : 'apollo'}${method}`;

    test('registers a document at its first use, and names it by its hash afterwards', async () => {
      const first = create({ byGet });
      expect(await first.ask(alias)).toBe('2013 Copa Perú');
      expect(first.sent).toEqual([
        { method, text: false, hash: true },
        { method: expect.any(String), text: true, hash: true },
      ]);
      const second = create({ byGet });
      expect(await second.ask(alias)).toBe('2013 Copa Perú');
      expect(second.sent).toEqual([{ method, text: false, hash: true }]);
    });

    test('receives the code of a wrong hash', async () => {
      const client = create({ byGet, generateHash: async () => hashOf(alias) });
      expect(await client.ask(`${alias}Wrong`)).toEqual(['PERSISTED_QUERY_MISMATCH']);
    });
  });
});
