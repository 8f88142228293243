import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** What is loaded: the seasons, newest first, each with its competition. */
export const homeQuery = graphql(`
  query Home {
    seasons(first: 500) {
      totalCount
      nodes {
        slug
        name
        year
        champion {
          name
        }
        competition {
          slug
          name
          country
        }
      }
    }
  }
`);

/** A season in the result of the query. */
export type LoadedSeason = ResultOf<typeof homeQuery>['seasons']['nodes'][number];
