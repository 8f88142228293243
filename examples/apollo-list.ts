import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { possibleTypes, typePolicies } from './generated/apollo.js';

/** A match of the list. */
export interface ListedMatch {
  readonly id: string;
  readonly score: string | null;
  readonly homeTeam: { readonly name: string };
  readonly awayTeam: { readonly name: string };
}

interface MatchPage {
  readonly matches: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ListedMatch }[];
  };
}

interface PageVariables {
  readonly season: string;
  readonly after?: string | null;
}

const matchPage: TypedDocumentNode<MatchPage, PageVariables> = gql`
  query MatchPage($season: String!, $after: String) {
    matches(where: { season: $season }, orderBy: PLAYED_ASC, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id score homeTeam { id name } awayTeam { id name } } }
    }
  }
`;

/** Loads a season's matches page by page, as a list does whose reader scrolls to its end; each state of it is given. */
export async function* listMatches(host: string, season: string): AsyncGenerator<readonly ListedMatch[]> {
  const client = new ApolloClient({
    link: new HttpLink({ uri: `${host}/graphql` }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
  const list = client.watchQuery({ query: matchPage, variables: { season } });
  const subscription = list.subscribe(() => {});
  try {
    let { data } = await client.query({ query: matchPage, variables: { season } });
    while (data) {
      yield data.matches.edges.map(({ node }) => node);
      const { hasNextPage, endCursor } = data.matches.pageInfo;
      if (!hasNextPage) return;
      await list.fetchMore({ variables: { after: endCursor } });
      // The cache joins the pages: the query without a cursor has the list so far.
      data = client.readQuery({ query: matchPage, variables: { season } }) ?? undefined;
    }
  } finally {
    subscription.unsubscribe();
    client.stop();
  }
}
