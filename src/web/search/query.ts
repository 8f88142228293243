import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** Whatever has a name that is near to a text. */
export const searchQuery = graphql(`
  query Search($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      node {
        __typename
        ... on Team {
          id
          slug
          name
          department {
            name
          }
          seasons {
            slug
          }
        }
        ... on Group {
          id
          name
          region {
            slug
            name
          }
          stage {
            ...Whose
          }
        }
        ... on Tie {
          id
          round {
            name
            kind
          }
          team1 {
            slug
            name
          }
          team2 {
            name
          }
          region {
            slug
          }
          stage {
            ...Whose
          }
        }
        ... on Region {
          id
          slug
          name
          stage {
            ...Whose
          }
        }
        ... on Department {
          id
          name
          teams {
            slug
            name
            seasons {
              slug
            }
          }
        }
        ... on Stage {
          id
          groups {
            slug
          }
          regions {
            slug
          }
          ...Whose
        }
        ... on Season {
          id
          slug
          name
        }
      }
    }
  }

  fragment Whose on Stage {
    slug
    name
    season {
      slug
      name
    }
  }
`);

/** What a search found. */
export type SearchResult = ResultOf<typeof searchQuery>;
