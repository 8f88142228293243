import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient as createUrqlClient, subscriptionExchange, gql as urqlGql } from '@urql/core';
import { print } from 'graphql';
import { createClient as createSseClient, type RequestParams, type Sink } from 'graphql-sse';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';
import { score, serve } from '../../support/http/serving.js';
import { socketClient } from '../../support/http/web-socket.js';
import { ownDatabase } from '../../support/test-database.js';

const database = await ownDatabase('season');
const server = await serve(database, {}, afterAll);
const writer = openDatabase({ url: database, prepared: true });
afterAll(() => writer.close());

const variables = { season: 'copa-peru-2013' };
const text = `
  subscription SeasonChanged($season: String!) {
    seasonChanged(slug: $season) { version matches { id score homeTeam { id name } } }
  }
`;

interface Data {
  readonly seasonChanged: {
    readonly version: number;
    readonly matches: readonly { readonly score: string; readonly homeTeam: { readonly name: string } }[];
  };
}

/** Calls back with the data of each event; what it returns ends the subscription. */
type Subscribe = (onData: (data: Data | undefined) => void) => () => void;

function sseClient() {
  const client = createSseClient({ url: `${server.url}/graphql` });
  onTestFinished(() => client.dispose());
  return client;
}

/** The link of the documentation of graphql-sse. */
function sseLink(): ApolloLink {
  const client = sseClient();
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => client.subscribe({ query: print(query), variables }, observer as Sink)),
  );
}

function apollo(link: ApolloLink): Subscribe {
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  onTestFinished(() => client.stop());
  return (onData) => {
    const events = client.subscribe<Data>({ query: gql(text), variables });
    const subscription = events.subscribe(({ data }) => onData(data));
    return () => subscription.unsubscribe();
  };
}

/** With the exchange of the documentation of both libraries. */
function urql(transport: { subscribe(operation: RequestParams, sink: Sink): () => void }): Subscribe {
  const exchange = subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }) => ({
      subscribe: (sink) => ({ unsubscribe: transport.subscribe({ query, variables }, sink as Sink) }),
    }),
  });
  const url = `${server.url}/graphql`;
  const client = createUrqlClient({ url, exchanges: [exchange], preferGetMethod: false });
  return (onData) => {
    const events = client.subscription<Data>(urqlGql(text), variables);
    const subscription = events.subscribe(({ data }) => onData(data));
    return () => subscription.unsubscribe();
  };
}

const subscriptions: Readonly<Record<string, () => Subscribe>> = {
  '@apollo/client over graphql-ws': () => apollo(new GraphQLWsLink(socketClient(server.url))),
  '@apollo/client over graphql-sse': () => apollo(sseLink()),
  '@urql/core over graphql-ws': () => urql(socketClient(server.url)),
  '@urql/core over graphql-sse': () => urql(sseClient()),
};

test('every client receives each import until it unsubscribes', async () => {
  const received = new Map<string, (Data | undefined)[]>();
  const unsubscribes: (() => void)[] = [];
  for (const [client, connect] of Object.entries(subscriptions)) {
    const events: (Data | undefined)[] = [];
    received.set(client, events);
    unsubscribes.push(connect()((data) => events.push(data)));
    await expect.poll(() => server.changes.subscriptionCount).toBe(unsubscribes.length);
  }
  for (const [index, goals] of [3, 4].entries()) {
    await score(writer, goals);
    for (const [client, events] of received) {
      await expect.poll(() => events, { message: client }).toHaveLength(index + 1);
      expect(events.at(-1)?.seasonChanged.matches, client).toMatchObject([
        { score: `${goals}–0`, homeTeam: { name: 'UD Chulucanas' } },
      ]);
    }
  }
  for (const [client, events] of received) {
    const [first = Number.NaN, second] = events.map((data) => data?.seasonChanged.version);
    expect(second, client).toBe(first + 1);
  }
  for (const [index, unsubscribe] of unsubscribes.entries()) {
    unsubscribe();
    await expect.poll(() => server.changes.subscriptionCount).toBe(unsubscribes.length - index - 1);
  }
});
