import { graphql, RelayEnvironmentProvider, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import type { relayFragment_season$key } from './generated/relay/relayFragment_season.graphql.js';
import type { relayFragmentQuery } from './generated/relay/relayFragmentQuery.graphql.js';

const query = graphql`
  query relayFragmentQuery($season: String!) {
    season(slug: $season) {
      name
      ...relayFragment_season
    }
  }
`;

const fragment = graphql`
  fragment relayFragment_season on Season
  @argumentDefinitions(after: { type: "String" }, first: { type: "Int", defaultValue: 50 })
  @refetchable(queryName: "relayFragmentPageQuery") {
    matches(orderBy: PLAYED_ASC, first: $first, after: $after) @connection(key: "Season_matches") {
      edges { node { id score homeTeam { name } awayTeam { name } } }
    }
  }
`;

/** The list of a season's matches; its button loads the next page. */
function MatchList({ season }: { readonly season: relayFragment_season$key }) {
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment(fragment, season);
  return (
    <>
      <ol>
        {data.matches.edges.map(({ node }) => (
          <li key={node.id} id={node.id}>
            {`${node.homeTeam.name} ${node.score ?? 'v'} ${node.awayTeam.name}`}
          </li>
        ))}
      </ol>
      {hasNext && (
        <button type="button" disabled={isLoadingNext} onClick={() => loadNext(50)}>
          More
        </button>
      )}
    </>
  );
}

/** A season with its matches. */
function Season({ slug }: { readonly slug: string }) {
  const { season } = useLazyLoadQuery<relayFragmentQuery>(query, { season: slug });
  if (!season) return <p>No season is called {slug}.</p>;
  return (
    <main>
      <h1>{season.name}</h1>
      <MatchList season={season} />
    </main>
  );
}

/** The view of a season in an environment. */
export function SeasonView({
  environment,
  slug,
}: {
  readonly environment: Environment;
  readonly slug: string;
}) {
  return (
    <RelayEnvironmentProvider environment={environment}>
      <Season slug={slug} />
    </RelayEnvironmentProvider>
  );
}

/** Relay's store, and the network to a server. */
export function createEnvironment(host: string): Environment {
  return new Environment({
    store: new Store(new RecordSource()),
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(`${host}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
  });
}
