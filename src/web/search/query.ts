import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql.js';

/** Everything with a name similar to a text. */
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
        ... on Player {
          id
          slug
          name
          teams {
            slug
            name
            seasons {
              slug
            }
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
            ...StageRef
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
            ...StageRef
          }
        }
        ... on Region {
          id
          slug
          name
          stage {
            ...StageRef
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
          ...StageRef
        }
        ... on Season {
          id
          slug
          name
        }
      }
    }
  }

  fragment StageRef on Stage {
    slug
    name
    season {
      slug
      name
    }
  }
`);

/** The result of a search. */
export type SearchResult = ResultOf<typeof searchQuery>;
