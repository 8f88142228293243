import { cacheExchange } from '@urql/exchange-graphcache';
import { initGraphQLTada } from 'gql.tada';
import { renderToString } from 'react-dom/server';
import { Client, fetchExchange, Provider, ssrExchange, useQuery } from 'urql';
import type { introspection } from '../src/generated/graphql-env.js';
import { keys, resolvers } from './generated/graphcache.js';

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; DateTime: string };
}>();

const dashboardQuery = graphql(`
  query Dashboard($season: String!) {
    season(slug: $season) {
      id
      name
      champion { id name }
      totals { teams matches goals }
    }
    matchStatistics(where: { season: $season, inGroup: true }, groupBy: [REGION]) {
      rows { keys { region { id name } } figures { matches goalsPerMatch } }
    }
  }
`);

/** The figures of a season, and of its regions' groups. */
function Dashboard({ season }: { readonly season: string }) {
  const [{ data, error }] = useQuery({ query: dashboardQuery, variables: { season } });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading …</p>;
  if (!data.season) return <p>No season is called {season}.</p>;
  const { name, champion, totals } = data.season;
  return (
    <main>
      <h1>{name}</h1>
      <p>
        {totals.teams} teams, {totals.matches} matches, {totals.goals} goals.
      </p>
      <p>{champion ? `${champion.name} won.` : 'It is not decided.'}</p>
      <table>
        <tbody>
          {data.matchStatistics.rows.map(({ keys: { region }, figures }) => (
            <tr key={region?.id}>
              <th scope="row">{region?.name}</th>
              <td>{figures.matches}</td>
              <td>{figures.goalsPerMatch?.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

/** A client with a normalized cache that knows the schema's keys and pages, and on a server the results so far. */
function createClient(host: string): Client {
  return new Client({
    url: `${host}/graphql`,
    exchanges: [cacheExchange({ keys, resolvers }), ssrExchange({ isClient: false }), fetchExchange],
    preferGetMethod: false,
  });
}

/** Renders the dashboard on a server: its query first, then the HTML from its result. */
export async function renderDashboard(host: string, season: string): Promise<string> {
  const client = createClient(host);
  await client.query(dashboardQuery, { season }).toPromise();
  return renderToString(
    <Provider value={client}>
      <Dashboard season={season} />
    </Provider>,
  );
}
